/** The actions on a dossier that people take by the API: the same rules, with the recht of the same routes. */

import { bewerkObservatie } from '#shared/advies/bewerk-observatie.ts';
import { geefZienswijze } from '#shared/advies/geef-zienswijze.ts';
import { legZienswijzeVast } from '#shared/advies/leg-zienswijze-vast.ts';
import { schrijfAdvies } from '#shared/advies/schrijf-advies.ts';
import { schrijfObservatie } from '#shared/advies/schrijf-observatie.ts';
import { bewerkBijlage } from '#shared/bijlage/bewerk-bijlage.ts';
import { haalBijlageTerug } from '#shared/bijlage/haal-bijlage-terug.ts';
import { registreerBijlage } from '#shared/bijlage/registreer-bijlage.ts';
import { verwijderBijlage } from '#shared/bijlage/verwijder-bijlage.ts';
import * as bijlagen from '#shared/contract/bijlagen.ts';
import * as dossiers from '#shared/contract/dossier.ts';
import * as hulpvragen from '#shared/contract/hulpvragen.ts';
import * as overdracht from '#shared/contract/overdracht.ts';
import * as voorstellen from '#shared/contract/voorstellen.ts';
import { bewerkBetrokkenen } from '#shared/hulpvraag/bewerk-betrokkenen.ts';
import { OVERGANGEN } from '#shared/hulpvraag/overgangen.ts';
import { verplaatsDossier } from '#shared/hulpvraag/verplaats-dossier.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { addDays, dayOf } from '#shared/kernel/dates.ts';
import { bewerkOuder } from '#shared/kind/bewerk-ouder.ts';
import { linkAccount } from '#shared/kind/link-account.ts';
import { ontkoppelOuder } from '#shared/kind/ontkoppel-ouder.ts';
import { laatsteAdvies } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { newId, type PlatformId } from '#shared/model/ids.ts';
import { STATUSSEN } from '#shared/model/status.ts';
import { silent, withHulpvraag } from '#shared/model/uitkomst.ts';
import { neemOverdrachtOver } from '#shared/overdracht/neem-overdracht-over.ts';
import { doeVoorstel } from '#shared/voorstel/doe-voorstel.ts';
import { keurVoorstelAf } from '#shared/voorstel/keur-voorstel-af.ts';
import { keurVoorstelGoed } from '#shared/voorstel/keur-voorstel-goed.ts';
import { trekVoorstelIn } from '#shared/voorstel/trek-voorstel-in.ts';
import { aFormulier } from '#tests/support/builders.ts';
import type { Cast } from '#tests/support/cast.ts';
import type { Keuze, Zet } from './zet.ts';
import { gaatDoor, OVERLEGZETTEN } from './zetten-overleg.ts';
import { SCHOOLZETTEN } from './zetten-school.ts';

function zichtbaarVoor(keuze: Keuze) {
  return (['VOORSCHOOL', 'OUDERS'] as const).filter(() => keuze.ja());
}

/** The next status: mostly one of the table, the forward one more often than the end; sometimes any. */
function naar(dossier: Dossier, keuze: Keuze) {
  const vanHier = OVERGANGEN.filter((one) => one.van === dossier.hulpvraag.status).map((one) => one.naar);
  const verder = vanHier.filter((one) => one !== 'JK_INGETROKKEN');
  const [eerste, ...rest] = keuze.getal(15) === 0 ? vanHier : verder;
  if (eerste === undefined || keuze.getal(12) === 0) return keuze.een(STATUSSEN);
  return keuze.een([eerste, ...rest]);
}

