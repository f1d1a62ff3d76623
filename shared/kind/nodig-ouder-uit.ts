import { changeDossier, type Gewijzigd } from '#shared/dossier/change-dossier.ts';
import { checkDossier, type DossierDeps } from '#shared/dossier/open-dossier.ts';
import type { Verzoek } from '#shared/dossier/verzoek.ts';
import type { InviteDeps } from '#shared/gebruiker/invite-person.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { inviteOuder } from './invite-ouder.ts';
import { linkAccount } from './link-account.ts';

/**
 * Gives an ouder met gezag an account, with a mail, or finds the one that they have; from then on the dossier is open
 * for it. The right is decided before anybody is mailed, and again when the dossier changes.
 */
export async function nodigOuderUit(
  deps: DossierDeps & InviteDeps,
  verzoek: Verzoek,
  recht: Recht,
  ouderId: OuderId,
): Promise<Gewijzigd> {
  const { dossier } = await checkDossier(deps, verzoek, recht);
  const lid = await inviteOuder(deps, dossier, ouderId, verzoek.actor);
  return changeDossier(deps, verzoek, recht, (geopend) => linkAccount(geopend.dossier, ouderId, lid));
}
