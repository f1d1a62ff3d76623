/**
 * IAM as far as the stacks use it: allow and deny, actions and resources with `*`, and conditions that compare texts. A
 * condition that is not known here never holds, so that nothing is allowed by mistake.
 */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** By operator (`StringEquals`), then by key (`ses:FromAddress`): the values, of which one must hold. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** What somebody asks to do. */
export interface Ask {
  /** `dynamodb:GetItem`. */
  readonly action: string;
  /** The ARN. */
  readonly resource: string;
  /** What conditions may be about, by key. */
  readonly context?: Context;
}

/** A key has one value, or a list when it is about many things at once, such as the attributes of an item. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** The statement that allows it; undefined when none does, or when one denies it. */
export function allowing(statements: readonly Statement[], ask: Ask): Statement | undefined {
  const applying = statements.filter((statement) => applies(statement, ask));
  if (applying.some(({ effect }) => effect === 'Deny')) return undefined;
  return applying[0];
}

function applies({ effect, actions, resources, conditions }: Statement, ask: Ask): boolean {
  return (
    // Actions are compared without case, ARNs with it.
    actions.some((one) => matches(one.toLowerCase(), ask.action.toLowerCase())) &&
    resources.some((one) => matches(one, ask.resource)) &&
    Object.entries(conditions).every(([operator, keys]) => holds(operator, keys, ask.context ?? {}, effect))
  );
}

function holds(
  operator: string,
  keys: Readonly<Record<string, readonly string[]>>,
  context: Context,
  effect: Statement['effect'],
): boolean {
  const { isForAll, isIfExists, comparison } = partsOf(operator);
  return Object.entries(keys).every(([key, values]) => {
    const given = context[key];
    if (given === undefined) return isForAll || isIfExists || effect === 'Deny';
    const compare = COMPARISONS[comparison];
    // A list is compared as a whole only by who says so.
    if (!compare || (typeof given !== 'string' && !isForAll)) return effect === 'Deny';
    return [given].flat().every((one) => values.some((value) => compare(value, one)));
  });
}

const COMPARISONS: Readonly<Record<string, (value: string, given: string) => boolean>> = {
  StringEquals: (value, given) => value === given,
  StringLike: matches,
  ArnLike: matches,
};

/** `ForAllValues:StringEqualsIfExists`, taken apart. */
function partsOf(operator: string) {
  const isForAll = operator.startsWith('ForAllValues:');
  const isIfExists = operator.endsWith('IfExists');
  const comparison = operator.replace(/^ForAllValues:/, '').replace(/IfExists$/, '');
  return { isForAll, isIfExists, comparison };
}

/** `*` stands for any text and `?` for one character. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${parts}$`, 's').test(text);
}
