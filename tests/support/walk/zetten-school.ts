/** The actions on schools, toestemmingen, zorgplicht and enrolment. */

import * as scholen from '#shared/contract/scholen.ts';
import { legInschrijvingVast } from '#shared/hulpvraag/leg-inschrijving-vast.ts';
import { addDays, dateInNetherlands, dayOf } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';
import { corrigeerAanmelding } from '#shared/school/corrigeer-aanmelding.ts';
import { geefSchoolreactie } from '#shared/school/geef-schoolreactie.ts';
import { legAanmeldingVast } from '#shared/school/leg-aanmelding-vast.ts';
import { legSchoolreactieVast } from '#shared/school/leg-schoolreactie-vast.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';
import { voegSchoolToe } from '#shared/school/voeg-school-toe.ts';
import { vraagSchool } from '#shared/school/vraag-school.ts';
import { wijzigSchoolcontact } from '#shared/school/wijzig-schoolcontact.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';
import { legBezwaarVast } from '#shared/toestemming/leg-bezwaar-vast.ts';
import { legBezwaarintrekkingVast } from '#shared/toestemming/leg-bezwaarintrekking-vast.ts';
import { legIntrekkingVast } from '#shared/toestemming/leg-intrekking-vast.ts';
import { legToestemmingVast } from '#shared/toestemming/leg-toestemming-vast.ts';
import { maakBezwaar } from '#shared/toestemming/maak-bezwaar.ts';
import { trekBezwaarIn } from '#shared/toestemming/trek-bezwaar-in.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import { type Keuze, keuzeUit, type Zet } from './zet.ts';

function reactie(keuze: Keuze) {
  const redencode = keuze.een(['GEEN_PLAATS', 'ANDERS', undefined] as const);
  return {
    antwoord: keuze.een(['AKKOORD', 'AFGEWEZEN'] as const),
    ...(redencode ? { redencode } : {}),
    toelichting: keuze.merk,
  };
}

function toestemming(dossier: Dossier, keuze: Keuze, nu: Moment) {
  return {
    schoolId: keuze.id(dossier.scholen),
    documenten: keuzeUit(dossier, keuze),
    totEnMet: keuze.getal(3) === 0 ? dateInNetherlands(addDays(nu, keuze.getal(10) - 1)) : undefined,
  };
}

const heeftBezwaar = ({ bezwaar }: Toestemming) => bezwaar !== undefined && !bezwaar.ingetrokkenOp;
const geldt = ({ intrekking, bezwaar }: Toestemming) => !intrekking && !bezwaar;

