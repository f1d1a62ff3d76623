/** For each law about what somebody can see: products that break it. */

import { withHulpvraag } from '#shared/model/uitkomst.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import { CAST } from '../builders.ts';
import type { Product } from './geheugen.ts';
import type { Mutant, Mutanten } from './lopen.ts';
import type { Leeswet } from './wet.ts';

type Deel = 'observaties' | 'zienswijzen' | 'overlegrondes' | 'ouders' | 'scholen' | 'toestemmingen';

/** A part of the dossier as the SWV reads it, in what everybody reads. */
function alsSwv(...delen: readonly Deel[]): Mutant {
  return {
    product: {
      viewDossier: (dossier, actor, toegang, nu) => {
        const { specialist } = CAST;
        const swv = viewDossier(dossier, specialist.actor, decideToegang(specialist.actor, dossier, nu), nu);
        const gezien = Object.entries(swv).filter(([key]) => delen.some((deel) => deel === key));
        return { ...viewDossier(dossier, actor, toegang, nu), ...Object.fromEntries(gezien) };
      },
    },
  };
}

/** The table, with one thing different. */
function metToegang(
  anders: (...args: Parameters<Product['bepaalToegang']>) => Partial<ReturnType<typeof decideToegang>>,
): Mutant {
  return { product: { bepaalToegang: (...args) => ({ ...decideToegang(...args), ...anders(...args) }) } };
}

/** The view of the hulpvraag, with one thing different. */
function metHulpvraagview(
  anders: (...args: Parameters<Product['viewHulpvraag']>) => Partial<ReturnType<typeof viewHulpvraag>>,
): Mutant {
  return { product: { viewHulpvraag: (...args) => ({ ...viewHulpvraag(...args), ...anders(...args) }) } };
}

/** The rows of the lists, changed. */
function metRegels(anders: (regels: ReturnType<typeof lijstregels>) => ReturnType<typeof lijstregels>): Mutant {
  return { product: { lijstregels: (...args) => anders(lijstregels(...args)) } };
}

const OVERLEG = [
  { zet: 'maakRonde', door: 'specialist' },
  { zet: 'nodigUit', door: 'specialist' },
] as const;

export const LEESMUTANTEN: Mutanten<Leeswet> = {
  'table and rules differ on': {
    'a recht too many for everybody who has one': metToegang((...args) => {
      const { rechten } = decideToegang(...args);
      return rechten.size > 0 ? { rechten: new Map([...rechten, ['EXPORT_MAKEN', 'x']]) } : {};
    }),
    'a hidden bijlage among what a school may read': metToegang((...args) => {
      const { leesbaar, relaties } = decideToegang(...args);
      const bijlageIds = new Set(args[1].bijlagen.map(({ id }) => id));
      return relaties.includes('SCHOOL') ? { leesbaar: { ...leesbaar, bijlageIds } } : {};
    }),
    'a preschool contact who keeps the case after being replaced': {
      product: {
        bepaalToegang: (actor, dossier, nu) => {
          const eerder = dossier.hulpvraag.eerdereBetrokkenen?.find(
            ({ persoon }) => persoon.lidmaatschapId === actor.lidmaatschapId,
          );
          const terug = eerder ? withHulpvraag(dossier, nu, { voorschoolContact: eerder.persoon }) : dossier;
          return decideToegang(actor, terug, nu);
        },
      },
      vooral: [{ zet: 'bewerkBetrokkenen', door: 'contactpersoonJk' }],
    },
    'the staff of another SWV, as if it were this one': metToegang((actor, dossier, nu) => {
      const { samenwerkingsverbandId } = dossier.kop;
      return decideToegang({ ...actor, samenwerkingsverbandId }, dossier, nu);
    }),
  },
  'is told that a case exists of which they must not know': {
    'kentZaak widened to everybody of the SWV': metToegang((actor, { kop }) => ({
      kent: actor.samenwerkingsverbandId === kop.samenwerkingsverbandId,
    })),
  },
  'is told that a case does not exist which they know': {
    'kentZaak narrowed to who may read now': metToegang((...args) => ({
      kent: decideToegang(...args).rechten.size > 0,
    })),
  },
  'sees the id of a hidden stuk': {
    'a text that names every bijlage by its number': metHulpvraagview(({ bijlagen }) => ({
      statusTekst: bijlagen.map(({ id }) => id).join(),
    })),
  },
  'sees the text of a hidden stuk': { 'observaties that are not cut': alsSwv('observaties') },
  'sees the zienswijze of somebody else': { 'the zienswijzen of both ouders': alsSwv('zienswijzen') },
  'sees the place of a meeting without being invited': {
    'meetings with their places to everybody': { ...alsSwv('overlegrondes'), vooral: OVERLEG },
  },
  'sees the request form': {
    'the request form to an invitee': metHulpvraagview(({ hulpvraag: { formulier } }) => ({ formulier })),
  },
  'sees the ouders': { 'the ouders to everybody': alsSwv('ouders') },
  'sees the invitation of somebody else': {
    'the whole table to an invitee': { ...alsSwv('overlegrondes'), vooral: OVERLEG },
  },
  'sees another school': {
    'all schools to each of them': { ...alsSwv('scholen'), vooral: [{ zet: 'voegSchoolToe', door: 'specialist' }] },
  },
  'sees the place of a school among others': { 'schools with their order': alsSwv('scholen') },
  'sees the term of another school': {
    'the first term of all schools': metHulpvraagview(() => ({ termijn: '2031-01-01' })),
  },
  'has a row in the list of a case that is not theirs': {
    'rows without the time in which they show': metRegels((rows) => rows.map((one) => ({ ...one, vensters: [{}] }))),
  },
  'has the case twice in the list': { 'every row twice': metRegels((rows) => [...rows, ...rows]) },
  'misses the case in the list': {
    'no rows for schools': metRegels((rows) => rows.filter(({ eigenaar }) => eigenaar.soort !== 'ORGANISATIE')),
  },
};
