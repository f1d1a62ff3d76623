import type { toonGevolgen as toonGevolgenRoute } from '#shared/contract/gevolgen.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { SentTo } from '#web/wire/types.ts';
import { toonGevolgen } from './gevolgen.ts';

/**
 * Who would be mailed and who would see what, if this were done: nothing is. @throws ApiProblem for what the change
 * itself would refuse
 */
export function fetchGevolgen(
  hulpvraagId: HulpvraagId,
  voornemen: SentTo<typeof toonGevolgenRoute>,
  signal?: AbortSignal,
) {
  return toonGevolgen({
    params: { hulpvraagId },
    body: voornemen,
    ...(signal && { signal }),
  });
}