const INHOUD: readonly Zet[] = [
  {
    naam: 'bewerkFormulier',
    recht: hulpvragen.bewerkFormulier.recht,
    actie: 'bewerkFormulier',
    door: ['voorschool', 'specialist'],
    doe: ({ dossier }, keuze, _, { nu }) =>
      silent(withHulpvraag(dossier, nu, { formulier: aFormulier({ zorgen: keuze.merk }) }), 'hulpvraag', 'x'),
  },
  {
    naam: 'registreerBijlage',
    recht: bijlagen.registreerBijlage.recht,
    actie: 'voegBijlageToe',
    door: ['voorschool', 'specialist'],
    doe: (geopend, keuze, actor, context) =>
      registreerBijlage(
        geopend,
        {
          bestandsnaam: `${keuze.merk}.pdf`,
          mediatype: 'application/pdf',
          grootte: 10,
          sha256: 'x',
          documentsoort: keuze.een(['AANVRAAG_ONDERWIJSADVIES_JK', 'TOESTEMMING_SCHOOL', 'VERSLAG']),
          zichtbaarVoor: keuze.ja() ? undefined : zichtbaarVoor(keuze),
        },
        actor,
        context,
      ),
  },
  {
    naam: 'bewerkBijlage',
    recht: bijlagen.bewerkBijlage.recht,
    actie: 'voegBijlageToe',
    door: ['specialist', 'voorschool'],
    doe: (geopend, keuze, actor) =>
      bewerkBijlage(geopend, keuze.id(geopend.dossier.bijlagen), { zichtbaarVoor: zichtbaarVoor(keuze) }, actor),
  },
  {
    naam: 'verwijderBijlage',
    recht: bijlagen.verwijderBijlage.recht,
    actie: 'voegBijlageToe',
    door: ['voorschool', 'specialist'],
    doe: (geopend, keuze, actor, context) =>
      verwijderBijlage(geopend, keuze.id(geopend.dossier.bijlagen), actor, context),
  },
  {
    naam: 'haalBijlageTerug',
    recht: bijlagen.haalBijlageTerug.recht,
    actie: 'haalTerug',
    door: ['specialist', 'contactpersoonJk'],
    doe: (geopend, keuze, _, context) => haalBijlageTerug(geopend, keuze.id(geopend.dossier.weggehaald), context),
  },
  {
    naam: 'schrijfObservatie',
    recht: dossiers.schrijfObservatie.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      schrijfObservatie(
        dossier,
        { datum: '2026-10-01', tekst: keuze.merk, zichtbaarVoor: zichtbaarVoor(keuze) },
        actor,
        context,
      ),
  },
  {
    naam: 'bewerkObservatie',
    recht: dossiers.bewerkObservatie.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      bewerkObservatie(
        dossier,
        keuze.id(dossier.observaties.slice(keuze.getal(3) === 0 ? 0 : -1)),
        { datum: '2026-10-01', tekst: keuze.merk, zichtbaarVoor: zichtbaarVoor(keuze) },
        actor,
        context,
      ),
  },
  {
    naam: 'schrijfAdvies',
    recht: dossiers.schrijfAdvies.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      schrijfAdvies(
        dossier,
        {
          advies: keuze.merk,
          afspraken: keuze.getal(4) === 0 ? '' : 'Afgesproken.',
          gezien: laatsteAdvies(dossier.adviezen)?.versie ?? 0,
        },
        actor,
        context,
      ),
  },
  {
    naam: 'geefZienswijze',
    recht: dossiers.geefZienswijze.recht,
    actie: 'geefZienswijze',
    door: ['ouder', 'ouder2'],
    doe: ({ dossier }, keuze, actor, context) => geefZienswijze(dossier, keuze.merk, actor, context),
  },
  {
    naam: 'legZienswijzeVast',
    recht: dossiers.legZienswijzeVast.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      legZienswijzeVast(dossier, { ouderId: keuze.id(dossier.ouders), tekst: keuze.merk }, actor, context),
  },
];

