/** For each law about what a step did, and about several cases: products that break it. */

import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { CAST } from '../builders.ts';
import { findZet, type Mutant, type Mutanten } from './lopen.ts';
import type { Verder } from './verder.ts';
import type { Stap } from './wandeling.ts';
import type { Stapwet, Zaakwet } from './wet.ts';
import type { Zet } from './zet.ts';

/** An action of which something else comes out. */
function metZet(
  naam: string,
  anders: (uitkomst: Uitkomst, ...args: Parameters<Zet['doe']>) => Partial<Uitkomst>,
): Mutant {
  const { doe } = findZet(naam);
  const mutant: Zet['doe'] = (...args) => {
    const uitkomst = doe(...args);
    return { ...uitkomst, ...anders(uitkomst, ...args) };
  };
  return { zetten: { [naam]: { doe: mutant } } };
}

/** An action after which the dossier is different. */
function metDossier(naam: string, anders: (na: Dossier, ...args: Parameters<Zet['doe']>) => Partial<Dossier>): Mutant {
  return metZet(naam, ({ dossier }, ...args) => ({ dossier: { ...dossier, ...anders(dossier, ...args) } }));
}

/** A step that worked, of which something else came. */
function metStap(anders: (stap: Stap) => Partial<Stap>): Mutant {
  return { stap: (stap) => (stap.geweigerd === undefined ? { ...stap, ...anders(stap) } : stap) };
}

const TERUG: readonly Verder[] = [{ zet: 'zetStapTerug', door: 'specialist' }];
const VOORSTEL: readonly Verder[] = [
  { zet: 'doeVoorstel', door: 'specialist' },
  { zet: 'keurVoorstelAf', door: 'contactpersoonJk' },
  { zet: 'keurVoorstelGoed', door: 'contactpersoonJk' },
];
const VERVANGEN: readonly Verder[] = [
  { zet: 'maakRonde', door: 'specialist' },
  { zet: 'nodigUit', door: 'specialist' },
  { zet: 'bewerkBetrokkenen', door: 'contactpersoonJk' },
  { zet: 'ontkoppelAccount', door: 'specialist' },
];

const SAMENVOEGEN: readonly Verder[] = [
  { zet: 'doeVoorstel (samenvoegen)', door: 'specialist' },
  { zet: 'keurVoorstelGoed (samenvoegen)', door: 'contactpersoonJk' },
];
const WEGHALEN: readonly Verder[] = [{ zet: 'verwijderBijlage', door: 'specialist' }];

export const STAPMUTANTEN: Mutanten<Stapwet> = {
  'was done by somebody who may not': {
    'a step that anybody who works on the case may take': {
      zetten: {
        zetStapTerug: {
          doe: (geopend, keuze, _, ...rest) =>
            findZet('zetStapTerug').doe(geopend, keuze, keuze.cast.specialist.actor, ...rest),
        },
      },
      // By chance, it is hardly ever the other role that tries.
      vooral: [{ zet: 'zetStapTerug', door: 'contactpersoonJk' }],
    },
    'a step back without an end in time': {
      zetten: {
        zetStapTerug: {
          doe: (geopend, keuze, actor, context, andere) => {
            const nu = geopend.dossier.statuswijzigingen.at(-1)?.op ?? context.nu;
            return findZet('zetStapTerug').doe(geopend, keuze, actor, { ...context, nu }, andere);
          },
        },
      },
      vooral: TERUG,
    },
  },
  'a refused action changed something': {
    'a refusal after half of the work': {
      stap: (stap) => (stap.geweigerd === undefined ? stap : { ...stap, na: { ...stap.na, observaties: [] } }),
    },
  },
  'history was changed': {
    'a replacement that writes history anew': metDossier('bewerkBetrokkenen', ({ statuswijzigingen }) => ({
      statuswijzigingen: statuswijzigingen.map((one) => ({ ...one })),
    })),
  },
  'the status is not the last line of history': {
    'a change of status without its line': metDossier('wijzigStatus', (_, { dossier: { statuswijzigingen } }) => ({
      statuswijzigingen,
    })),
  },
  'an answer of a school is gone': {
    'an answer that is lost when the question is taken back': {
      ...metDossier('trekVraagIn', ({ scholen }) => ({
        scholen: scholen.map(({ eerdereVragen: _, ...one }) => one),
      })),
      begin: 'JK_AANMELDEN_SCHOOL',
    },
  },
  'a school is asked before the case is with schools': {
    'a school that is asked when it is added': metDossier('voegSchoolToe', ({ scholen }, _, __, ___, { nu }) => ({
      scholen: scholen.map((one) => ({ ...one, gevraagdOp: nu })),
    })),
  },
  'to somebody who never had access': {
    'a mail to somebody who has nothing to do with it': metZet('schrijfAdvies', () => ({
      meldingen: [{ soort: 'STATUS', doelgroep: 'JK', aan: CAST.fg.persoon.gebruikerId }],
    })),
  },
  'a mail with content': {
    'a mail with the place of the meeting': metZet('nodigUit', ({ meldingen }, { dossier }) => {
      const schoolNaam = dossier.overlegrondes[0]?.plaats ?? '';
      return { meldingen: meldingen.map((one) => ({ ...one, feiten: { ...one.feiten, schoolNaam } })) };
    }),
  },
  'two mails to one person': {
    'two mails about one thing': metZet('wijzigStatus', ({ meldingen }) => ({
      meldingen: [...meldingen, ...meldingen],
    })),
  },
  'access ended or opened in silence': {
    'nobody is mailed': metStap(() => ({ meldingen: [] })),
  },
  'an invitation stays open for somebody who left': {
    'a replaced contact who stays invited': {
      ...metStap(({ voor, na }) => ({
        na: {
          ...na,
          uitnodigingen: na.uitnodigingen.map((one) => voor.uitnodigingen.find(({ id }) => id === one.id) ?? one),
        },
      })),
      vooral: VERVANGEN,
      begin: 'JK_BIJLAGEN_TOEGEVOEGD',
    },
  },
  'a step back does not restore access': {
    'a step back that forgets what schools were asked': {
      product: {
        zetStapTerug: (dossier, ...rest) => {
          const terug = zetStapTerug(dossier, ...rest);
          return { ...terug, dossier: { ...terug.dossier, scholen: dossier.scholen } };
        },
      },
      vooral: [
        { zet: 'voegSchoolToe', door: 'specialist' },
        { zet: 'geefToestemming', door: 'ouder' },
        { zet: 'wijzigStatus', door: 'specialist' },
      ],
      begin: 'JK_ONDERWIJSADVIES',
    },
  },
  'a choice made before names a removed paper': {
    'a removal that only takes the paper from the list': {
      ...metDossier('verwijderBijlage', (_, { dossier: { toestemmingen, overlegrondes } }) => ({
        toestemmingen,
        overlegrondes,
      })),
      vooral: WEGHALEN,
      begin: 'JK_AANMELDEN_SCHOOL',
    },
    'a paper that comes back into the toestemmingen that named it': {
      ...metDossier('haalBijlageTerug', ({ toestemmingen }) => ({
        toestemmingen: toestemmingen.map((one) => ({
          ...one,
          documenten: one.eerdereDocumenten?.[0]?.documenten ?? one.documenten,
        })),
      })),
      vooral: [...WEGHALEN, { zet: 'haalBijlageTerug', door: 'specialist' }],
      begin: 'JK_AANMELDEN_SCHOOL',
    },
  },
};

