import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema } from '#shared/kernel/text.ts';
import { ToegangsstandSchema } from '#shared/model/gebruiker.ts';
import { AccountKan, LidKan } from './acts.ts';
import { beheer } from './beheer-door.ts';
import { LidView } from './leden.ts';

const gebruiker = '/v1/gebruikers/{gebruikerId}' as const;

export const leesGebruiker = beheer(`GET ${gebruiker}`, {
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
});

export const blokkeerAccount = beheer(`POST ${gebruiker}/blokkades`, {
  operationId: 'blokkeerAccount',
  summary: 'Blokkeer een heel account en beëindig elke sessie',
});

export const deblokkeerAccount = beheer(`DELETE ${gebruiker}/blokkades`, {
  operationId: 'deblokkeerAccount',
  summary: 'Laat iemand weer inloggen',
});

export const nodigOpnieuwUit = beheer(`POST ${gebruiker}/uitnodigingen`, {
  operationId: 'nodigOpnieuwUit',
  limiet: { soort: 'ACCOUNTS_UITNODIGEN', per: 'gebruikerId' },
  summary: 'Stuur de uitnodiging opnieuw naar iemand die nog niet heeft ingelogd',
});

export const verwijderAccount = beheer(`DELETE ${gebruiker}`, {
  operationId: 'verwijderAccount',
  summary: 'Verwijder een account en de persoonsgegevens; de geschiedenis houdt alleen nummers',
});
