import { invalid } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';

/** Puts the schools in the parents' order: every id once. */
export function ordenScholen(dossier: Dossier, volgorde: readonly SchoolId[]): Uitkomst {
  const known = new Set(dossier.scholen.map((one) => one.id));
  if (
    new Set(volgorde).size !== known.size ||
    volgorde.length !== known.size ||
    volgorde.some((id) => !known.has(id))
  ) {
    throw invalid('/volgorde', 'VOLGORDE_ONVOLLEDIG', 'Noem elke school van voorkeur precies één keer.');
  }
  const scholen = dossier.scholen.map((one) => {
    const plaats = volgorde.indexOf(one.id) + 1;
    return plaats === one.volgorde ? one : { ...one, volgorde: plaats, versie: one.versie + 1 };
  });
  return silent({ ...dossier, scholen }, 'hulpvraag', dossier.hulpvraag.id);
}
