import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { App, Stack } from 'aws-cdk-lib/core';
import { build } from 'esbuild';

const entryOf = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

/** The bare handler, bundled by CDK's own NodejsFunction: its defaults, and the SDK inside. Gives the bundled file. */
export function bundleBare(folder: string): string {
  const app = new App({ outdir: folder, analyticsReporting: false });
  const stack = new Stack(app, 'bare');
  new NodejsFunction(stack, 'Bare', {
    entry: entryOf('bare-handler'),
    runtime: Runtime.NODEJS_24_X,
    bundling: { bundleAwsSDK: true },
  });
  app.synth();
  const asset = readdirSync(folder).find((name) => name.startsWith('asset.'));
  if (!asset) throw new Error('NodejsFunction left no bundle');
  return join(folder, asset, 'index.js');
}

/** The floor: the same call on nothing but Node. Gives the bundled file. */
export async function bundleFloor(folder: string): Promise<string> {
  const outfile = join(folder, 'floor.mjs');
  const entryPoints = [entryOf('floor-handler')];
  await build({ entryPoints, outfile, bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node24' });
  return outfile;
}
