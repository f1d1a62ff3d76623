/** Changes of who takes part in a case, tried for the preview: the very rules run, and nothing is written. */

import { requireObservatie } from '#shared/advies/advies-guards.ts';
import { bewerkObservatie } from '#shared/advies/bewerk-observatie.ts';
import { schrijfObservatie } from '#shared/advies/schrijf-observatie.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { bewerkOuder } from '#shared/kind/bewerk-ouder.ts';
import { linkAccount } from '#shared/kind/link-account.ts';
import { ontkoppelOuder } from '#shared/kind/ontkoppel-ouder.ts';
import { requireOuder } from '#shared/kind/ouder-gegevens.ts';
import { withoutGezag } from '#shared/kind/recognize-ouders.ts';
import { verwijderOuder } from '#shared/kind/verwijder-ouder.ts';
import type { Actor, Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { LidmaatschapId } from '#shared/model/ids.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';
import type { RondeOpdracht } from '#shared/overlegronde/maak-ronde.ts';
import { requireRonde } from '#shared/overlegronde/overleg-guards.ts';
import { sluitNu } from '#shared/overlegronde/sluit-nu.ts';
import { trekUitnodigingIn } from '#shared/overlegronde/trek-uitnodiging-in.ts';
import { type VensterOpdracht, wijzigVenster } from '#shared/overlegronde/wijzig-venster.ts';
import { wijzigSchoolcontact } from '#shared/school/wijzig-schoolcontact.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';
import { legBezwaarVast } from '#shared/toestemming/leg-bezwaar-vast.ts';
import { legBezwaarintrekkingVast } from '#shared/toestemming/leg-bezwaarintrekking-vast.ts';
import { maakBezwaar } from '#shared/toestemming/maak-bezwaar.ts';
import { trekBezwaarIn } from '#shared/toestemming/trek-bezwaar-in.ts';
import { bewerkBetrokkenen } from './bewerk-betrokkenen.ts';
import { requireLid, requireStaf } from './require-lid.ts';
import { verplaatsDossier } from './verplaats-dossier.ts';

/** A person who is chosen. */
interface Gekozen {
  readonly gebruikerId: string;
  readonly lidmaatschapId: LidmaatschapId;
}

/** Who comes, who goes, and from when until when. */
export type MensenVoornemen =
  | {
      readonly soort: 'BETROKKENEN_WIJZIGEN';
      readonly voorschoolContact?: Gekozen | undefined;
      readonly jkSpecialist?: Gekozen | undefined;
      readonly contactpersoonJk?: Gekozen | undefined;
      readonly openHouden?: readonly string[] | undefined;
    }
  | {
      readonly soort: 'SCHOOLCONTACT_WIJZIGEN';
      readonly schoolId: string;
      readonly contact: Gekozen;
      readonly openHouden?: readonly string[] | undefined;
    }
  | { readonly soort: 'OUDER_WIJZIGEN'; readonly ouderId: string; readonly gezag: boolean }
  | { readonly soort: 'OUDER_ONTKOPPELEN' | 'OUDER_VERWIJDEREN' | 'OUDER_ACCOUNT'; readonly ouderId: string }
  | {
      readonly soort: 'DOSSIER_VERPLAATSEN';
      readonly platformId: string;
      readonly contactpersoonJk: Gekozen;
      readonly jkSpecialist?: Gekozen | undefined;
    }
  | {
      readonly soort: 'OBSERVATIE_WIJZIGEN';
      readonly observatieId: string;
      readonly zichtbaarVoor: readonly ('VOORSCHOOL' | 'OUDERS')[];
    }
  /** An observation that is not written yet: what it says opens nothing. */
  | { readonly soort: 'OBSERVATIE_SCHRIJVEN'; readonly zichtbaarVoor: readonly ('VOORSCHOOL' | 'OUDERS')[] }
  | { readonly soort: 'BEZWAAR'; readonly toestemmingId: string; readonly ouderId?: string | undefined }
  | { readonly soort: 'BEZWAAR_INTREKKEN'; readonly toestemmingId: string; readonly bijlageId?: string | undefined }
  | ({ readonly soort: 'VENSTER_WIJZIGEN'; readonly uitnodigingId: string } & VensterOpdracht)
  | { readonly soort: 'UITNODIGING_SLUITEN' | 'UITNODIGING_INTREKKEN'; readonly uitnodigingId: string }
  | { readonly soort: 'RONDE_AFGELASTEN'; readonly rondeId: string }
  | {
      readonly soort: 'RONDE_WIJZIGEN';
      readonly rondeId: string;
      readonly ronde: Omit<RondeOpdracht, 'plaats'> & { readonly plaats?: string | undefined };
    };

/** Those who are chosen in it, to be looked up first. */
export function chosenIn(voornemen: object): readonly Gekozen[] {
  const mensen = voornemen as Partial<
    Record<'voorschoolContact' | 'jkSpecialist' | 'contactpersoonJk' | 'contact' | 'persoon', Gekozen>
  >;
  return [
    mensen.voorschoolContact,
    mensen.jkSpecialist,
    mensen.contactpersoonJk,
    mensen.contact,
    mensen.persoon,
  ].filter((one) => one !== undefined);
}

/** @throws DomainError as the change itself would */
export function tryMensen(
  { dossier, toegang }: Geopend,
  voornemen: MensenVoornemen,
  actor: Actor,
  context: Context,
  leden: readonly (Lidmaatschap | undefined)[],
): Uitkomst {
  const gevraagd = (plek: string) => ({ actor, nu: context.nu, plek });
  const lid = (wie: Gekozen) =>
    leden.find((one) => one?.id === wie.lidmaatschapId && one.gebruikerId === wie.gebruikerId);
  switch (voornemen.soort) {
    case 'BETROKKENEN_WIJZIGEN': {
      requireRecht(toegang, 'BETROKKENEN_BEWERKEN');
      const { voorschoolContact, jkSpecialist, contactpersoonJk, openHouden } = voornemen;
      const { platformId } = dossier.kop;
      const wie = {
        voorschoolContact:
          voorschoolContact &&
          requireLid(lid(voorschoolContact), 'CONTACTPERSOON_VOORSCHOOL', gevraagd('/voorschoolContact')),
        jkSpecialist:
          jkSpecialist && requireStaf(lid(jkSpecialist), 'JK_SPECIALIST', platformId, gevraagd('/jkSpecialist')),
        contactpersoonJk:
          contactpersoonJk &&
          requireStaf(lid(contactpersoonJk), 'CONTACTPERSOON_JK', platformId, gevraagd('/contactpersoonJk')),
      };
      return { ...bewerkBetrokkenen(dossier, wie, actor, context), openHouden };
    }
    case 'SCHOOLCONTACT_WIJZIGEN': {
      requireRecht(toegang, 'SCHOLEN_BEHEREN');
      const contact = requireLid(lid(voornemen.contact), 'CONTACTPERSOON_SCHOOL', gevraagd('/contact'));
      return {
        ...wijzigSchoolcontact(dossier, voornemen.schoolId, contact, actor, context),
        openHouden: voornemen.openHouden,
      };
    }
    case 'OUDER_WIJZIGEN': {
      requireRecht(toegang, 'KIND_BEWERKEN');
      const { naam, relatie, email, telefoon } = requireOuder(dossier, voornemen.ouderId);
      const adressen = { ...(email ? { email } : {}), ...(telefoon ? { telefoon } : {}) };
      return bewerkOuder(dossier, voornemen.ouderId, { naam, relatie, ...adressen, gezag: voornemen.gezag });
    }
    case 'OUDER_ACCOUNT': {
      requireRecht(toegang, 'BETROKKENEN_BEWERKEN');
      const ouder = requireOuder(dossier, voornemen.ouderId);
      if (!ouder.gezag) throw withoutGezag('/ouderId');
      // While there is no account yet, the ouder stands for it.
      const { id, gebruikerId = id, lidmaatschapId = id as LidmaatschapId } = ouder;
      return linkAccount(dossier, id, { id: lidmaatschapId, gebruikerId });
    }
    case 'DOSSIER_VERPLAATSEN': {
      requireRecht(toegang, 'BETROKKENEN_BEWERKEN');
      const { platformId, contactpersoonJk, jkSpecialist } = voornemen;
      const naar = {
        platformId,
        contactpersoonJk: requireLid(lid(contactpersoonJk), 'CONTACTPERSOON_JK', gevraagd('/contactpersoonJk')),
        jkSpecialist: jkSpecialist && requireLid(lid(jkSpecialist), 'JK_SPECIALIST', gevraagd('/jkSpecialist')),
      };
      return verplaatsDossier(dossier, naar, actor, context);
    }
    case 'OBSERVATIE_WIJZIGEN': {
      requireRecht(toegang, 'OBSERVATIE_BEWERKEN');
      const { observatieId, zichtbaarVoor } = voornemen;
      const { datum, tekst } = requireObservatie(dossier, observatieId);
      return bewerkObservatie(
        dossier,
        observatieId,
        { datum, tekst, zichtbaarVoor: [...zichtbaarVoor] },
        actor,
        context,
      );
    }
    case 'OBSERVATIE_SCHRIJVEN': {
      requireRecht(toegang, 'OBSERVATIE_BEWERKEN');
      const zichtbaarVoor = [...voornemen.zichtbaarVoor];
      const datum = dateInNetherlands(context.nu);
      return schrijfObservatie(dossier, { datum, tekst: '', zichtbaarVoor }, actor, context);
    }
    case 'OUDER_ONTKOPPELEN':
      requireRecht(toegang, 'BETROKKENEN_BEWERKEN');
      return ontkoppelOuder(dossier, voornemen.ouderId, context);
    case 'OUDER_VERWIJDEREN':
      requireRecht(toegang, 'KIND_BEWERKEN');
      return verwijderOuder(dossier, voornemen.ouderId);
    case 'BEZWAAR': {
      const { toestemmingId, ouderId } = voornemen;
      requireRecht(toegang, ouderId === undefined ? 'TOESTEMMING_GEVEN' : 'NAMENS_OUDER_VASTLEGGEN');
      if (ouderId === undefined) return maakBezwaar(dossier, toestemmingId, '', actor, context);
      return legBezwaarVast(dossier, toestemmingId, { ouderId, reden: '' }, actor, context);
    }
    case 'BEZWAAR_INTREKKEN': {
      const { toestemmingId, bijlageId } = voornemen;
      requireRecht(toegang, bijlageId === undefined ? 'TOESTEMMING_GEVEN' : 'NAMENS_OUDER_VASTLEGGEN');
      if (bijlageId === undefined) return trekBezwaarIn(dossier, toestemmingId, actor, context);
      return legBezwaarintrekkingVast(dossier, toestemmingId, bijlageId, actor, context);
    }
    case 'VENSTER_WIJZIGEN': {
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      const { soort: _, uitnodigingId, ...opdracht } = voornemen;
      return wijzigVenster(dossier, uitnodigingId, opdracht, context);
    }
    case 'UITNODIGING_SLUITEN':
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      return sluitNu(dossier, voornemen.uitnodigingId, context);
    case 'UITNODIGING_INTREKKEN':
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      return trekUitnodigingIn(dossier, voornemen.uitnodigingId, context);
    case 'RONDE_WIJZIGEN': {
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      const { plaats = requireRonde(dossier, voornemen.rondeId).plaats, ...ronde } = voornemen.ronde;
      return bewerkRonde(dossier, voornemen.rondeId, { ...ronde, plaats }, context);
    }
    case 'RONDE_AFGELASTEN':
      requireRecht(toegang, 'OVERLEG_BEHEREN');
      return gelastAf(dossier, voornemen.rondeId, context);
  }
}
