import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema } from '#shared/kernel/text.ts';
import { ToegangsstandSchema } from '#shared/model/gebruiker.ts';
import { AccountKan, LidKan } from './acts.ts';
import { beheer } from './beheer-door.ts';
import { LidView } from './leden.ts';
import { defineRoute } from './route.ts';

const gebruiker = '/v1/gebruikers/{gebruikerId}' as const;

export const leesGebruiker = defineRoute({
  ...beheer,
  method: 'GET',
  path: gebruiker,
  operationId: 'leesGebruiker',
  summary: 'Een account, met de lidmaatschappen bij dit samenwerkingsverband',
  response: lazyObject(() => ({
    id: IdSchema,
    naam: z.string(),
    email: z.string(),
    stand: ToegangsstandSchema,
    lidmaatschappen: z.array(z.extend(LidView, { acties: LidKan })),
    acties: AccountKan,
  })),
  status: 200,
});

export const blokkeerAccount = defineRoute({
  ...beheer,
  method: 'POST',
  path: `${gebruiker}/blokkades`,
  operationId: 'blokkeerAccount',
  summary: 'Blokkeer een heel account en beëindig elke sessie',
  status: 204,
});

export const deblokkeerAccount = defineRoute({
  ...beheer,
  method: 'DELETE',
  path: `${gebruiker}/blokkades`,
  operationId: 'deblokkeerAccount',
  summary: 'Laat iemand weer inloggen',
  status: 204,
});

export const nodigOpnieuwUit = defineRoute({
  ...beheer,
  method: 'POST',
  path: `${gebruiker}/uitnodigingen`,
  operationId: 'nodigOpnieuwUit',
  limiet: { soort: 'ACCOUNTS_UITNODIGEN', per: 'gebruikerId' },
  summary: 'Stuur de uitnodiging opnieuw naar iemand die nog niet heeft ingelogd',
  status: 204,
});

export const verwijderAccount = defineRoute({
  ...beheer,
  method: 'DELETE',
  path: gebruiker,
  operationId: 'verwijderAccount',
  summary: 'Verwijder een account en de persoonsgegevens; de geschiedenis houdt alleen nummers',
  status: 204,
});
