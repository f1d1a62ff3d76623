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
  readonly context?: Readonly<Record<string, string>>;
}

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
  context: Readonly<Record<string, string>>,
  effect: Statement['effect'],
): boolean {
  return Object.entries(keys).every(([key, values]) => {
    const given = context[key];
    if (given === undefined) return effect === 'Deny';
    if (operator === 'StringEquals') return values.includes(given);
    if (operator === 'StringLike' || operator === 'ArnLike') return values.some((value) => matches(value, given));
    return effect === 'Deny';
  });
}

/** `*` stands for any text and `?` for one character. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${parts}$`, 's').test(text);
}
