/** Which ouder of one dossier is which ouder of another dossier of the same child. */
import { isZelfdeAdres } from '#shared/kernel/adresvorm.ts';
import type { Problem } from '#shared/kernel/errors.ts';
import { searchName } from '#shared/kernel/search-name.ts';
import type { Ouder } from '#shared/model/kind.ts';

/** An ouder who stands in both. */
export interface Ouderpaar {
  readonly hier: Ouder;
  readonly daar: Ouder;
}

/**
 * The ouders who stand in both, and those who are only in the other one. Recognised by account or address, or by a name
 * that nothing contradicts.
 */
export function linkOuders(hier: readonly Ouder[], daar: readonly Ouder[]) {
  const paren: Ouderpaar[] = [];
  for (const isZelfde of [isZelfdeMens, isZelfdeNaam]) {
    for (const ander of daar) {
      const isVrij = (one: Ouder) => paren.every((paar) => paar.hier !== one && paar.daar !== ander);
      const eigen = hier.find((one) => isVrij(one) && isZelfde(one, ander));
      if (eigen) paren.push({ hier: eigen, daar: ander });
    }
  }
  return { paren, nieuw: daar.filter((one) => paren.every((paar) => paar.daar !== one)) };
}

function isZelfdeMens(een: Ouder, ander: Ouder): boolean {
  const isAccount = een.gebruikerId !== undefined && een.gebruikerId === ander.gebruikerId;
  return isAccount || isZelfdeAdres(een.email, ander.email);
}

function isZelfdeNaam(een: Ouder, ander: Ouder): boolean {
  const heeftTweeAdressen = een.email !== undefined && ander.email !== undefined;
  return searchName(een.naam) === searchName(ander.naam) && !heeftTweeAdressen && !hasTweeAccounts(een, ander);
}

function hasTweeAccounts(een: Ouder, ander: Ouder): boolean {
  return een.gebruikerId !== undefined && ander.gebruikerId !== undefined && een.gebruikerId !== ander.gebruikerId;
}

/**
 * One ouder of what both dossiers know: nothing that only one of them has is lost. What differs was refused
 * (ouderVerschilt).
 */
export function merge({ hier, daar }: Ouderpaar): Ouder {
  const account = hier.lidmaatschapId === undefined ? daar : hier;
  const { gebruikerId, lidmaatschapId } = account;
  const email = account.email ?? hier.email ?? daar.email;
  const telefoon = hier.telefoon || daar.telefoon;
  const herkend = [...new Set([...(hier.herkendeAccounts ?? []), ...(daar.herkendeAccounts ?? [])])];
  const { email: _, telefoon: __, gebruikerId: ___, lidmaatschapId: ____, herkendeAccounts: _____, ...rest } = hier;
  const delen = hier.voornaam || hier.achternaam ? {} : delenVan(daar);
  const wordt: Ouder = {
    ...rest,
    ...delen,
    ...(email === undefined ? {} : { email }),
    ...(telefoon ? { telefoon } : {}),
    ...(gebruikerId && lidmaatschapId ? { gebruikerId, lidmaatschapId } : {}),
    ...(herkend.length > 0 ? { herkendeAccounts: herkend } : {}),
  };
  return isGelijk(wordt, hier) ? hier : { ...wordt, versie: hier.versie + 1 };
}

/** Both have the same name; one of them may know what it is made of. */
function delenVan({ voornaam, tussenvoegsel, achternaam }: Ouder): Partial<Ouder> {
  return Object.fromEntries(Object.entries({ voornaam, tussenvoegsel, achternaam }).filter(([, deel]) => deel));
}

function isGelijk(een: Ouder, ander: Ouder): boolean {
  const velden = [
    'voornaam',
    'tussenvoegsel',
    'achternaam',
    'email',
    'telefoon',
    'gebruikerId',
    'lidmaatschapId',
  ] as const;
  const lijst = ({ herkendeAccounts = [] }: Ouder) => JSON.stringify(herkendeAccounts);
  return velden.every((veld) => een[veld] === ander[veld]) && lijst(een) === lijst(ander);
}

/**
 * What of an ouder who stands in both must be made the same first: by people, because one of the two is right. Names
 * nobody.
 */
export function refuseDifferentOuder(paren: readonly Ouderpaar[]): readonly Problem[] {
  const verschilt = (wat: (paar: Ouderpaar) => boolean) => paren.some(wat);
  return [
    ...(verschilt(({ hier, daar }) => hier.gezag !== daar.gezag) ? [GEZAG] : []),
    ...(verschilt(({ hier, daar }) => hasTweeAccounts(hier, daar)) ? [ACCOUNT] : []),
    ...(verschilt(hasAndereGegevens) ? [GEGEVENS] : []),
  ];
}

function hasAndereGegevens({ hier, daar }: Ouderpaar): boolean {
  const anders = (een: string | undefined, ander: string | undefined) => Boolean(een && ander && een !== ander);
  return (
    hier.naam !== daar.naam ||
    hier.relatie !== daar.relatie ||
    anders(hier.telefoon, daar.telefoon) ||
    // The address of an account is changed with the account; in a dossier it may be an old one.
    (hier.gebruikerId === undefined && daar.gebruikerId === undefined && anders(hier.email, daar.email))
  );
}

const GEZAG: Problem = {
  code: 'GEZAG_VERSCHILT',
  tekst:
    'Een ouder heeft in het ene dossier gezag en in het andere niet. Zoek uit wat klopt en maak dat eerst in beide dossiers gelijk.',
  plek: '/ouders',
};
const ACCOUNT: Problem = {
  code: 'ACCOUNT_VERSCHILT',
  tekst: 'Een ouder heeft in beide dossiers een account, en dat zijn twee accounts. Ontkoppel eerst een van de twee.',
  plek: '/ouders',
};
const GEGEVENS: Problem = {
  code: 'OUDER_VERSCHILT',
  tekst:
    'Naam, relatie, e-mailadres of telefoonnummer van een ouder is in de twee dossiers niet gelijk. Maak dat eerst gelijk, zodat er niets verloren gaat.',
  plek: '/ouders',
};
