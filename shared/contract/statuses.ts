import type { Route } from './route.ts';

/** What a refusal with this status means, in Dutch, for people who read the API description. */
export const REFUSALS = {
  400: 'Niet alles is goed ingevuld; alle fouten staan bij elkaar in `errors`',
  401: 'U bent niet ingelogd',
  403: 'U kent de hulpvraag, maar mag dit nu niet',
  404: 'Dit bestaat niet, of u mag niet weten dat het bestaat',
  409: 'Dit kan nu niet; in `errors` staat wat er ontbreekt',
  412: 'Iemand anders was eerder; in `huidig` staat wat er nu is',
  422: 'Met deze Idempotency-Key is al iets anders gevraagd',
  428: 'Stuur If-Match mee met de ETag die u zag',
  429: 'U deed dit in korte tijd te vaak; `Retry-After` zegt na hoeveel seconden het weer kan',
  503: 'Even te druk; probeer het zo opnieuw',
} as const;
export type Refusal = keyof typeof REFUSALS;

/**
 * With which statuses an endpoint may refuse: what follows from its form, and what it names itself. The API's
 * description is made from this, and tests fail on an answer with another status. A 500 is a defect and is promised by
 * nobody.
 */
export function refusalsOf(route: Route): readonly Refusal[] {
  if (route.public) return [];
  const named = new Set<Refusal>([
    ...([400, 401, 403, 429, 503] as const),
    ...(route.path.includes('{') ? ([404] as const) : []),
    ...(route.method === 'GET' ? [] : ([409] as const)),
    ...(route.ifMatch ? ([412, 428] as const) : []),
    ...(route.method === 'POST' ? ([422] as const) : []),
    ...(route.refuses ?? []),
  ]);
  return [...named].sort((a, b) => a - b);
}