const MENSEN: readonly Zet[] = [
  {
    naam: 'bewerkOuder (gezag)',
    recht: dossiers.bewerkOuder.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze) => {
      const id = keuze.id(dossier.ouders);
      const ouder = dossier.ouders.find((one) => one.id === id);
      const { naam, relatie, email } = ouder ?? { naam: '', relatie: 'OUDER', email: undefined };
      return bewerkOuder(dossier, id, { naam, relatie, gezag: keuze.getal(3) > 0, ...(email ? { email } : {}) });
    },
  },
  {
    naam: 'ontkoppelAccount',
    recht: dossiers.ontkoppelOuder.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) => ontkoppelOuder(dossier, keuze.id(dossier.ouders), context),
  },
  {
    naam: 'koppelAccount',
    recht: dossiers.nodigOuderUit.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze) =>
      linkAccount(dossier, keuze.id(dossier.ouders), keuze.een([keuze.cast.ouder, keuze.cast.ouder2]).lidmaatschap),
  },
  {
    naam: 'bewerkBetrokkenen',
    recht: hulpvragen.bewerkBetrokkenen.recht,
    actie: 'behandel',
    door: ['contactpersoonJk'],
    doe: ({ dossier }, keuze, actor, context) =>
      bewerkBetrokkenen(
        dossier,
        {
          voorschoolContact: keuze.een([keuze.cast.voorschool, keuze.cast.voorschool, keuze.cast.andereVoorschool])
            .lidmaatschap,
          ...(keuze.getal(3) === 0 ? { contactpersoonJk: keuze.cast.specialist.lidmaatschap } : {}),
        },
        actor,
        context,
      ),
  },
  {
    naam: 'verplaatsDossier',
    recht: hulpvragen.verplaatsDossier.recht,
    actie: 'behandel',
    door: ['contactpersoonJk'],
    doe: ({ dossier }, keuze, actor, context) => {
      // Seldom: after it the usual people have nothing to do with the case any more.
      const platformId = keuze.getal(3) === 0 ? newId<PlatformId>(context) : dossier.kop.platformId;
      const contactpersoonJk = { ...keuze.cast.contactpersoonJk.lidmaatschap, platformIds: [platformId] };
      return verplaatsDossier(dossier, { platformId, contactpersoonJk }, actor, context);
    },
  },
];

/** The proposal to join another dossier that waits for a decision. */
function openSamenvoegen({ voorstellen }: Dossier) {
  return voorstellen.flatMap(({ id, wat, besluit }) =>
    wat.soort === 'SAMENVOEGEN' && !besluit ? [{ id, wat }] : [],
  )[0];
}

/** The account of the ouder whom a proposal would let in: the endpoint finds it before the rule is asked. */
function lidVan({ voorstellen, ouders }: Dossier, voorstelId: string, { ouder, ouder2 }: Cast) {
  const wat = voorstellen.find((one) => one.id === voorstelId)?.wat;
  if (wat?.soort !== 'OUDER_UITNODIGEN') return undefined;
  const wie = ouders.find((one) => one.id === wat.ouderId)?.gebruikerId;
  return [ouder, ouder2].find((one) => one.persoon.gebruikerId === wie)?.lidmaatschap;
}

