import * as z from 'zod';
import type { Resources } from './resources.ts';

const FunctionSchema = z.object({
  Code: z.object({ S3Key: z.string().optional() }).default({}),
  Handler: z.string().default(''),
  Runtime: z.string().default(''),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string().optional() }).optional(),
});

const EventInvokeSchema = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** What Lambda does by itself with an asynchronous event that fails. */
const defaultRetries = 2;

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
  /** Tries after the first, for events (not for requests). */
  asyncRetries: number;
  /** Name of the queue for events that no try could handle. Without one Lambda throws them away. */
  asyncFailureQueue?: string;
}

/** The functions of the product: those on Node that come from a folder of assets, so not CDK's own helpers. */
export function readFunctions(resources: Resources): FunctionSettings[] {
  const invokeConfigs = new Map(
    resources
      .ofType('AWS::Lambda::EventInvokeConfig')
      .map(({ properties }) => EventInvokeSchema.parse(properties))
      .map((config) => [functionNameOf(config.FunctionName), config] as const),
  );
  return resources.ofType('AWS::Lambda::Function').flatMap((resource) => {
    const settings = FunctionSchema.parse(resource.properties);
    const codeDir = resource.stack.assets.get(settings.Code.S3Key ?? '');
    const async = invokeConfigs.get(resource.ref);
    const failureArn = async?.DestinationConfig?.OnFailure?.Destination ?? settings.DeadLetterConfig?.TargetArn;
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
        asyncRetries: async?.MaximumRetryAttempts ?? defaultRetries,
        ...(failureArn !== undefined && { asyncFailureQueue: queueNameOf(failureArn) }),
      },
    ];
  });
}

/** The name in an ARN of a queue. */
export function queueNameOf(arn: string): string {
  return arn.split(':').at(-1) ?? arn;
}

/** The name in an ARN of a function, without version or alias. */
export function functionNameOf(arn: string): string {
  return arn.replace(/^.*:function:/, '').split(/[:/]/)[0] ?? arn;
}
