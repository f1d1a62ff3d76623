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
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { LidmaatschapId, OuderId, PlatformId, SchoolId } from '#shared/model/ids.ts';
import { accountVan } from '#shared/model/kind.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';
import type { RondeOpdracht } from '#shared/overlegronde/maak-ronde.ts';
import { requireRonde } from '#shared/overlegronde/overleg-guards.ts';
import { sluitNu } from '#shared/overlegronde/sluit-nu.ts';
import { trekUitnodigingIn } from '#shared/overlegronde/trek-uitnodiging-in.ts';
import { type VensterOpdracht, wijzigVenster } from '#shared/overlegronde/wijzig-venster.ts';
import { wijzigSchoolcontact } from '#shared/school/wijzig-schoolcontact.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
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
      readonly schoolId: SchoolId;
      readonly contact: Gekozen;
      readonly openHouden?: readonly string[] | undefined;
    }
  | { readonly soort: 'OUDER_WIJZIGEN'; readonly ouderId: OuderId; readonly gezag: boolean }
  | { readonly soort: 'OUDER_ONTKOPPELEN' | 'OUDER_VERWIJDEREN' | 'OUDER_ACCOUNT'; readonly ouderId: OuderId }
  | {
      readonly soort: 'DOSSIER_VERPLAATSEN';
      readonly platformId: PlatformId;
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
  | { readonly soort: 'BEZWAAR'; readonly toestemmingId: string; readonly ouderId?: OuderId | undefined }
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

/** What a change is tried on, and by whom. */
interface Zaak {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly context: Context;
  /** The lidmaatschap of somebody who is chosen; undefined where there is none. */
  readonly lid: (wie: Gekozen) => Lidmaatschap | undefined;
}

type Soort = MensenVoornemen['soort'];
type Van<S extends Soort> = Met<MensenVoornemen, S>;
type Met<V, S> = V extends { readonly soort: infer T } ? (S extends T ? V : never) : never;

/** The right that a change takes, and its very rule. */
interface Poging<S extends Soort> {
  readonly recht: Recht | ((voornemen: Van<S>) => Recht);
  readonly doe: (voornemen: Van<S>, zaak: Zaak) => Uitkomst;
}

type Pogingen<S extends Soort> = { readonly [K in S]: Poging<K> };

const BETROKKENEN: Pogingen<'BETROKKENEN_WIJZIGEN' | 'SCHOOLCONTACT_WIJZIGEN' | 'DOSSIER_VERPLAATSEN'> = {
  BETROKKENEN_WIJZIGEN: {
    recht: 'BETROKKENEN_BEWERKEN',
    doe({ voorschoolContact, jkSpecialist, contactpersoonJk, openHouden }, { dossier, actor, context, lid }) {
      const { platformId } = dossier.kop;
      const op = plek(actor, context);
      const wie = {
        voorschoolContact:
          voorschoolContact &&
          requireLid(lid(voorschoolContact), 'CONTACTPERSOON_VOORSCHOOL', op('/voorschoolContact')),
        jkSpecialist: jkSpecialist && requireStaf(lid(jkSpecialist), 'JK_SPECIALIST', platformId, op('/jkSpecialist')),
        contactpersoonJk:
          contactpersoonJk &&
          requireStaf(lid(contactpersoonJk), 'CONTACTPERSOON_JK', platformId, op('/contactpersoonJk')),
      };
      return { ...bewerkBetrokkenen(dossier, wie, actor, context), openHouden };
    },
  },
  SCHOOLCONTACT_WIJZIGEN: {
    recht: 'SCHOLEN_BEHEREN',
    doe({ schoolId, contact, openHouden }, { dossier, actor, context, lid }) {
      const gekozen = requireLid(lid(contact), 'CONTACTPERSOON_SCHOOL', plek(actor, context)('/contact'));
      return { ...wijzigSchoolcontact(dossier, schoolId, gekozen, actor, context), openHouden };
    },
  },
  DOSSIER_VERPLAATSEN: {
    recht: 'BETROKKENEN_BEWERKEN',
    doe({ platformId, contactpersoonJk, jkSpecialist }, { dossier, actor, context, lid }) {
      const op = plek(actor, context);
      const naar = {
        platformId,
        contactpersoonJk: requireLid(lid(contactpersoonJk), 'CONTACTPERSOON_JK', op('/contactpersoonJk')),
        jkSpecialist: jkSpecialist && requireLid(lid(jkSpecialist), 'JK_SPECIALIST', op('/jkSpecialist')),
      };
      return verplaatsDossier(dossier, naar, actor, context);
    },
  },
};

const OUDERS: Pogingen<'OUDER_WIJZIGEN' | 'OUDER_ACCOUNT' | 'OUDER_ONTKOPPELEN' | 'OUDER_VERWIJDEREN'> = {
  OUDER_WIJZIGEN: {
    recht: 'KIND_BEWERKEN',
    doe({ ouderId, gezag }, { dossier }) {
      const { naam, relatie, email, telefoon } = requireOuder(dossier, ouderId);
      const adressen = { ...(email ? { email } : {}), ...(telefoon ? { telefoon } : {}) };
      return bewerkOuder(dossier, ouderId, { naam, relatie, ...adressen, gezag });
    },
  },
  OUDER_ACCOUNT: {
    recht: 'BETROKKENEN_BEWERKEN',
    doe({ ouderId }, { dossier }) {
      const ouder = requireOuder(dossier, ouderId);
      if (!ouder.gezag) throw withoutGezag('/ouderId');
      const { gebruikerId, lidmaatschapId } = accountVan(ouder);
      return linkAccount(dossier, ouder.id, { id: lidmaatschapId, gebruikerId });
    },
  },
  OUDER_ONTKOPPELEN: {
    recht: 'BETROKKENEN_BEWERKEN',
    doe: ({ ouderId }, { dossier, context }) => ontkoppelOuder(dossier, ouderId, context),
  },
  OUDER_VERWIJDEREN: { recht: 'KIND_BEWERKEN', doe: ({ ouderId }, { dossier }) => verwijderOuder(dossier, ouderId) },
};

const STUKKEN: Pogingen<'OBSERVATIE_SCHRIJVEN' | 'OBSERVATIE_WIJZIGEN' | 'BEZWAAR' | 'BEZWAAR_INTREKKEN'> = {
  OBSERVATIE_SCHRIJVEN: {
    recht: 'OBSERVATIE_BEWERKEN',
    doe({ zichtbaarVoor }, { dossier, actor, context }) {
      const nieuw = { datum: dateInNetherlands(context.nu), tekst: '', zichtbaarVoor: [...zichtbaarVoor] };
      return schrijfObservatie(dossier, nieuw, actor, context);
    },
  },
  OBSERVATIE_WIJZIGEN: {
    recht: 'OBSERVATIE_BEWERKEN',
    doe({ observatieId, zichtbaarVoor }, { dossier, actor, context }) {
      const { datum, tekst } = requireObservatie(dossier, observatieId);
      const gewijzigd = { datum, tekst, zichtbaarVoor: [...zichtbaarVoor] };
      return bewerkObservatie(dossier, observatieId, gewijzigd, actor, context);
    },
  },
  BEZWAAR: {
    recht: ({ ouderId }) => (ouderId === undefined ? 'TOESTEMMING_GEVEN' : 'NAMENS_OUDER_VASTLEGGEN'),
    doe({ toestemmingId, ouderId }, { dossier, actor, context }) {
      if (ouderId === undefined) return maakBezwaar(dossier, toestemmingId, '', actor, context);
      return legBezwaarVast(dossier, toestemmingId, { ouderId, reden: '' }, actor, context);
    },
  },
  BEZWAAR_INTREKKEN: {
    recht: ({ bijlageId }) => (bijlageId === undefined ? 'TOESTEMMING_GEVEN' : 'NAMENS_OUDER_VASTLEGGEN'),
    doe({ toestemmingId, bijlageId }, { dossier, actor, context }) {
      if (bijlageId === undefined) return trekBezwaarIn(dossier, toestemmingId, actor, context);
      return legBezwaarintrekkingVast(dossier, toestemmingId, bijlageId, actor, context);
    },
  },
};

const OVERLEG: Pogingen<
  'VENSTER_WIJZIGEN' | 'UITNODIGING_SLUITEN' | 'UITNODIGING_INTREKKEN' | 'RONDE_WIJZIGEN' | 'RONDE_AFGELASTEN'
> = {
  VENSTER_WIJZIGEN: {
    recht: 'OVERLEG_BEHEREN',
    doe: ({ soort: _, uitnodigingId, ...opdracht }, { dossier, context }) =>
      wijzigVenster(dossier, uitnodigingId, opdracht, context),
  },
  UITNODIGING_SLUITEN: {
    recht: 'OVERLEG_BEHEREN',
    doe: ({ uitnodigingId }, { dossier, context }) => sluitNu(dossier, uitnodigingId, context),
  },
  UITNODIGING_INTREKKEN: {
    recht: 'OVERLEG_BEHEREN',
    doe: ({ uitnodigingId }, { dossier, context }) => trekUitnodigingIn(dossier, uitnodigingId, context),
  },
  RONDE_WIJZIGEN: {
    recht: 'OVERLEG_BEHEREN',
    doe({ rondeId, ronde }, { dossier, context }) {
      const { plaats = requireRonde(dossier, rondeId).plaats, ...rest } = ronde;
      return bewerkRonde(dossier, rondeId, { ...rest, plaats }, context);
    },
  },
  RONDE_AFGELASTEN: {
    recht: 'OVERLEG_BEHEREN',
    doe: ({ rondeId }, { dossier, context }) => gelastAf(dossier, rondeId, context),
  },
};

const POGINGEN: Pogingen<Soort> = { ...BETROKKENEN, ...OUDERS, ...STUKKEN, ...OVERLEG };

/** @throws DomainError as the change itself would */
export function tryMensen<S extends Soort>(
  { dossier, toegang }: Geopend,
  voornemen: Van<S>,
  actor: Actor,
  context: Context,
  leden: readonly (Lidmaatschap | undefined)[],
): Uitkomst {
  const { recht, doe }: Poging<S> = POGINGEN[voornemen.soort as S];
  requireRecht(toegang, typeof recht === 'function' ? recht(voornemen) : recht);
  const lid = (wie: Gekozen) =>
    leden.find((one) => one?.id === wie.lidmaatschapId && one.gebruikerId === wie.gebruikerId);
  return doe(voornemen, { dossier, actor, context, lid });
}

/** Who asks, when, and where what is wrong is to be mended. */
const plek =
  (actor: Actor, { nu }: Context) =>
  (waar: string) => ({ actor, nu, plek: waar });
