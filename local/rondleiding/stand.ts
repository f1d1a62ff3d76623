import { momentAt } from '#shared/kernel/dates.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { codeAt, secondsLeft } from '../client/sign-in.ts';
import { ownOrigin } from '../cloud/web/own-hosts.ts';
import { CASES } from '../demo/cases/all.ts';
import type { Demo } from '../demo/demo-file.ts';
import { MENSEN } from './mensen.ts';
import type { Stand } from './stand-view.ts';
import { stapNu, verhaalVan } from './stappen.ts';

export interface Bekend {
  readonly demo: Demo;
  readonly dossier: Dossier | undefined;
  readonly mails: readonly { readonly id: string; readonly aan: string; readonly onderwerp: string }[];
  readonly urls: { readonly api: string; readonly mail: string };
  readonly now: Date;
}

/** The child of the story. */
export const VAN_WIE = 'Pippa';

/** The id of the case of the story, once it is there. */
export function zaakVan(demo: Demo): HulpvraagId | undefined {
  return demo.cases.find(({ voornaam }) => voornaam === VAN_WIE)?.hulpvraagId;
}

/**
 * Whether somebody is let in at the case, or at least told why not: who may not know of it yet begins at their own list
 * instead of at a page that is not there.
 */
function knowsOf(naam: string, dossier: Dossier, now: Date): boolean {
  return betrokkenen(dossier).some(
    ({ persoon, actor }) => persoon.naam === naam && decideToegang(actor, dossier, momentAt(now.getTime())).kent,
  );
}

export function standVan({ demo, dossier, mails, urls, now }: Bekend): Stand {
  const { accounts, cases, isDone } = demo;
  const zaak = zaakVan(demo);
  const found = MENSEN.flatMap(({ id, naam, inVerhaal }) => {
    const account = accounts.find(({ email }) => email.startsWith(`${id}@`));
    if (!account) return [];
    const { email, password: wachtwoord, totpSecret } = account;
    const page = inVerhaal && zaak && dossier && knowsOf(naam, dossier, now) ? `hulpvragen/${zaak}` : '';
    const adres = `${ownOrigin(urls.api, id)}/#/${page}`;
    return [[id, { email, wachtwoord, code: codeAt(totpSecret, now), adres }] as const];
  });
  return {
    isKlaar: isDone,
    bezig: inWords(found.length, cases.length),
    deel: isDone ? 1 : (found.length + cases.length) / (MENSEN.length + CASES.length),
    mensen: Object.fromEntries(found),
    seconden: secondsLeft(now),
    stap: dossier ? stapNu(verhaalVan(dossier)) : 0,
    mails: mails.map(({ id, aan, onderwerp }) => ({
      aan,
      onderwerp,
      adres: `${urls.mail}/?${new URLSearchParams({ aan, bericht: id })}`,
    })),
  };
}

function inWords(mensen: number, hulpvragen: number): string {
  if (hulpvragen > 0) return `Er staan ${hulpvragen} van de ${CASES.length} hulpvragen klaar, met hun geschiedenis.`;
  if (mensen > 0) return `${mensen} van de ${MENSEN.length} mensen kunnen al inloggen. De hulpvragen komen daarna.`;
  return 'De eerste accounts worden gemaakt. Dat duurt een paar tellen.';
}
