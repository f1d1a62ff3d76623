import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type ClientConfig, cacheControlOf, cognitoUrlOf, contentTypeOf } from '#infra/web-client.ts';

/**
 * Puts the built client in its bucket, with the settings of one deployment; see docs/deploy.md.
 * node scripts/publish-client.ts --stage … --region … --outputs outputs.json   (the file that cdk deploy --outputs-file wrote)
 */
const { values } = parseArgs({
  options: { stage: { type: 'string' }, region: { type: 'string' }, outputs: { type: 'string' } },
});
const { stage, region, outputs } = values;
if (!stage || !region || !outputs) {
  process.stderr.write('Usage: node scripts/publish-client.ts --stage <stage> --region <region> --outputs <file>\n');
  process.exit(2);
}
const stacks = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>;
const output = (part: string, name: string) => {
  const value = stacks[`kindbrug-${stage}-${part}`]?.[name];
  if (!value)
    throw new Error(`${outputs} holds no ${name} of kindbrug-${stage}-${part}: deploy all stacks with --outputs-file.`);
  return value;
};
const config: ClientConfig = {
  region,
  userPoolId: output('identity', 'UserPoolId'),
  clientId: output('identity', 'UserPoolClientId'),
  cognitoUrl: cognitoUrlOf(region),
};
const bucket = output('web', 'ClientBucket');
const s3 = new S3Client({ region });
const folder = 'dist/web';

async function put(name: string, body: Uint8Array | string): Promise<void> {
  const [ContentType, CacheControl] = [contentTypeOf(extname(name)), cacheControlOf(name)];
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: body, ContentType, CacheControl }));
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
// The page comes last: whoever loads it finds every file that it names. Files of earlier versions stay for tabs that
// are open.
const isPage = (name: string) => name === 'index.html';
for (const name of [...files.filter((one) => !isPage(one)), ...files.filter(isPage)]) {
  if (isPage(name)) await put('config.json', JSON.stringify(config));
  await put(name, readFileSync(join(folder, name)));
}
process.stdout.write(`${files.length} files of the client are in ${bucket}\n`);
