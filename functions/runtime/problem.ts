import * as z from 'zod/mini';
import type { Route } from '#shared/contract/route.ts';
import { DomainError, type ErrorCode, TeVeel } from '#shared/kernel/errors.ts';

/** The only place where an error becomes HTTP. RFC 9457; texts are Dutch; a 5xx never tells anything from inside. */
const STATUS: Record<ErrorCode, { readonly status: number; readonly title: string }> = {
  ONGELDIGE_INVOER: { status: 400, title: 'Niet alles is goed ingevuld' },
  NIET_AANGEMELD: { status: 401, title: 'U bent niet ingelogd' },
  GEEN_TOEGANG: { status: 403, title: 'Geen toegang' },
  NIET_GEVONDEN: { status: 404, title: 'Niet gevonden' },
  STAND_VAN_ZAKEN: { status: 409, title: 'Dit kan nu niet' },
  GEWIJZIGD: { status: 412, title: 'Iemand anders was eerder' },
  SLEUTEL_HERGEBRUIKT: { status: 422, title: 'Dit kan nu niet' },
  VERSIE_ONTBREEKT: { status: 428, title: 'Laad de pagina opnieuw' },
  TE_VEEL: { status: 429, title: 'Even te veel verzoeken' },
  TE_DRUK: { status: 503, title: 'Even te druk' },
};

/** An answer of the API before it is made into what API Gateway wants. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The answer to anything that was thrown. `requestId` lets a person and an engineer talk about the same failure.
 * @param route whose contract says what `huidig` may show; what does not fit it does not leave.
 */
export function problemOf(
  error: unknown,
  requestId: string,
  route: Pick<Route, 'huidig' | 'response'> = {},
): HttpAnswer {
  if (error instanceof DomainError) {
    const { status, title } = STATUS[error.code];
    const body = {
      type: `https://kindbrug.example/problemen/${error.code.toLowerCase().replaceAll('_', '-')}`,
      title,
      status,
      code: error.code,
      detail: error.message,
      ...(error.problems.length > 0 ? { errors: error.problems } : {}),
      ...huidigVan(error, route),
    };
    return answer(status, body, waitOf(error));
  }
  return answer(500, {
    type: 'about:blank',
    title: 'Er ging iets mis bij ons',
    status: 500,
    code: 'FOUT_BIJ_ONS',
    detail: `Wat u typte, staat hier nog. Probeer het over een paar minuten opnieuw; het wordt niet dubbel opgeslagen. Blijft het misgaan? Geef dan dit nummer door: ${requestId}`,
  });
}

/** In how many seconds it may be tried again, when that is known. */
function waitOf(error: DomainError): Record<string, string> {
  if (error instanceof TeVeel) return { 'retry-after': String(error.wacht) };
  return error.code === 'TE_DRUK' ? { 'retry-after': '2' } : {};
}

function huidigVan({ huidig }: DomainError, route: Pick<Route, 'huidig' | 'response'>): { readonly huidig?: unknown } {
  const schema = route.huidig ?? route.response;
  const cut = huidig === undefined || !schema ? undefined : z.safeParse(schema, huidig);
  return cut?.success ? { huidig: cut.data } : {};
}

function answer(statusCode: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return {
    statusCode,
    headers: { 'content-type': 'application/problem+json', 'api-version': API_VERSION, ...headers },
    body: JSON.stringify(body),
  };
}

/** The version of the API, told in every answer (NL API Design Rules). */
export const API_VERSION = '1.0.0';
