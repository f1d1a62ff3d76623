import type { Context } from '#shared/kernel/context.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import { requireStukken } from '#shared/model/documentkeuze-check.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Overlegronde } from '#shared/model/overlegronde.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireLopend } from './overleg-guards.ts';

/** When, where and about which stukken. */
export interface RondeOpdracht {
  readonly moment: Moment;
  readonly duurMinuten: number;
  readonly plaats: string;
  readonly documenten: Documentkeuze;
}

/** Makes a consultation round. Nobody is invited and nothing opens by this. */
export function maakRonde(dossier: Dossier, opdracht: RondeOpdracht, actor: Actor, context: Context): Uitkomst {
  requireLopend(dossier);
  requireStukken(opdracht.documenten, dossier);
  if (opdracht.moment <= context.nu) {
    throw invalid('/moment', 'MOMENT_VOORBIJ', 'Het overleg kan niet in het verleden beginnen.');
  }
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const ronde: Overlegronde = { id: context.nieuwId(), ...opdracht, aangemaaktOp: context.nu, door, versie: 1 };
  return silent({ ...dossier, overlegrondes: [...dossier.overlegrondes, ronde] }, 'overlegronde', ronde.id);
}
