import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { buildAppWithoutCode } from '#infra/app.ts';
import type { Stage } from '#infra/stages.ts';

/** Resources as CloudFormation gets them. */
export type Resources = Readonly<Record<string, Resource>>;

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

/** Every stack of a stage, synthesized without code: template by the last part of its name (`data`, `api`…). */
export function synthesize(stage: Stage): ReadonlyMap<string, Template> {
  const app = buildAppWithoutCode(stage);
  const stacks = app.node.children.filter((child): child is Stack => 'templateFile' in child);
  return new Map(stacks.map((stack) => [stack.stackName.split('-').at(-1) ?? '', Template.fromStack(stack)]));
}

/** The resources of one type over all stacks, with the stack they are in. */
export function resourcesOf(
  templates: ReadonlyMap<string, Template>,
  type: string,
): readonly (Resource & { stack: string; id: string })[] {
  return [...templates].flatMap(([stack, template]) =>
    Object.entries(template.findResources(type) as Resources).map(([id, resource]) => ({ ...resource, stack, id })),
  );
}

/** The resource of a type of which there is exactly one. */
export function theOne(templates: ReadonlyMap<string, Template>, type: string) {
  const [resource, ...others] = resourcesOf(templates, type);
  if (!resource || others.length > 0) throw new Error(`There should be exactly one ${type}`);
  return resource;
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** The statements of the role of one function of the catalogue. */
export function statementsOf(templates: ReadonlyMap<string, Template>, functionName: string): readonly Statement[] {
  const start = functionName.replaceAll('-', '');
  const roles = resourcesOf(templates, 'AWS::IAM::Role').filter((role) => role.id.startsWith(`${start}Role`));
  const policies = resourcesOf(templates, 'AWS::IAM::Policy').filter((policy) => policy.id.startsWith(`${start}Role`));
  const inline = roles.flatMap(
    (role) => (role.Properties.Policies ?? []) as { PolicyDocument: { Statement: Statement[] } }[],
  );
  const attached = policies.map(
    (policy) => policy.Properties as unknown as { PolicyDocument: { Statement: Statement[] } },
  );
  return [...inline, ...attached].flatMap((policy) => policy.PolicyDocument.Statement);
}

/** The actions that the role of a function allows. */
export function actionsOf(templates: ReadonlyMap<string, Template>, functionName: string): readonly string[] {
  return [...new Set(statementsOf(templates, functionName).flatMap((statement) => [statement.Action].flat()))].sort();
}
