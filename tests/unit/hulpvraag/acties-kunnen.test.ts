/**
 * What is offered is not refused: in every status and situation, every action that is said to be possible is done by
 * the rule that the API runs, with arguments that fit; and what is said to be impossible is refused, with the very
 * reasons told.
 */

import { describe, expect, test } from 'vitest';
import { geefZienswijze } from '#shared/advies/geef-zienswijze.ts';
import { legZienswijzeVast } from '#shared/advies/leg-zienswijze-vast.ts';
import { schrijfAdvies } from '#shared/advies/schrijf-advies.ts';
import { schrijfObservatie } from '#shared/advies/schrijf-observatie.ts';
import { bewerkBijlage } from '#shared/bijlage/bewerk-bijlage.ts';
import { registreerBijlage } from '#shared/bijlage/registreer-bijlage.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { bewerkBetrokkenen } from '#shared/hulpvraag/bewerk-betrokkenen.ts';
import { legInschrijvingVast } from '#shared/hulpvraag/leg-inschrijving-vast.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Context } from '#shared/kernel/context.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { voegOuderToe } from '#shared/kind/voeg-ouder-toe.ts';
import { laatsteAdvies } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { neemOverdrachtOver } from '#shared/overdracht/neem-overdracht-over.ts';
import { maakRonde } from '#shared/overlegronde/maak-ronde.ts';
import { geefSchoolreactie } from '#shared/school/geef-schoolreactie.ts';
import { voegSchoolToe } from '#shared/school/voeg-school-toe.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';
import { legToestemmingVast } from '#shared/toestemming/leg-toestemming-vast.ts';
import { draagVernietigingVoor } from '#shared/vernietiging/draag-vernietiging-voor.ts';
import { type Actie, acties } from '#shared/views/acties.ts';
import { doeVoorstel } from '#shared/voorstel/doe-voorstel.ts';
import {
  aBijlage,
  aContext,
  aDocumentkeuze,
  aDossierIn,
  aLidmaatschap,
  aStatuswijziging,
  CAST,
  NU,
} from '#tests/support/builders.ts';
import { asOrganisatieId, idOf } from '#tests/support/ids.ts';
import { spelers } from '#tests/support/oracle/spelers.ts';
import { AKKOORD, EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

type Doe = (geopend: Geopend, actor: SignedInActor, context: Context, actie: Actie) => Uitkomst;

const niets: Doe = ({ dossier }) => silent(dossier, 'hulpvraag', dossier.hulpvraag.id);
const SCHOOLFORMULIER = aBijlage({ documentsoort: 'TOESTEMMING_SCHOOL' });

/** What each right is offered for, done. A right that is added asks here how it is done. */
const DOE: Readonly<Record<Recht, Doe>> = {
  STATUS_LEZEN: niets,
  KIND_LEZEN: niets,
  HULPVRAAG_LEZEN: niets,
  STUKKEN_LEZEN: niets,
  DOSSIER_LEZEN: niets,
  OVERLEG_LEZEN: niets,
  INZAGE_BEKIJKEN: niets,
  OVERDRACHT_LEZEN: niets,
  // No rule of these looks at how things stand.
  FORMULIER_BEWERKEN: niets,
  BIJLAGE_VERWIJDEREN: niets,
  AVG_VERZOEK_DOEN: niets,
  EXPORT_MAKEN: niets,
  VOORSTEL_BEOORDELEN: niets,
  BIJLAGE_TERUGHALEN: niets,
  BIJLAGE_TOEVOEGEN: (geopend, actor, context) =>
    registreerBijlage(
      geopend,
      {
        bestandsnaam: 'verslag.pdf',
        mediatype: 'application/pdf',
        grootte: 10,
        sha256: 'x',
        documentsoort: 'VERSLAG',
        zichtbaarVoor: undefined,
      },
      actor,
      context,
    ),
  BIJLAGE_BEHEREN: (geopend, actor) => bewerkBijlage(geopend, SCHOOLFORMULIER.id, { zichtbaarVoor: [] }, actor),
  STATUS_WIJZIGEN: ({ dossier }, actor, context, { naar = 'CONCEPT' }) =>
    wijzigStatus(
      dossier,
      {
        naar,
        omschrijving: 'Uitleg.',
        schoolIds: dossier.scholen.filter((one) => !one.reactie).map(({ id }) => id),
        inschrijving: { schoolId: EERSTE.id, startdatum: '2027-03-01' },
      },
      actor,
      context,
    ),
  TERUGSTAP_ZETTEN: ({ dossier }, actor, context) => zetStapTerug(dossier, 'Per ongeluk.', actor, context),
  VOORSTEL_DOEN: ({ dossier }, actor, context) =>
    doeVoorstel(
      dossier,
      { soort: 'TERUGSTAP', reden: 'Per ongeluk.' },
      actor,
      [CAST.contactpersoonJk.persoon, CAST.specialist.persoon],
      context,
    ),
  KIND_BEWERKEN: ({ dossier }, _, context) =>
    voegOuderToe(dossier, { naam: 'Siem Bedacht', relatie: 'OUDER', gezag: true }, context),
  BETROKKENEN_BEWERKEN: ({ dossier }, actor, context) =>
    bewerkBetrokkenen(dossier, { voorschoolContact: CAST.andereVoorschool.lidmaatschap }, actor, context),
  OBSERVATIE_BEWERKEN: ({ dossier }, actor, context) =>
    schrijfObservatie(dossier, { datum: '2026-10-01', tekst: 'Rustig.', zichtbaarVoor: [] }, actor, context),
  ADVIES_BEWERKEN: ({ dossier }, actor, context) => {
    const gezien = laatsteAdvies(dossier.adviezen)?.versie ?? 0;
    return schrijfAdvies(dossier, { advies: 'Advies.', afspraken: '', gezien }, actor, context);
  },
  OVERLEG_BEHEREN: ({ dossier }, actor, context) =>
    maakRonde(
      dossier,
      { moment: addDays(context.nu, 7), duurMinuten: 60, plaats: '', documenten: aDocumentkeuze() },
      actor,
      context,
    ),
  SCHOLEN_BEHEREN: ({ dossier }, _, context) => voegSchoolToe(dossier, aLidmaatschap(), context),
  INSCHRIJVING_VASTLEGGEN: ({ dossier }, _, context) =>
    legInschrijvingVast(dossier, { schoolId: EERSTE.id, startdatum: '2027-03-01' }, context),
  SCHOOLREACTIE_GEVEN: ({ dossier }, actor, context) => {
    const school = dossier.scholen.find((one) => one.organisatieId === actor.organisatieId);
    return geefSchoolreactie(dossier, idOf(school), { antwoord: 'AKKOORD', toelichting: '' }, actor, context);
  },
  TOESTEMMING_VASTLEGGEN: ({ dossier }, actor, context) =>
    legToestemmingVast(
      dossier,
      {
        schoolId: EERSTE.id,
        documenten: aDocumentkeuze(),
        ouderId: idOf(dossier.ouders[0]),
        bijlageId: SCHOOLFORMULIER.id,
      },
      actor,
      context,
    ),
  NAMENS_OUDER_VASTLEGGEN: ({ dossier }, actor, context) =>
    legZienswijzeVast(dossier, { ouderId: idOf(dossier.ouders[0]), tekst: 'Gebeld.' }, actor, context),
  TOESTEMMING_GEVEN: ({ dossier }, actor, context) =>
    geefToestemming(dossier, { schoolId: EERSTE.id, documenten: aDocumentkeuze() }, actor, context),
  ZIENSWIJZE_GEVEN: ({ dossier }, actor, context) => geefZienswijze(dossier, 'Wij zien het zo.', actor, context),
  OVERDRACHT_OVERNEMEN: (geopend, actor, context) => neemOverdrachtOver(geopend, actor, context),
  VERNIETIGING_VOORDRAGEN: ({ dossier }, actor, context) => draagVernietigingVoor(dossier, actor, context),
};

/** From where a hulpvraag comes to each status, for the step that can be taken back. */
const VAN: Readonly<Record<Status, Status | null>> = {
  CONCEPT: null,
  JK_ONDERWIJSADVIES_AANVRAAG: 'CONCEPT',
  JK_BIJLAGEN_TOEGEVOEGD: 'JK_ONDERWIJSADVIES_AANVRAAG',
  JK_ONDERWIJSADVIES: 'JK_BIJLAGEN_TOEGEVOEGD',
  JK_AANMELDEN_SCHOOL: 'JK_ONDERWIJSADVIES',
  JK_ADVIES_AFGEROND: 'JK_AANMELDEN_SCHOOL',
  ADVIES_AFGEROND: 'JK_ADVIES_AFGEROND',
  JK_AFGEWEZEN: 'JK_AANMELDEN_SCHOOL',
  JK_INGETROKKEN: 'JK_ONDERWIJSADVIES',
};

/** How much there is in a case of each status, and when it is looked at. */
function situaties(status: Status): readonly (readonly [string, Dossier, Moment])[] {
  const stap = aStatuswijziging({ van: VAN[status], naar: status });
  const vol = klaar(status, {
    ...aDossierIn(status),
    bijlagen: [...klaar(status).bijlagen, SCHOOLFORMULIER],
    scholen: [EERSTE, TWEEDE],
    statuswijzigingen: [stap],
  });
  const gevraagd = (reactie: Partial<(typeof vol.scholen)[number]>) => ({
    ...vol,
    scholen: [{ ...EERSTE, gevraagdOp: NU, ...reactie }, TWEEDE],
    toestemmingen: klaar(status).toestemmingen,
    ouders: klaar(status).ouders,
    hulpvraag: {
      ...vol.hulpvraag,
      inschrijving: {
        schoolId: EERSTE.id,
        organisatieId: EERSTE.organisatieId,
        schoolNaam: EERSTE.naam,
        startdatum: '2027-03-01' as const,
        vastgelegdOp: NU,
      },
    },
  });
  const leeg = {
    ...vol,
    bijlagen: [SCHOOLFORMULIER],

    adviezen: [],
    scholen: [EERSTE],
    toestemmingen: [],
  };
  const jaren = addDays(NU, 4 * 366);
  return [
    ['full', vol, NU],
    ['asked', gevraagd({}), NU],
    ['answered', gevraagd({ reactie: AKKOORD }), NU],
    ['answered, later', gevraagd({ reactie: AKKOORD }), addDays(NU, 8)],
    ['empty', leeg, NU],
    ['years later', vol, jaren],
    ['proposed for destruction', { ...vol, hulpvraag: { ...vol.hulpvraag, vernietiging: VOORDRACHT } }, jaren],
    ['stopped as a Concept', { ...vol, hulpvraag: { ...vol.hulpvraag, nooitGedeeld: true } }, NU],
    [
      'with all bijlagen that there can be',
      { ...vol, bijlagen: [...Array.from({ length: 49 }, () => aBijlage()), SCHOOLFORMULIER] },
      NU,
    ],
  ];
}

const VOORDRACHT = {
  voorgedragenDoor: { gebruikerId: 'x', organisatieId: asOrganisatieId('y'), rol: 'JK_SPECIALIST' as const },
  voorgedragenOp: NU,
};

function geweigerd(doe: () => unknown): readonly string[] {
  try {
    doe();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === 'ONGELDIGE_INVOER' ? [] : [error.code, ...error.problems.map(({ code }) => code)];
  }
}

describe.each(STATUSSEN)('in %s', (status) => {
  test.each(situaties(status))(
    '%s: what is offered is done, and what is not is refused for the reasons told',
    (_, dossier, nu) => {
      const fouten = spelers().flatMap(({ naam, actor }) => {
        const toegang = decideToegang(actor, dossier, nu);
        return acties(dossier, actor, toegang, nu).flatMap((actie) => {
          const codes = geweigerd(() => DOE[actie.actie]({ dossier, toegang }, actor, aContext(nu), actie));
          const wat = `${naam}: ${actie.actie} ${actie.naar ?? ''}`;
          if (actie.mogelijk) return codes.length === 0 ? [] : [`${wat} is offered, and refused: ${codes}`];
          const genoemd = actie.ontbreekt.every(({ code }) => codes.includes(code));
          return genoemd ? [] : [`${wat} is not offered (${actie.ontbreekt.map(({ code }) => code)}), but: ${codes}`];
        });
      });
      expect(fouten).toEqual([]);
    },
  );
});
