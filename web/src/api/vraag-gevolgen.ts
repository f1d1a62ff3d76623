import type { toonGevolgen } from '#shared/contract/gevolgen.ts';
import type { SentTo } from '../wire/types.ts';
import { call } from './call.ts';

/** Who would be mailed and who would see what, if this were done: nothing is. @throws ApiProblem for what the change itself would refuse */
export function vraagGevolgen(hulpvraagId: string, voornemen: SentTo<typeof toonGevolgen>, signal?: AbortSignal) {
  return call<typeof toonGevolgen>('POST', '/v1/hulpvragen/{hulpvraagId}/voorbeelden', {
    params: { hulpvraagId },
    body: voornemen,
    ...(signal && { signal }),
  });
}
