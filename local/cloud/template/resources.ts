import { readAssembly, type StackTemplate } from './assembly.ts';
import { createResolver, type Resolve } from './intrinsics.ts';

/** One resource with plain properties. `ref` and `arn` are what other resources call it. */
export interface FoundResource {
  logicalId: string;
  type: string;
  stack: StackTemplate;
  ref: string;
  properties: unknown;
}

/** Looks up resources by type over all stacks, in the order of the templates. */
export interface Resources {
  region: string;
  account: string;
  ofType(...types: string[]): FoundResource[];
  /** The value of `Fn::GetAtt`. */
  attribute(resource: FoundResource, name: string): string;
}

export function readResources(assemblyDir: string): Resources {
  const stacks = readAssembly(assemblyDir);
  const resolve: Resolve = createResolver(stacks);
  const [first] = stacks;
  if (!first) throw new Error(`No stacks in ${assemblyDir}`);
  return {
    // The web client's own stack may live elsewhere; the functions decide where the local cloud is.
    region: (stacks.find(hasFunctions) ?? first).region,
    account: first.account,
    ofType: (...types) =>
      stacks.flatMap((stack) =>
        Object.entries(stack.Resources)
          .filter(([, { Type }]) => types.includes(Type))
          .map(([logicalId, { Type, Properties }]) => ({
            logicalId,
            type: Type,
            stack,
            ref: String(resolve(stack, { Ref: logicalId })),
            properties: resolve(stack, Properties),
          })),
      ),
    attribute: ({ stack, logicalId }, name) => String(resolve(stack, { 'Fn::GetAtt': [logicalId, name] })),
  };
}

function hasFunctions(stack: StackTemplate): boolean {
  return Object.values(stack.Resources).some(({ Type }) => Type === 'AWS::Lambda::Function');
}
