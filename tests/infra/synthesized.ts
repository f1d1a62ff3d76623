import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { buildAppWithoutCode } from '#infra/app.ts';
import type { Stage } from '#infra/stages.ts';

/** Every stack of a stage, as CloudFormation gets it: template by the last part of its name (`data`, `api`…). */
export type Templates = ReadonlyMap<string, Template>;

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

const made = new Map<Stage, Templates>();

/** The stacks of a stage without code; made once per test file. */
export function synthesize(stage: Stage): Templates {
  const known = made.get(stage);
  if (known) return known;
  const stacks = buildAppWithoutCode(stage).node.children.filter(Stack.isStack);
  const templates = new Map(
    stacks.map((stack) => [stack.stackName.split('-').at(-1) ?? '', Template.fromStack(stack)] as const),
  );
  made.set(stage, templates);
  return templates;
}

/** The resources of one type over all stacks, with the stack they are in. */
export function resourcesOf(templates: Templates, type: string): readonly (Resource & { stack: string; id: string })[] {
  return [...templates].flatMap(([stack, template]) =>
    Object.entries(template.findResources(type) as Readonly<Record<string, Resource>>).map(([id, resource]) => ({
      ...resource,
      stack,
      id,
    })),
  );
}

/** The resource of a type of which there is exactly one, in all stacks or in one of them. */
export function theOne(templates: Templates, type: string, stack?: string) {
  const found = resourcesOf(templates, type).filter((one) => stack === undefined || one.stack === stack);
  const [resource, ...others] = found;
  if (!resource || others.length > 0) throw new Error(`There should be exactly one ${type}`);
  return resource;
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Document {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
}

/** The statements of every role, with the logical id of the role or policy they are in. */
export function roleStatements(templates: Templates): readonly (Statement & { readonly id: string })[] {
  const inline = resourcesOf(templates, 'AWS::IAM::Role').flatMap(({ id, Properties }) =>
    ((Properties.Policies ?? []) as readonly Document[]).map((document) => ({ id, document })),
  );
  const attached = resourcesOf(templates, 'AWS::IAM::Policy').map(({ id, Properties }) => ({
    id,
    document: Properties as unknown as Document,
  }));
  return [...inline, ...attached].flatMap(({ id, document }) =>
    document.PolicyDocument.Statement.map((statement) => ({ ...statement, id })),
  );
}

/** The statements of the role of one function of the catalogue. */
export function statementsOf(templates: Templates, functionName: string): readonly Statement[] {
  const start = `${functionName.replaceAll('-', '')}Role`;
  return roleStatements(templates).filter(({ id }) => id.startsWith(start));
}

export function actionsIn({ Action }: Statement): readonly string[] {
  return [Action].flat();
}

/** The actions that the role of a function allows, in order of name. */
export function actionsOf(templates: Templates, functionName: string): readonly string[] {
  return [...new Set(statementsOf(templates, functionName).flatMap(actionsIn))].sort();
}

/** The environment of a function of the catalogue. */
export function environmentOf(templates: Templates, functionName: string): Readonly<Record<string, unknown>> {
  const found = resourcesOf(templates, 'AWS::Lambda::Function').find(({ Properties }) =>
    String(Properties.FunctionName).endsWith(`-${functionName}`),
  );
  if (!found) throw new Error(`No function ${functionName}`);
  return (found.Properties.Environment as { Variables: Record<string, unknown> }).Variables;
}
