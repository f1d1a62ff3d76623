import { bewerkBijlage } from '#shared/bijlage/bewerk-bijlage.ts';
import { haalBijlageTerug } from '#shared/bijlage/haal-bijlage-terug.ts';
import { verwijderBijlage } from '#shared/bijlage/verwijder-bijlage.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { tryMensen } from '#shared/hulpvraag/try-mensen.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { reverseStap } from '#shared/hulpvraag/zet-stap-terug.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { maakRonde } from '#shared/overlegronde/maak-ronde.ts';
import { nodigUit } from '#shared/overlegronde/nodig-uit.ts';
import { mergeDossiers } from '#shared/samenvoeging/merge-dossiers.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';
import { vraagSchool } from '#shared/school/vraag-school.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';
import { legIntrekkingVast } from '#shared/toestemming/leg-intrekking-vast.ts';
import { legToestemmingVast } from '#shared/toestemming/leg-toestemming-vast.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import { gevolgVanVoorstel } from '#shared/voorstel/gevolg-van-voorstel.ts';
import type { ContextVanVoorbeeld, Venster, Voornemen } from './voornemen.ts';

/** What the act would leave, computed by the rule of the act itself. @throws DomainError as the act would. */
export function tryVoornemen(
  geopend: Geopend,
  voornemen: Voornemen,
  actor: Actor,
  context: ContextVanVoorbeeld,
  leden: readonly (Lidmaatschap | undefined)[],
): Uitkomst {
  const { dossier, toegang } = geopend;
  const [genodigde] = leden;
  switch (voornemen.soort) {
    case 'STATUSWIJZIGING':
      requireRecht(toegang, 'STATUS_WIJZIGEN');
      return wijzigStatus(dossier, voornemen.statuswijziging, actor, context);
    case 'TERUGSTAP':
      // The same whether one person may do it or two must: who proposes it sees beforehand what the approval will do.
      requireRecht(toegang, 'TERUGSTAP_ZETTEN');
      return reverseStap(dossier, { reden: '', door: daderVan(actor, 'JK_SPECIALIST') }, context);
    case 'VOORSTEL':
      requireRecht(toegang, 'VOORSTEL_BEOORDELEN');
      return gevolgVanVoorstel(dossier, voornemen.voorstelId, actor, context, context.andere);
    case 'SAMENVOEGEN': {
      requireRecht(toegang, 'VOORSTEL_DOEN');
      const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
      return mergeDossiers(dossier, context.andere ?? [], { reden: '', door, goedgekeurdDoor: door }, context);
    }
    case 'TOESTEMMING':
      requireRecht(toegang, 'TOESTEMMING_GEVEN');
      return geefToestemming(dossier, voornemen, actor, context);
    case 'TOESTEMMING_VASTLEGGEN':
      requireRecht(toegang, 'TOESTEMMING_VASTLEGGEN');
      return legToestemmingVast(dossier, voornemen, actor, context);
    case 'BIJLAGE_WIJZIGEN':
      requireRecht(toegang, 'BIJLAGE_BEHEREN');
      return bewerkBijlage(geopend, voornemen.bijlageId, { zichtbaarVoor: [...voornemen.zichtbaarVoor] }, actor);
    case 'BIJLAGE_VERWIJDEREN': {
      // For whoever may know who reads what; others remove a paper of their own.
      requireRecht(toegang, 'BIJLAGE_BEHEREN');
      const naamloos = { ...actor, naam: '', organisatieNaam: '' };
      return verwijderBijlage(geopend, voornemen.bijlageId, naamloos, context);
    }
    case 'BIJLAGE_TERUGHALEN':
      requireRecht(toegang, 'BIJLAGE_TERUGHALEN');
      return haalBijlageTerug(geopend, voornemen.bijlageId, context);
    case 'INTREKKING':
      if (toegang.rechten.has('TOESTEMMING_VASTLEGGEN'))
        return legIntrekkingVast(dossier, voornemen.toestemmingId, '', actor, context);
      requireRecht(toegang, 'TOESTEMMING_GEVEN');
      return trekToestemmingIn(dossier, voornemen.toestemmingId, '', actor, context);
    case 'SCHOOL_VRAGEN':
      requireRecht(toegang, 'SCHOLEN_BEHEREN');
      return vraagSchool(dossier, voornemen.schoolId, context);
    case 'VRAAG_INTREKKEN':
      requireRecht(toegang, 'SCHOLEN_BEHEREN');
      return trekVraagIn(dossier, voornemen.schoolId, '', actor, context);
    case 'UITNODIGING': {
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      return nodigUit(dossier, voornemen.rondeId, uitnodiging(dossier, voornemen, actor, genodigde), context);
    }
    case 'OVERLEG_PLANNEN': {
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      const gemaakt = maakRonde(dossier, { ...voornemen.ronde, plaats: '' }, actor, context);
      const opdracht = uitnodiging(dossier, voornemen, actor, genodigde);
      return nodigUit(gemaakt.dossier, gemaakt.object.id, opdracht, context);
    }
    default:
      return tryMensen(geopend, voornemen, actor, context, leden);
  }
}

/** @throws DomainError ONGELDIGE_INVOER for somebody who is not a member of this SWV. */
export function uitnodiging(dossier: Dossier, venster: Venster, actor: Actor, genodigde: Lidmaatschap | undefined) {
  if (genodigde?.samenwerkingsverbandId !== actor.samenwerkingsverbandId)
    throw invalid('/persoon', 'PERSOON_ONBEKEND', 'Deze persoon is niet gevonden. Kies iemand uit de lijst.');
  const ouder = dossier.ouders.find((one) => one.lidmaatschapId === genodigde.id);
  return {
    persoon: personOf(genodigde),
    soort: ouder ? ('OUDER' as const) : ('EXTERN' as const),
    functie: '',
    ouderId: ouder?.id,
    openingswijze: 'OP_TIJDSTIP' as const,
    opentOp: venster.opentOp,
    sluitOp: venster.sluitOp,
  };
}
