/**
 * What mails claim about access is compared with the rules, for every act that is no step: being replaced, gezag,
 * invitations, an ask, toestemming. Each sentence that says what its reader may open, read or do holds for that reader
 * after the act.
 */

import { expect, test } from 'vitest';
import { bewerkBetrokkenen } from '#shared/hulpvraag/bewerk-betrokkenen.ts';
import { reverseStap } from '#shared/hulpvraag/zet-stap-terug.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { bewerkOuder } from '#shared/kind/bewerk-ouder.ts';
import { ontkoppelOuder } from '#shared/kind/ontkoppel-ouder.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { MeldingSoort, NieuweMelding } from '#shared/model/melding.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';
import { sluitNu } from '#shared/overlegronde/sluit-nu.ts';
import { trekUitnodigingIn } from '#shared/overlegronde/trek-uitnodiging-in.ts';
import { wijzigVenster } from '#shared/overlegronde/wijzig-venster.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';
import { vraagSchool } from '#shared/school/vraag-school.ts';
import { wijzigSchoolcontact } from '#shared/school/wijzig-schoolcontact.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';
import { maakBezwaar } from '#shared/toestemming/maak-bezwaar.ts';
import { trekBezwaarIn } from '#shared/toestemming/trek-bezwaar-in.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import { complete } from '#shared/vertrek/complete.ts';
import { renderMelding } from '#shared/verzending/render-melding.ts';
import { acties } from '#shared/views/acties.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import {
  aContext,
  aDossierIn,
  anAanmelding,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aStatuswijziging,
  CAST,
  type Castlid,
  NU,
} from '#tests/support/builders.ts';
import { asLidmaatschapId, idOf } from '#tests/support/ids.ts';

const SETTINGS = { webOrigin: 'https://dossier.kindbrug.example', afzender: 'meldingen@kindbrug.example' };
const context = aContext();
const { specialist, voorschool, andereVoorschool, ouder, ouder2, school, genodigde } = CAST;

interface Na {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly mag: (recht: Recht) => boolean;
  readonly kan: (recht: Recht) => boolean;
}

/** As the SWV reads it: does a school of voorkeur read anything now? */
function leestEenSchool({ dossier }: Na): boolean {
  return decideToegang(school.actor, dossier, NU).rechten.has('STUKKEN_LEZEN');
}
const heeftToegang = ({ mag }: Na) => mag('STATUS_LEZEN');

/**
 * A sentence of a mail, and what must hold for its reader after the act. A row that no mail meets any more fails below.
 */