const STATUS: readonly Zet[] = [
  {
    naam: 'wijzigStatus',
    recht: hulpvragen.wijzigStatus.recht,
    actie: 'zetStatus',
    door: ['specialist', 'specialist', 'contactpersoonJk', 'voorschool'],
    doe: ({ dossier }, keuze, actor, context) =>
      wijzigStatus(
        dossier,
        {
          naar: naar(dossier, keuze),
          omschrijving: keuze.getal(5) === 0 ? '' : 'Uitleg bij deze stap.',
          schoolIds: keuze.ja() ? dossier.scholen.map((one) => one.id).slice(0, 1) : keuze.ids(dossier.scholen),
          inschrijving: {
            schoolId: keuze.id(dossier.scholen),
            startdatum: dayOf(addDays(context.nu, keuze.getal(100))),
          },
        },
        actor,
        context,
      ),
  },
  {
    naam: 'zetStapTerug',
    recht: hulpvragen.zetStapTerug.recht,
    actie: 'stapTerug',
    door: ['specialist'],
    doe: ({ dossier }, _, actor, context) => zetStapTerug(dossier, 'Verkeerd gekozen.', actor, context),
  },
  {
    naam: 'doeVoorstel',
    recht: voorstellen.doeVoorstel.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      doeVoorstel(
        dossier,
        { soort: 'TERUGSTAP', reden: 'Te vroeg.' },
        actor,
        [keuze.cast.contactpersoonJk.persoon, keuze.cast.specialist.persoon],
        context,
      ),
  },
  {
    naam: 'doeVoorstel (ouder zonder gezag)',
    recht: voorstellen.doeVoorstel.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      doeVoorstel(
        dossier,
        {
          soort: 'OUDER_UITNODIGEN',
          reden: 'Hij woont bij deze ouder.',
          rondeId: keuze.liefst(dossier.overlegrondes, gaatDoor(context.nu)),
          ouderId: keuze.liefst(dossier.ouders, (one) => !one.gezag),
          openingswijze: keuze.een(['NU', 'BIJ_AANVANG']),
          sluitOp: addDays(context.nu, 15 + keuze.getal(3)),
        },
        actor,
        [keuze.cast.contactpersoonJk.persoon, keuze.cast.specialist.persoon],
        context,
      ),
  },
  {
    naam: 'doeVoorstel (samenvoegen)',
    recht: voorstellen.doeVoorstel.recht,
    actie: 'behandel',
    door: ['specialist'],
    // Mostly the other dossier of this child; seldom one of somebody else.
    over: ({ kop, kind }, keuze, ernaast) => {
      const anders = ernaast.filter((one) => one.kop.id !== kop.id);
      const zelfde = anders.filter((one) => JSON.stringify(one.kind) === JSON.stringify(kind));
      return (keuze.getal(6) === 0 ? anders : zelfde)[0]?.hulpvraag.id;
    },
    doe: ({ dossier }, keuze, actor, context, andere) =>
      doeVoorstel(
        dossier,
        {
          soort: 'SAMENVOEGEN',
          reden: 'Twee keer gemaakt.',
          hulpvraagId: andere[0]?.hulpvraag.id ?? dossier.hulpvraag.id,
        },
        actor,
        [keuze.cast.contactpersoonJk.persoon, keuze.cast.specialist.persoon],
        context,
        andere,
      ),
  },
  {
    naam: 'keurVoorstelGoed (samenvoegen)',
    recht: voorstellen.keurVoorstelGoed.recht,
    actie: 'behandel',
    door: ['contactpersoonJk', 'contactpersoonJk', 'specialist'],
    over: (dossier) => openSamenvoegen(dossier)?.wat.hulpvraagId,
    doe: ({ dossier }, keuze, actor, context, andere) =>
      keurVoorstelGoed(
        dossier,
        openSamenvoegen(dossier)?.id ?? keuze.id(dossier.voorstellen),
        actor,
        keuze.cast.specialist.lidmaatschap,
        context,
        andere,
      ),
  },
  {
    naam: 'keurVoorstelGoed',
    recht: voorstellen.keurVoorstelGoed.recht,
    actie: 'behandel',
    door: ['contactpersoonJk', 'contactpersoonJk', 'specialist'],
    doe: ({ dossier }, keuze, actor, context) => {
      const id = keuze.liefst(dossier.voorstellen, (one) => !one.besluit);
      const lid = lidVan(dossier, id, keuze.cast);
      return keurVoorstelGoed(dossier, id, actor, keuze.cast.specialist.lidmaatschap, context, [], lid);
    },
  },
  {
    naam: 'keurVoorstelAf',
    recht: voorstellen.keurVoorstelAf.recht,
    actie: 'behandel',
    door: ['contactpersoonJk', 'contactpersoonJk', 'specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      keurVoorstelAf(
        dossier,
        keuze.liefst(dossier.voorstellen, (one) => !one.besluit),
        keuze.merk,
        actor,
        context,
      ),
  },
  {
    naam: 'trekVoorstelIn',
    recht: voorstellen.trekVoorstelIn.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      trekVoorstelIn(
        dossier,
        keuze.liefst(dossier.voorstellen, (one) => !one.besluit),
        actor,
        context,
      ),
  },
  {
    naam: 'neemOver',
    recht: overdracht.neemOverdrachtOver.recht,
    actie: 'neemOver',
    door: ['school', 'school2'],
    doe: (geopend, _, actor, context) => neemOverdrachtOver(geopend, actor, context),
  },
];

/** Everything, by name. */
export const ZETTEN: readonly Zet[] = [...INHOUD, ...MENSEN, ...STATUS, ...OVERLEGZETTEN, ...SCHOOLZETTEN];