export const SCHOOLZETTEN: readonly Zet[] = [
  {
    naam: 'voegSchoolToe',
    recht: scholen.voegSchoolToe.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      voegSchoolToe(dossier, keuze.een([keuze.cast.school, keuze.cast.school2]).lidmaatschap, context),
  },
  {
    naam: 'vraagSchool',
    recht: scholen.vraagSchool.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      vraagSchool(
        dossier,
        keuze.liefst(dossier.scholen, (one) => !one.gevraagdOp),
        context,
      ),
  },
  {
    naam: 'trekVraagIn',
    recht: scholen.trekVraagIn.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      trekVraagIn(
        dossier,
        keuze.liefst(dossier.scholen, (one) => one.gevraagdOp !== undefined),
        keuze.merk,
        actor,
        context,
      ),
  },
  {
    naam: 'geefSchoolreactie',
    recht: scholen.geefSchoolreactie.recht,
    actie: 'antwoord',
    door: ['school', 'school2'],
    doe: ({ dossier }, keuze, actor, context) => {
      const eigen = dossier.scholen.filter((one) => one.organisatieId === actor.organisatieId);
      return geefSchoolreactie(dossier, keuze.id(eigen), reactie(keuze), actor, context);
    },
  },
  {
    naam: 'legSchoolreactieVast',
    recht: scholen.legSchoolreactieVast.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      legSchoolreactieVast(dossier, keuze.id(dossier.scholen), reactie(keuze), actor, context),
  },
  {
    naam: 'legAanmeldingVast',
    recht: scholen.legAanmeldingVast.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      legAanmeldingVast(dossier, keuze.id(dossier.scholen), dateInNetherlands(context.nu), context),
  },
  {
    naam: 'corrigeerAanmelding',
    recht: scholen.corrigeerAanmelding.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) => {
      const ontvangenOp = keuze.ja() ? null : dateInNetherlands(addDays(context.nu, -1 - keuze.getal(50)));
      return corrigeerAanmelding(
        dossier,
        keuze.id(dossier.scholen),
        { ontvangenOp, reden: keuze.merk },
        actor,
        context,
      );
    },
  },
  {
    naam: 'wijzigSchoolcontact',
    recht: scholen.wijzigSchoolcontact.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      wijzigSchoolcontact(
        dossier,
        keuze.id(dossier.scholen),
        keuze.een([keuze.cast.school, keuze.cast.school2]).lidmaatschap,
        actor,
        context,
      ),
  },
  {
    naam: 'legInschrijvingVast',
    recht: scholen.legInschrijvingVast.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      legInschrijvingVast(
        dossier,
        { schoolId: keuze.id(dossier.scholen), startdatum: dayOf(addDays(context.nu, keuze.getal(100))) },
        context,
      ),
  },
  {
    naam: 'geefToestemming',
    recht: scholen.geefToestemming.recht,
    actie: 'beheerToestemming',
    door: ['ouder', 'ouder2'],
    doe: ({ dossier }, keuze, actor, context) =>
      geefToestemming(dossier, toestemming(dossier, keuze, context.nu), actor, context),
  },
  {
    naam: 'legToestemmingVast',
    recht: scholen.legToestemmingVast.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) => {
      const formulieren = dossier.bijlagen.filter((one) => one.documentsoort === 'TOESTEMMING_SCHOOL');
      const papier = { ouderId: keuze.id(dossier.ouders), bijlageId: keuze.id(formulieren) };
      return legToestemmingVast(dossier, { ...toestemming(dossier, keuze, context.nu), ...papier }, actor, context);
    },
  },
  {
    naam: 'trekToestemmingIn',
    recht: scholen.trekToestemmingIn.recht,
    actie: 'beheerToestemming',
    door: ['ouder', 'ouder2'],
    doe: ({ dossier }, keuze, actor, context) =>
      trekToestemmingIn(dossier, keuze.liefst(dossier.toestemmingen, geldt), keuze.merk, actor, context),
  },
  {
    naam: 'legIntrekkingVast',
    recht: scholen.legIntrekkingVast.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      legIntrekkingVast(dossier, keuze.liefst(dossier.toestemmingen, geldt), keuze.merk, actor, context),
  },
  {
    naam: 'maakBezwaar',
    recht: scholen.maakBezwaar.recht,
    actie: 'beheerToestemming',
    door: ['ouder2', 'ouder'],
    doe: ({ dossier }, keuze, actor, context) =>
      maakBezwaar(dossier, keuze.liefst(dossier.toestemmingen, geldt), keuze.merk, actor, context),
  },
  {
    naam: 'legBezwaarVast',
    recht: scholen.legBezwaarVast.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) => {
      const bezwaar = { ouderId: keuze.id(dossier.ouders), reden: keuze.merk };
      return legBezwaarVast(dossier, keuze.liefst(dossier.toestemmingen, geldt), bezwaar, actor, context);
    },
  },
  {
    naam: 'legBezwaarintrekkingVast',
    recht: scholen.legBezwaarintrekkingVast.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) => {
      const papieren = dossier.bijlagen.filter((one) => one.documentsoort === 'TOESTEMMING_SCHOOL');
      return legBezwaarintrekkingVast(
        dossier,
        keuze.liefst(dossier.toestemmingen, heeftBezwaar),
        keuze.id(papieren),
        actor,
        context,
      );
    },
  },
  {
    naam: 'trekBezwaarIn',
    recht: scholen.trekBezwaarIn.recht,
    actie: 'beheerToestemming',
    door: ['ouder2', 'ouder'],
    doe: ({ dossier }, keuze, actor, context) =>
      trekBezwaarIn(dossier, keuze.liefst(dossier.toestemmingen, heeftBezwaar), actor, context),
  },
];