const BEWERINGEN: readonly (readonly [RegExp, string, (na: Na) => boolean])[] = [
  [/niet meer openen\.|kan de hulpvraag niet openen/, 'has no access', (na) => !heeftToegang(na)],
  [/U kunt deze hulpvraag openen\./, 'has access', heeftToegang],
  [/U bent de contactpersoon van deze hulpvraag geworden/, 'has access', heeftToegang],
  [/u kunt het dossier blijven lezen/, 'reads the dossier', ({ mag }) => mag('DOSSIER_LEZEN')],
  [
    /[Dd]eze school kan (er )?nu niet(s)? meer|leest deze school niets|deze school leest niets/,
    'no school reads',
    (na) => !leestEenSchool(na),
  ],
  [/Met toestemming kunt u documenten/, 'may read stukken', ({ mag }) => mag('STUKKEN_LEZEN')],
  [/laat weten of dit kind/, 'may answer', ({ kan }) => kan('SCHOOLREACTIE_GEVEN')],
  [/intrekken of bezwaar maken/, 'decides about toestemming', ({ mag }) => mag('TOESTEMMING_GEVEN')],
  [/zet de volgende stap/, 'changes the status', ({ mag }) => mag('STATUS_WIJZIGEN')],
  [
    /Iemand anders staat nu in uw plaats/,
    'is not the JKspecialist',
    ({ dossier, actor }) => dossier.hulpvraag.jkSpecialist?.gebruikerId !== actor.gebruikerId,
  ],
  [
    /Iemand anders is nu de contactpersoon/,
    'is not the contactpersoon',
    ({ dossier, actor }) =>
      ![dossier.hulpvraag.voorschoolContact, ...dossier.scholen.map((one) => one.contact)].some(
        (one) => one.lidmaatschapId === actor.lidmaatschapId,
      ),
  ],
  [/Staat er nog een overleg voor u open/, 'has access, or a school that has', heeftToegang],
  [
    /De termijn van de zorgplicht loopt door, tot/,
    'a term runs',
    ({ dossier }) => dossier.scholen.some((one) => one.aanmelding),
  ],
  [/\/#\/hulpvragen\/[0-9a-f]/, 'has access', heeftToegang],
];

function metRonde(dossier: Dossier, lid: Castlid, wat: Parameters<typeof anUitnodiging>[0] = {}): Dossier {
  const ronde = anOverlegronde({ moment: addDays(NU, 5) });
  return {
    ...dossier,
    overlegrondes: [...dossier.overlegrondes, ronde],
    uitnodigingen: [...dossier.uitnodigingen, anUitnodiging({ rondeId: ronde.id, ...wat }, lid)],
  };
}

const vier = aDossierIn('JK_AANMELDEN_SCHOOL');
const bijSchool: Dossier = {
  ...vier,
  ouders: [...vier.ouders, anOuder({}, ouder2)],
  scholen: vier.scholen.map((one) => ({ ...one, aanmelding: anAanmelding() })),
};
const toestemmingId = idOf(bijSchool.toestemmingen[0]);
const schoolId = idOf(bijSchool.scholen[0]);
const ouderId = idOf(bijSchool.ouders[0]);
const eersteUitnodiging = ({ uitnodigingen }: Dossier) => idOf(uitnodigingen[0]);
const collega = (lid: Castlid) => ({
  ...lid.lidmaatschap,
  id: asLidmaatschapId(context.nieuwId()),
  gebruikerId: context.nieuwId(),
});
const drie = aDossierIn('JK_ONDERWIJSADVIES');
const metVoorschool = metRonde(drie, voorschool, { soort: 'VOORSCHOOL' });
const gestopt = complete(
  bijSchool,
  trekToestemmingIn(bijSchool, toestemmingId, '', ouder.actor, context),
  undefined,
  NU,
).dossier;
const stil = complete(
  bijSchool,
  maakBezwaar(bijSchool, toestemmingId, '', ouder2.actor, context),
  undefined,
  NU,
).dossier;
const ongevraagd: Dossier = {
  ...bijSchool,
  scholen: bijSchool.scholen.map(({ gevraagdOp: _, ...one }) => one),
};
const terug: Dossier = {
  ...drie,
  statuswijzigingen: [aStatuswijziging({ van: 'JK_BIJLAGEN_TOEGEVOEGD', naar: 'JK_ONDERWIJSADVIES' })],
};

type Daad = readonly [
  naam: string,
  voor: Dossier,
  rule: (dossier: Dossier) => Uitkomst,
  openHouden?: readonly string[],
];
const DADEN: readonly Daad[] = [
  [
    'a preschool contact is replaced',
    metVoorschool,
    (d) => bewerkBetrokkenen(d, { voorschoolContact: andereVoorschool.lidmaatschap }, specialist.actor, context),
  ],
  [
    'a preschool contact is replaced and keeps a round',
    metVoorschool,
    (d) => bewerkBetrokkenen(d, { voorschoolContact: andereVoorschool.lidmaatschap }, specialist.actor, context),
    [eersteUitnodiging(metVoorschool)],
  ],
  [
    'a JKspecialist is replaced',
    drie,
    (d) => bewerkBetrokkenen(d, { jkSpecialist: collega(specialist) }, CAST.contactpersoonJk.actor, context),
  ],
  [
    'a contact of a school is replaced',
    bijSchool,
    (d) => wijzigSchoolcontact(d, schoolId, collega(school), specialist.actor, context),
  ],
  ['gezag ends', bijSchool, (d) => bewerkOuder(d, ouderId, { naam: 'Ouder', relatie: 'OUDER', gezag: false })],
  ['an account is untied', drie, (d) => ontkoppelOuder(d, idOf(d.ouders[0]), context)],
  [
    'an invitation is taken back',
    metRonde(drie, genodigde),
    (d) => trekUitnodigingIn(d, eersteUitnodiging(d), context),
  ],
  ['a window is closed', metRonde(drie, genodigde), (d) => sluitNu(d, eersteUitnodiging(d), context)],
  [
    'a window is opened',
    metRonde(drie, genodigde, { openingswijze: 'HANDMATIG', opentOp: undefined }),
    (d) => wijzigVenster(d, eersteUitnodiging(d), { openingswijze: 'NU', sluitOp: addDays(NU, 8) }, context),
  ],
  ['a meeting is called off', metRonde(drie, genodigde), (d) => gelastAf(d, idOf(d.overlegrondes[0]), context)],
  ['an ask is taken back', vier, (d) => trekVraagIn(d, schoolId, 'Verkeerde school.', specialist.actor, context)],
  ['a school is asked', ongevraagd, (d) => vraagSchool(d, schoolId, context)],
  ['a toestemming is taken back', bijSchool, (d) => trekToestemmingIn(d, toestemmingId, '', ouder.actor, context)],
  [
    'a toestemming is given again',
    gestopt,
    (d) =>
      geefToestemming(
        d,
        {
          schoolId,
          documenten: d.toestemmingen[0]?.documenten ?? { bijlageIds: [], observatieIds: [], adviesIds: [] },
        },
        ouder.actor,
        context,
      ),
  ],
  ['an ouder objects', bijSchool, (d) => maakBezwaar(d, toestemmingId, '', ouder2.actor, context)],
  ['an objection is taken back', stil, (d) => trekBezwaarIn(d, toestemmingId, ouder2.actor, context)],
  [
    'the last step is taken back',
    terug,
    (d) =>
      reverseStap(
        d,
        { reden: 'Te vroeg.', door: { ...specialist.persoon, rol: 'JK_SPECIALIST' } } as Parameters<
          typeof reverseStap
        >[1],
        context,
      ),
  ],
];

function mails(voor: Dossier, rule: (dossier: Dossier) => Uitkomst, openHouden?: readonly string[]) {
  const { dossier, meldingen } = complete(voor, { ...rule(voor), openHouden }, undefined, NU);
  return meldingen.flatMap((nieuw) => {
    const lid = Object.values(CAST).find(
      (one): one is Castlid => typeof one === 'object' && 'persoon' in one && one.persoon.gebruikerId === nieuw.aan,
    );
    return lid ? [{ nieuw, na: stand(dossier, lid.actor) }] : [];
  });
}

function stand(dossier: Dossier, actor: Actor): Na {
  const toegang = decideToegang(actor, dossier, NU);
  const doen = acties(dossier, actor, toegang, NU);
  return {
    dossier,
    actor,
    mag: (recht) => toegang.rechten.has(recht),
    kan: (recht) => doen.some((one) => one.actie === recht && one.mogelijk),
  };
}

async function tekstVan({ soort, doelgroep, aan, status, feiten = {} }: NieuweMelding): Promise<string> {
  const { status: _, ...rest } = aMelding({ soort, doelgroep, aan, feiten });
  const mail = await renderMelding({ ...rest, ...(status ? { status } : {}) }, SETTINGS);
  return `${mail.onderwerp}\n${mail.text}`;
}

test.each(DADEN.map(([naam, voor, rule, openHouden]) => ({ naam, voor, rule, openHouden })))(
  '$naam: every mail says only what is so after it',
  async ({ voor, rule, openHouden }) => {
    const sent = mails(voor, rule, openHouden);
    expect(sent).not.toEqual([]);
    for (const { nieuw, na } of sent) {
      const tekst = await tekstVan(nieuw);
      const onwaar = BEWERINGEN.filter(([zin, , klopt]) => zin.test(tekst) && !klopt(na)).map(
        ([zin, wat]) => `${zin}: ${wat}`,
      );
      expect([nieuw.soort, nieuw.doelgroep, tekst, onwaar]).toEqual([nieuw.soort, nieuw.doelgroep, tekst, []]);
    }
  },
);

test('every claim in the table is made by a mail, and every soort about access is sent by an act', async () => {
  const alle = DADEN.flatMap(([, voor, rule, open]) => mails(voor, rule, open).map(({ nieuw }) => nieuw));
  const teksten = await Promise.all(alle.map(tekstVan));
  expect(BEWERINGEN.filter(([zin]) => !teksten.some((tekst) => zin.test(tekst))).map(([zin]) => String(zin))).toEqual(
    [],
  );
  const soorten: readonly MeldingSoort[] = [
    'VERVANGEN',
    'TOEGANG_GEEINDIGD',
    'TOEGANG_GEOPEND',
    'TOEGANG_VOORSCHOOL',
    'UITNODIGING_VERVALLEN',
    'OVERLEG_GAAT_NIET_DOOR',
    'VRAAG_INGETROKKEN',
    'SCHOOL_GEVRAAGD',
    'TOESTEMMING_INGETROKKEN',
    'TOESTEMMING_GEVEN',
    'BEZWAAR',
    'TERUGSTAP',
  ];
  expect(soorten.filter((soort) => !alle.some((one) => one.soort === soort))).toEqual([]);
});
