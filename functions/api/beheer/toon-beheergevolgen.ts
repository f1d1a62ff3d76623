import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { toonBeheergevolgen as route } from '#shared/contract/beheergevolgen.ts';

// A preview tries the rules of cases: their code comes with the first one that is asked.
export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { toonBeheergevolgen } = await import('#shared/beheer/toon-beheergevolgen.ts');
  return { body: await toonBeheergevolgen({ ...deps, zaken: deps.dossiers }, request, request.body) };
});
