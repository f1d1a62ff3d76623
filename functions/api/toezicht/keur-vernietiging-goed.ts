import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { keurVernietigingGoed as route } from '#shared/contract/toezicht.ts';
import { keurVernietigingGoed } from '#shared/vernietiging/keur-vernietiging-goed.ts';

export default changeEndpoint(route, ({ dossier }, { actor }, context) =>
  keurVernietigingGoed(dossier, actor, context),
);
