/** The actions on consultation rounds and invitations. */

import * as overleg from '#shared/contract/overleg.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { OpeningswijzeSchema, type Overlegronde, type Uitnodiging } from '#shared/model/overlegronde.ts';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';
import { maakRonde } from '#shared/overlegronde/maak-ronde.ts';
import { nodigUit } from '#shared/overlegronde/nodig-uit.ts';
import { sluitNu } from '#shared/overlegronde/sluit-nu.ts';
import { trekUitnodigingIn } from '#shared/overlegronde/trek-uitnodiging-in.ts';
import { wijzigVenster } from '#shared/overlegronde/wijzig-venster.ts';
import { type Keuze, keuzeUit, type Zet } from './zet.ts';

const GENODIGDEN = ['genodigde', 'genodigde', 'ouder', 'ouder2', 'voorschool', 'school', 'andereVoorschool'] as const;
const WIJZEN = OpeningswijzeSchema.options;

function eenRonde(dossier: Dossier, keuze: Keuze, nu: Moment) {
  return {
    moment: keuze.straks(nu),
    duurMinuten: 60,
    plaats: keuze.merk,
    documenten: keuzeUit(dossier, keuze),
  };
}

/** A round that is still to come and was not called off. */
export const gaatDoor = (nu: Moment) => (one: Overlegronde) => !one.afgelastOp && one.moment > nu;
const isOpen = (nu: Moment) => (one: Uitnodiging) => !one.ingetrokkenOp && one.sluitOp > nu;

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
      bewerkRonde(
        dossier,
        keuze.liefst(dossier.overlegrondes, gaatDoor(context.nu)),
        eenRonde(dossier, keuze, context.nu),
        context,
      ),
  },
  {
    naam: 'gelastAf',
    recht: overleg.gelastAf.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      gelastAf(dossier, keuze.liefst(dossier.overlegrondes, gaatDoor(context.nu)), context),
  },
  {
    naam: 'nodigUit',
    recht: overleg.nodigUit.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) => {
      const { persoon } = keuze.cast[keuze.een(GENODIGDEN)];
      const ouder = dossier.ouders.find((one) => one.gebruikerId === persoon.gebruikerId);
      const openingswijze = WIJZEN[keuze.getal(WIJZEN.length)] ?? 'NU';
      const opdracht = {
        persoon,
        soort: ouder ? ('OUDER' as const) : ('EXTERN' as const),
        functie: '',
        ouderId: ouder?.id,
        openingswijze,
        opentOp: keuze.rond(context.nu),
        sluitOp: keuze.straks(context.nu),
      };
      return nodigUit(dossier, keuze.liefst(dossier.overlegrondes, gaatDoor(context.nu)), opdracht, context);
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
        keuze.liefst(dossier.uitnodigingen, isOpen(context.nu)),
        {
          openingswijze: keuze.een(['NU', 'OP_TIJDSTIP', 'HANDMATIG', undefined]),
          opentOp: keuze.getal(3) === 0 ? keuze.rond(context.nu) : undefined,
          sluitOp: keuze.straks(context.nu),
        },
        context,
      ),
  },
  {
    naam: 'sluitNu',
    recht: overleg.sluitNu.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      sluitNu(dossier, keuze.liefst(dossier.uitnodigingen, isOpen(context.nu)), context),
  },
  {
    naam: 'trekUitnodigingIn',
    recht: overleg.trekUitnodigingIn.recht,
    actie: 'behandel',
    door: ['specialist'],
    doe: ({ dossier }, keuze, _, context) =>
      trekUitnodigingIn(dossier, keuze.liefst(dossier.uitnodigingen, isOpen(context.nu)), context),
  },
];
