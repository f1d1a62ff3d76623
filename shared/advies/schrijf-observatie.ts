import type { Context } from '#shared/kernel/context.ts';
import type { Observatie } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';

/** What an observation says; who may read it once the dossier opens for them. */
export type ObservatieTekst = Pick<Observatie, 'datum' | 'tekst' | 'zichtbaarVoor'>;

/** Records an observation. */
export function schrijfObservatie(dossier: Dossier, tekst: ObservatieTekst, actor: Actor, context: Context): Uitkomst {
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const observatie: Observatie = { ...tekst, id: context.nieuwId(), op: context.nu, door, versie: 1 };
  return silent({ ...dossier, observaties: [...dossier.observaties, observatie] }, 'observatie', observatie.id);
}
