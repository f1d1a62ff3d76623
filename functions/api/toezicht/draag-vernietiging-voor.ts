import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { draagVernietigingVoor as route } from '#shared/contract/toezicht.ts';
import { draagVoor } from '#shared/vernietiging/vernietiging-rules.ts';

export default changeEndpoint(route, ({ dossier }, { actor }, context) => draagVoor(dossier, actor, context));
