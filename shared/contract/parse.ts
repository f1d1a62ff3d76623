import * as z from 'zod/mini';
import { DomainError, type Problem } from '#shared/kernel/errors.ts';

type Issue = z.core.$ZodRawIssue | z.core.$ZodIssue;

const FORMAT_TEKST: Partial<Record<string, string>> = {
  email: 'Dit is geen geldig e-mailadres.',
  date: 'Deze datum klopt niet. Typ de datum als dag-maand-jaar, bijvoorbeeld 12-3-2023.',
  datetime: 'Vul een dag en een tijd in.',
  uuid: 'Deze keuze bestaat niet meer. Kies opnieuw.',
  regex: 'Dit heeft niet de juiste vorm.',
};

/** What is wrong with one value, in Dutch, without repeating the value. */
export function explain(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Dit moet u invullen.' : 'Dit klopt niet. Vul het opnieuw in.';
    case 'unrecognized_keys':
      return 'Dit veld kennen we niet. Haal het weg of controleer de naam.';
    case 'invalid_format':
      return FORMAT_TEKST[issue.format] ?? 'Dit heeft niet de juiste vorm.';
    case 'too_small':
      return issue.origin === 'string'
        ? 'Dit moet u invullen.'
        : `Dit is te weinig. Het moet minstens ${issue.minimum} zijn.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Deze tekst is te lang. Gebruik maximaal ${issue.maximum} tekens.`
        : `Dit is te veel. Het kan maximaal ${issue.maximum} zijn.`;
    case 'invalid_value':
      return 'Deze keuze kan hier niet. Kies een van de mogelijkheden.';
    default:
      return issue.message ?? 'Dit klopt niet.';
  }
}

/**
 * Parses a request at the border: everything that is wrong together, each with its place.
 * @throws DomainError ONGELDIGE_INVOER
 */
export function parseRequest<S extends z.core.$ZodType>(schema: S, value: unknown, where = ''): z.output<S> {
  const result = z.safeParse(schema, value, { error: explainUnlessSaid, reportInput: true });
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => toProblems(issue, where));
  throw new DomainError('ONGELDIGE_INVOER', 'Niet alles is goed ingevuld. Er is niets opgeslagen.', problems);
}

function explainUnlessSaid(issue: z.core.$ZodRawIssue): string {
  return explain(issue);
}

function toProblems(issue: z.core.$ZodIssue, where: string): readonly Problem[] {
  const base = [...where.split('/').filter(Boolean), ...issue.path.map(String)];
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
  return keys.map((key) => ({
    code: issue.code.toUpperCase(),
    tekst: issue.message,
    ...tekensOf(issue),
    plek: `/${[...base, ...(key === undefined ? [] : [key])].map(escapePointer).join('/')}`,
  }));
}

/** Which characters are meant, when the check told. */
function tekensOf(issue: z.core.$ZodIssue): Pick<Problem, 'tekens'> {
  const tekens = issue.code === 'custom' ? issue.params?.tekens : undefined;
  return tekens === undefined ? {} : { tekens: tekens as NonNullable<Problem['tekens']> };
}

/** JSON pointer escape (RFC 6901). Unknown keys are user input: cut short, so that nothing long is echoed. */
function escapePointer(part: string): string {
  return part.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');
}
