import type { Dossier } from '#shared/dossier/dossier.ts';
import { daderVan, metHulpvraag, type Uitkomst } from '#shared/dossier/uitkomst.ts';
import type { Actor, Rol } from '#shared/gebruiker/gebruiker.ts';
import type { Context } from '#shared/kernel/context.ts';
import { DomainError, type Problem, refuse } from '#shared/kernel/errors.ts';
import type { NieuweMelding } from '#shared/melding/melding.ts';
import { heeftToegang } from '#shared/melding/ontvangers.ts';
import { overlegMeldingen } from '#shared/overlegronde/overleg-bij-einde.ts';
import { draaiVragenTerug } from '#shared/school/vraag.ts';
import { toegangsverschillen } from '#shared/toegang/verschil.ts';
import type { Statuswijziging } from './hulpvraag.ts';
import type { Status } from './status.ts';

/** The step that can be taken back now: the last one, only once, and by the JKspecialist, whoever took it. */
export function terugTeDraaien(dossier: Dossier): { readonly naar: Status; readonly door: Rol } | undefined {
  const laatste = dossier.statuswijzigingen.at(-1);
  if (!laatste || laatste.soort === 'TERUGSTAP' || laatste.van === null) return undefined;
  return { naar: laatste.van, door: 'JK_SPECIALIST' };
}

/** Why there is no step to take back; empty when there is one. */
export function terugstapOntbreekt(dossier: Dossier): readonly Problem[] {
  if (terugTeDraaien(dossier)) return [];
  const tekst = 'Er is geen stap om terug te draaien. Alleen de laatste stap kan terug, en maar één keer.';
  return [{ code: 'GEEN_STAP_TERUG', tekst, plek: '/statuswijzigingen' }];
}

/**
 * Takes the last step back, with a reason. Access is computed from the state, so restoring the state restores exactly
 * what the step took away; what schools were asked and answered under the step is kept, and counts no more.
 * @throws DomainError STAND_VAN_ZAKEN when there is no step to take back, GEEN_TOEGANG for another role.
 */
export function zetStapTerug(dossier: Dossier, reden: string, actor: Actor, context: Context): Uitkomst {
  const stap = terugTeDraaien(dossier);
  if (!stap) throw refuse(terugstapOntbreekt(dossier));
  if (!actor.rollen.includes(stap.door)) {
    throw new DomainError('GEEN_TOEGANG', 'Deze stap kan alleen iemand met een andere rol terugdraaien.');
  }
  if (dossier.hulpvraag.vernietiging?.goedgekeurdOp) {
    const tekst = 'De vernietiging van dit dossier is goedgekeurd. De laatste stap kan niet meer terug.';
    throw refuse([{ code: 'VERNIETIGING_GOEDGEKEURD', tekst }]);
  }
  const laatste = dossier.statuswijzigingen.at(-1);
  const regel: Statuswijziging = {
    id: context.nieuwId(),
    soort: 'TERUGSTAP',
    van: dossier.hulpvraag.status,
    naar: stap.naar,
    omschrijving: reden,
    op: context.nu,
    door: daderVan(actor, stap.door),
    gevraagdeScholen: [],
  };
  const na: Dossier = {
    // A hulpvraag that runs again is not up for destruction any more.
    ...metHulpvraag(zonderVoordracht(dossier), context.nu, {
      status: stap.naar,
      statusSinds: context.nu,
      ...(laatste?.vervallenInschrijving ? { inschrijving: laatste.vervallenInschrijving } : {}),
    }),
    statuswijzigingen: [...dossier.statuswijzigingen, regel],
    scholen: laatste ? draaiVragenTerug(dossier.scholen, laatste, context.nu) : dossier.scholen,
  };
  return {
    dossier: na,
    meldingen: [...meldingen(dossier, na, context.nu), ...overlegMeldingen(dossier, na, context.nu)],
    object: { soort: 'statuswijziging', id: regel.id },
  };
}

function zonderVoordracht(dossier: Dossier): Dossier {
  const { vernietiging: _, ...hulpvraag } = dossier.hulpvraag;
  return { ...dossier, hulpvraag };
}

/** Those whose access changes are told (domain.md); somebody who has none left reads that the case moved on without them. */
function meldingen(voor: Dossier, na: Dossier, nu: string): readonly NieuweMelding[] {
  return toegangsverschillen(voor, na, nu).map(({ betrokkene }) => ({
    soort: 'TERUGSTAP',
    doelgroep: betrokkene.doelgroep,
    aan: betrokkene.persoon.gebruikerId,
    ...(heeftToegang(betrokkene, na, nu) ? { status: na.hulpvraag.status } : {}),
  }));
}
