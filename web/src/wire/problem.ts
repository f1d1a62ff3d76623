/**
 * One thing that was wrong, as the API says it: `plek` is a JSON pointer into what was sent, or a part of the dossier.
 */
export interface ProblemDetail {
  readonly code: string;
  readonly tekst: string;
  readonly plek?: string;
  /** Which characters of what stands there are meant, the end not included. */
  readonly tekens?: readonly { readonly van: number; readonly tot: number }[];
  /** From when it can be done: a moment in ISO form. */
  readonly vanaf?: string;
}

/** A request that did not do what was asked. `message` is Dutch, for the person who asked. */
export class ApiProblem extends Error {
  /** 0 when there was no answer at all. */
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly ProblemDetail[];
  /** With `GEWIJZIGD`: what somebody else made of it meanwhile. */
  readonly huidig: unknown;

  constructor(fields: {
    status: number;
    code: string;
    title: string;
    detail: string;
    errors?: readonly ProblemDetail[];
    huidig?: unknown;
  }) {
    super(fields.detail);
    this.name = 'ApiProblem';
    this.status = fields.status;
    this.code = fields.code;
    this.title = fields.title;
    this.errors = fields.errors ?? [];
    this.huidig = fields.huidig;
  }
}

/** No answer came: nobody knows whether the request was done, so it is repeated with the same key. */
export function noConnection(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'GEEN_VERBINDING',
    title: 'Geen verbinding',
    detail: 'Er is geen verbinding. Wat u deed, staat hier nog. Controleer uw internet en probeer het opnieuw.',
  });
}

/**
 * This person may not see it (any more): what was loaded before must not stay in view, nor come back while it is asked
 * again.
 */
export function isAccessOver({ status }: ApiProblem): boolean {
  return status === 401 || status === 403 || status === 404;
}

/** The problem in an answer; an answer that is not ours (a proxy, a firewall) becomes a plain one. */
export async function problemIn(response: Response): Promise<ApiProblem> {
  // Not JSON: not an answer of ours.
  const body = (await response.json().catch(() => ({}))) as Partial<Record<string, unknown>>;
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  return new ApiProblem({
    status: response.status,
    code: text(body.code, `HTTP_${response.status}`),
    title: text(body.title, 'Er ging iets mis'),
    detail: text(
      body.detail,
      'Wat u typte, staat hier nog. Probeer het over een paar minuten opnieuw; het wordt niet dubbel opgeslagen.',
    ),
    errors: Array.isArray(body.errors) ? (body.errors as ProblemDetail[]) : [],
    huidig: body.huidig,
  });
}

/** Whatever was thrown, as a problem to show. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({
    status: 0,
    code: 'FOUT_IN_PAGINA',
    title: 'Er ging iets mis in deze pagina',
    detail: 'Laad de pagina opnieuw en probeer het nog eens.',
  });
}

/** The same problem for a form that is a part of what was sent: `plek` is then a pointer into that part. */
export function withoutPrefix(problem: ApiProblem, prefix: string): ApiProblem {
  const errors = problem.errors.map((one) =>
    one.plek?.startsWith(`${prefix}/`) ? { ...one, plek: one.plek.slice(prefix.length) } : one,
  );
  return saidAs(problem, problem.message, errors);
}

/**
 * The same problem of one of several things that were sent: it says which, and where that one stands in the form, if it
 * does.
 */
export function aboutOne(problem: ApiProblem, which: string, plekOf: (plek: string) => string | undefined): ApiProblem {
  const errors = problem.errors.map(({ plek, ...one }) => {
    const place = plek === undefined ? undefined : plekOf(plek);
    return { ...one, tekst: `${which}: ${one.tekst}`, ...(place === undefined ? {} : { plek: place }) };
  });
  return saidAs(problem, `${which}: ${problem.message}`, errors);
}

function saidAs({ status, code, title, huidig }: ApiProblem, detail: string, errors: readonly ProblemDetail[]) {
  return new ApiProblem({ status, code, title, detail, errors, huidig });
}

/** Something that can be seen here already, at a field; said in the same way as what the API refuses. */
export function problemAt(plek: string, tekst: string): ApiProblem {
  return new ApiProblem({
    status: 400,
    code: 'NIET_INGEVULD',
    title: 'Nog niet alles is ingevuld',
    detail: tekst,
    errors: [{ code: 'NIET_INGEVULD', tekst, plek }],
  });
}
