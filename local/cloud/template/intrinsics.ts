import type { Resource, StackTemplate } from './assembly.ts';
import { attributeOf, namePropertyOf, type Owner, refOf } from './identities.ts';

/**
 * Resolves the intrinsic functions of CloudFormation into plain values, over all stacks of an assembly together, so
 * that a value exported by one stack is found by the other.
 */
export type Resolve = (stack: StackTemplate, value: unknown) => unknown;

type Args = Record<string, unknown>;

const isRecord = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function list(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where} needs a list`);
  return value;
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where} needs a text, and got ${JSON.stringify(value)}`);
}

/** The values of these stacks, with every intrinsic function carried out. */
export function createResolver(stacks: readonly StackTemplate[]): Resolve {
  const resolver = new Resolver(stacks);
  return (stack, value) => resolver.resolve(stack, value);
}

function pseudoParameters(stack: StackTemplate): Record<string, unknown> {
  return {
    'AWS::Region': stack.region,
    'AWS::AccountId': stack.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': undefined,
  };
}

class Resolver {
  readonly #stacks: readonly StackTemplate[];

  constructor(stacks: readonly StackTemplate[]) {
    this.#stacks = stacks;
  }

  #ownerOf(stack: StackTemplate, logicalId: string): Owner {
    const resource: Resource | undefined = stack.Resources[logicalId];
    if (!resource) throw new Error(`${stack.name} has no resource ${logicalId}`);
    const property = namePropertyOf(resource.Type);
    const given = property === undefined ? undefined : this.resolve(stack, resource.Properties[property]);
    return {
      type: resource.Type,
      name: typeof given === 'string' ? given : `${stack.name}-${logicalId}`,
      seed: `${stack.name}/${logicalId}`,
      account: stack.account,
      region: stack.region,
    };
  }

  #ref(stack: StackTemplate, name: string): unknown {
    const pseudo = pseudoParameters(stack);
    if (name in pseudo) return pseudo[name];
    const parameter = stack.Parameters[name];
    return parameter ? parameter.Default : refOf(this.#ownerOf(stack, name));
  }

  #getAtt(stack: StackTemplate, args: unknown): string {
    const [logicalId = '', ...rest] = Array.isArray(args) ? args.map(String) : text(args, 'Fn::GetAtt').split('.');
    return attributeOf(this.#ownerOf(stack, logicalId), rest.join('.'));
  }

  #substitute(stack: StackTemplate, args: unknown): string {
    const [template, variables] = Array.isArray(args) ? args : [args, {}];
    return text(template, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_whole, escaped: string, name: string) => {
      if (escaped) return `\${${name}}`;
      if (isRecord(variables) && name in variables) return text(this.resolve(stack, variables[name]), 'Fn::Sub');
      return text(name.includes('.') ? this.#getAtt(stack, name) : this.#ref(stack, name), 'Fn::Sub');
    });
  }

  #importValue(stack: StackTemplate, args: unknown): unknown {
    const wanted = this.resolve(stack, args);
    for (const exporting of this.#stacks) {
      for (const { Value, Export } of Object.values(exporting.Outputs)) {
        if (Export && this.resolve(exporting, Export.Name) === wanted) return this.resolve(exporting, Value);
      }
    }
    throw new Error(`No stack exports ${String(wanted)}`);
  }

  #getStackOutput(stack: StackTemplate, args: unknown): unknown {
    const { StackName, OutputName } = isRecord(args) ? args : {};
    const name = this.resolve(stack, StackName);
    const exporting = this.#stacks.find((candidate) => candidate.name === name);
    const output = exporting?.Outputs[text(OutputName, 'Fn::GetStackOutput')];
    if (!exporting || !output) throw new Error(`No stack ${String(name)} with output ${String(OutputName)}`);
    return this.resolve(exporting, output.Value);
  }

  #holds(stack: StackTemplate, condition: unknown): boolean {
    if (!isRecord(condition)) throw new Error(`Not a condition: ${JSON.stringify(condition)}`);
    if (typeof condition.Condition === 'string') return this.#holds(stack, stack.Conditions[condition.Condition]);
    const [name = '', args] = Object.entries(condition)[0] ?? [];
    const parts = list(args, name);
    if (name === 'Fn::Equals') return this.resolve(stack, parts[0]) === this.resolve(stack, parts[1]);
    if (name === 'Fn::And') return parts.every((part) => this.#holds(stack, part));
    if (name === 'Fn::Or') return parts.some((part) => this.#holds(stack, part));
    if (name === 'Fn::Not') return !this.#holds(stack, parts[0]);
    throw new Error(`Unknown condition ${name}`);
  }

  readonly #intrinsics: Record<string, (stack: StackTemplate, args: unknown) => unknown> = {
    Ref: (stack, args) => this.#ref(stack, text(args, 'Ref')),
    'Fn::GetAtt': (stack, args) => this.#getAtt(stack, args),
    'Fn::Sub': (stack, args) => this.#substitute(stack, args),
    'Fn::ImportValue': (stack, args) => this.#importValue(stack, args),
    'Fn::GetStackOutput': (stack, args) => this.#getStackOutput(stack, args),
    'Fn::Join': (stack, args) => {
      const [separator, parts] = list(args, 'Fn::Join');
      return list(this.resolve(stack, parts), 'Fn::Join')
        .map((part) => text(part, 'Fn::Join'))
        .join(text(separator, 'Fn::Join'));
    },
    'Fn::Select': (stack, args) => {
      const [index, parts] = list(args, 'Fn::Select');
      return list(this.resolve(stack, parts), 'Fn::Select')[Number(index)];
    },
    'Fn::Split': (stack, args) => {
      const [separator, whole] = list(args, 'Fn::Split');
      return text(this.resolve(stack, whole), 'Fn::Split').split(text(separator, 'Fn::Split'));
    },
    'Fn::If': (stack, args) => {
      const [condition, yes, no] = list(args, 'Fn::If');
      return this.resolve(stack, this.#holds(stack, { Condition: condition }) ? yes : no);
    },
    'Fn::FindInMap': (stack, args) => {
      const [map, first, second] = list(args, 'Fn::FindInMap').map((part) =>
        text(this.resolve(stack, part), 'FindInMap'),
      );
      return stack.Mappings[map ?? '']?.[first ?? '']?.[second ?? ''];
    },
  };

  resolve(stack: StackTemplate, value: unknown): unknown {
    if (Array.isArray(value))
      return value.map((part) => this.resolve(stack, part)).filter((part) => part !== undefined);
    if (!isRecord(value)) return value;
    const entries = Object.entries(value);
    const [name, args] = entries[0] ?? [];
    const intrinsic = entries.length === 1 && name !== undefined ? this.#intrinsics[name] : undefined;
    if (intrinsic) return intrinsic(stack, args);
    const resolved = entries.map(([key, part]) => [key, this.resolve(stack, part)] as const);
    return Object.fromEntries(resolved.filter(([, part]) => part !== undefined));
  }
}
