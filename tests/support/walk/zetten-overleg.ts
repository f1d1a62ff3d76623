/** The actions on consultation rounds and invitations. */
import * as overleg from '#shared/contract/overleg.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import {
  bewerkRonde,
  gelastAf,
  maakRonde,
  nodigUit,
  sluitNu,
  trekUitnodigingIn,
  wijzigVenster,
} from '#shared/overlegronde/overleg-rules.ts';
import { OpeningswijzeSchema } from '#shared/overlegronde/overlegronde.ts';
import { CAST } from '../builders.ts';
import { type Keuze, keuzeUit, type Zet } from './zet.ts';

const GENODIGDEN = ['genodigde', 'genodigde', 'ouder', 'ouder2', 'voorschool', 'school', 'andereVoorschool'] as const;
const WIJZEN = OpeningswijzeSchema.options;

function eenRonde(dossier: Dossier, keuze: Keuze, nu: string) {
  return {
    moment: keuze.rond(nu),
    duurMinuten: 60,
    plaats: keuze.merk,
    documenten: keuzeUit(dossier, keuze),
  };
}

export const OVERLEGZETTEN: readonly Zet[] = [
  {
    naam: 'maakRonde',
    recht: overleg.maakRonde.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, actor, context) =>
      maakRonde(dossier, eenRonde(dossier, keuze, context.nu), actor, context),
  },
  {
    naam: 'bewerkRonde',
    recht: overleg.bewerkRonde.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      bewerkRonde(dossier, keuze.id(dossier.overlegrondes), eenRonde(dossier, keuze, context.nu), context),
  },
  {
    naam: 'gelastAf',
    recht: overleg.gelastAf.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) => gelastAf(dossier, keuze.id(dossier.overlegrondes), context),
  },
  {
    naam: 'nodigUit',
    recht: overleg.nodigUit.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) => {
      const { persoon } = CAST[keuze.een(GENODIGDEN)];
      const ouder = dossier.ouders.find((one) => one.gebruikerId === persoon.gebruikerId);
      const openingswijze = WIJZEN[keuze.getal(WIJZEN.length)] ?? 'NU';
      const opdracht = {
        persoon,
        soort: ouder ? ('OUDER' as const) : ('EXTERN' as const),
        functie: '',
        ouderId: ouder?.id,
        openingswijze,
        opentOp: keuze.rond(context.nu),
        sluitOp: keuze.rond(context.nu),
      };
      return nodigUit(dossier, keuze.id(dossier.overlegrondes), opdracht, context);
    },
  },
  {
    naam: 'wijzigVenster',
    recht: overleg.wijzigVenster.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      wijzigVenster(
        dossier,
        keuze.id(dossier.uitnodigingen),
        {
          openingswijze: keuze.een(['NU', 'OP_TIJDSTIP', 'HANDMATIG', undefined]),
          opentOp: keuze.ja() ? keuze.rond(context.nu) : undefined,
          sluitOp: keuze.rond(context.nu),
        },
        context,
      ),
  },
  {
    naam: 'sluitNu',
    recht: overleg.sluitNu.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) => sluitNu(dossier, keuze.id(dossier.uitnodigingen), context),
  },
  {
    naam: 'trekUitnodigingIn',
    recht: overleg.trekUitnodigingIn.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) => trekUitnodigingIn(dossier, keuze.id(dossier.uitnodigingen), context),
  },
];
