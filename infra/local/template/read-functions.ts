import * as z from 'zod';
import type { Resources } from './resources.ts';

const FunctionSchema = z.object({
  Code: z.object({ S3Key: z.string().optional() }).default({}),
  Handler: z.string().default(''),
  Runtime: z.string().default(''),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
});

export interface FunctionSettings {
  name: string;
  arn: string;
  /** The folder with the bundle. */
  codeDir: string;
  /** `<file without extension>.<export>`, as Lambda names it. */
  handler: string;
  timeoutSeconds: number;
  memoryMb: number;
  environment: Record<string, string>;
}

/** The functions of the product: those on Node that come from a folder of assets, so not CDK's own helpers. */
export function readFunctions(resources: Resources): FunctionSettings[] {
  return resources.ofType('AWS::Lambda::Function').flatMap((resource) => {
    const settings = FunctionSchema.parse(resource.properties);
    const codeDir = resource.stack.assets.get(settings.Code.S3Key ?? '');
    if (codeDir === undefined || !settings.Runtime.startsWith('nodejs')) return [];
    return [
      {
        name: resource.ref,
        arn: resources.attribute(resource, 'Arn'),
        codeDir,
        handler: settings.Handler,
        timeoutSeconds: settings.Timeout,
        memoryMb: settings.MemorySize,
        environment: settings.Environment?.Variables ?? {},
      },
    ];
  });
}

/** The name in an ARN of a function, without version or alias. */
export function functionNameOf(arn: string): string {
  return arn.replace(/^.*:function:/, '').split(/[:/]/)[0] ?? arn;
}
