import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';

/**
 * Reads what `cdk synth` wrote: a folder with a manifest, possibly nested (one folder per CDK Stage), with a template
 * and a list of assets per stack. Nothing is interpreted here; intrinsic functions are resolved in `intrinsics.ts`.
 */

const ManifestSchema = z.object({
  artifacts: z
    .record(
      z.string(),
      z.object({
        type: z.string(),
        environment: z.string().optional(),
        properties: z
          .object({
            templateFile: z.string().optional(),
            stackName: z.string().optional(),
            directoryName: z.string().optional(),
          })
          .loose()
          .optional(),
      }),
    )
    .default({}),
});

const ResourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});

const TemplateSchema = z.object({
  Resources: z.record(z.string(), ResourceSchema).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
});

const AssetsSchema = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

export type Resource = z.infer<typeof ResourceSchema>;

/** One synthesized stack. `assets` gives the folder or file on disk for each S3 key that the template names. */
export interface StackTemplate extends z.infer<typeof TemplateSchema> {
  name: string;
  account: string;
  region: string;
  assets: ReadonlyMap<string, string>;
}

/** The account and region that stand in where the stacks are made without an environment. */
const localEnvironment = { account: '000000000000', region: 'eu-central-1' };

function readJson<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function readAssets(file: string): Map<string, string> {
  const assets = new Map<string, string>();
  for (const { source, destinations } of Object.values(readJson(file, AssetsSchema).files)) {
    for (const { objectKey } of Object.values(destinations)) {
      if (source.path !== undefined) assets.set(objectKey, resolve(dirname(file), source.path));
    }
  }
  return assets;
}

function parseEnvironment(environment: string | undefined): { account: string; region: string } {
  const [account, region] = (environment ?? '').replace('aws://', '').split('/');
  const known = (value: string | undefined) => (value && !value.startsWith('unknown-') ? value : undefined);
  return {
    account: known(account) ?? localEnvironment.account,
    region: known(region) ?? localEnvironment.region,
  };
}

/** All stacks of an assembly folder, those of nested stages too. */
export function readAssembly(folder: string): StackTemplate[] {
  const { artifacts } = readJson(join(folder, 'manifest.json'), ManifestSchema);
  return Object.entries(artifacts).flatMap(([id, { type, environment, properties }]) => {
    if (type === 'cdk:cloud-assembly') return readAssembly(join(folder, properties?.directoryName ?? id));
    if (type !== 'aws:cloudformation:stack' || properties?.templateFile === undefined) return [];
    const template = readJson(join(folder, properties.templateFile), TemplateSchema);
    const assetsFile = properties.templateFile.replace('.template.json', '.assets.json');
    return [
      {
        ...template,
        ...parseEnvironment(environment),
        name: properties.stackName ?? id,
        assets: readAssets(join(folder, assetsFile)),
      },
    ];
  });
}
