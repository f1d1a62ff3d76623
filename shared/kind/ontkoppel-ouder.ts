import type { Context } from '#shared/kernel/context.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { OuderId } from '#shared/model/ids.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireOuder } from './ouder-gegevens.ts';
import { requireTeOntkoppelen } from './ouder-guards.ts';

/**
 * Unties the account of an ouder: it sees nothing of this child from this change on, and its invitations end. The
 * address goes too, because it led to that account; a new account needs one that was asked again. Nobody is mailed:
 * whoever reads the mails of that account may be a stranger. [decided]
 */
export function ontkoppelOuder(dossier: Dossier, ouderId: OuderId, context: Context): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  requireTeOntkoppelen(ouder);
  const { gebruikerId: _, lidmaatschapId: __, email: ___, ...rest } = ouder;
  const ouders = replaceById(dossier.ouders, { ...rest, versie: rest.versie + 1 });
  const uitnodigingen = dossier.uitnodigingen.map((one) =>
    one.ouderId === ouderId && one.ingetrokkenOp === undefined
      ? { ...one, ingetrokkenOp: context.nu, versie: one.versie + 1 }
      : one,
  );
  return silent({ ...dossier, ouders, uitnodigingen }, 'ouder', ouderId);
}