export const ZAAKMUTANTEN: Mutanten<Zaakwet> = {
  'something of another case is in this one': {
    'a bijlage chosen by its id, whatever case it is of': metDossier('maakRonde', ({ overlegrondes }, _, keuze) => {
      const bijlageIds = [keuze.id([])];
      return { overlegrondes: overlegrondes.map((one) => ({ ...one, documenten: { ...one.documenten, bijlageIds } })) };
    }),
  },
  'another case was changed, too': {
    'a replacement in all hulpvragen of the child': metStap(({ voor, na, ernaast }) => {
      const isVervangen = voor.hulpvraag.voorschoolContact !== na.hulpvraag.voorschoolContact;
      const { voorschoolContact } = na.hulpvraag;
      const anders = ernaast.map((one) => ({ ...one, hulpvraag: { ...one.hulpvraag, voorschoolContact } }));
      return isVervangen ? { ernaast: anders } : {};
    }),
  },
  'two hulpvragen of one child run at a time': {
    'a step back without the guard of one running hulpvraag': {
      zetten: {
        zetStapTerug: {
          doe: ({ dossier, toegang }, ...rest) => {
            const alleen = { dossier: { ...dossier, andereHulpvragen: [] }, toegang };
            const uitkomst = findZet('zetStapTerug').doe(alleen, ...rest);
            const { andereHulpvragen } = dossier;
            return { ...uitkomst, dossier: { ...uitkomst.dossier, andereHulpvragen } };
          },
        },
      },
      vooral: TERUG,
    },
  },
  'one person decided about the own proposal': {
    'a proposer who may refuse the own proposal': {
      ...metDossier('keurVoorstelAf', ({ voorstellen }, _, __, actor) => ({
        voorstellen: voorstellen.map((one) =>
          one.besluit ? { ...one, door: { ...one.door, gebruikerId: actor.gebruikerId } } : one,
        ),
      })),
      vooral: VOORSTEL,
    },
  },
  'two dossiers were joined by one person': {
    'a proposer who approves joining in the name of a second person': {
      ...metDossier('keurVoorstelGoed (samenvoegen)', ({ kop }) => ({
        kop: { ...kop, samengevoegd: kop.samengevoegd?.map((one) => ({ ...one, goedgekeurdDoor: one.door })) },
      })),
      vooral: SAMENVOEGEN,
      begin: 'JK_ONDERWIJSADVIES',
    },
  },
  'a joined dossier does not follow the one of the child': {
    'ouders that stay as they were in the dossier that is joined': {
      ...metStap(({ ernaast, ernaastVoor, ook = [] }) => ({
        ernaast: ernaast.map((one, at) =>
          ook.length > 0 ? { ...one, ouders: ernaastVoor[at]?.ouders ?? one.ouders } : one,
        ),
      })),
      vooral: SAMENVOEGEN,
      begin: 'JK_ONDERWIJSADVIES',
    },
  },
  'a step back after a week was taken by one person': {
    'a proposal that its proposer approves in the name of a second person': {
      ...metDossier('keurVoorstelGoed', ({ statuswijzigingen }) => ({
        statuswijzigingen: statuswijzigingen.map((one) =>
          one.goedgekeurdDoor ? { ...one, goedgekeurdDoor: one.door } : one,
        ),
      })),
      vooral: VOORSTEL,
      begin: 'ADVIES_AFGEROND',
    },
  },
  'a file of somebody who may not add it became readable': {
    'a file under way that is taken in although its sender left': {
      ...metStap(({ na }) => ({
        na: {
          ...na,
          bijlagen: na.bijlagen.map((one) => (one.stand === 'GEWEIGERD' ? { ...one, stand: 'BESCHIKBAAR' } : one)),
        },
      })),
      vooral: [
        { zet: 'registreerBijlage', door: 'voorschool' },
        { zet: 'bewerkBetrokkenen', door: 'contactpersoonJk' },
      ],
    },
  },
};
