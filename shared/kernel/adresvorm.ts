/**
 * The form of a mail address by which two spellings of one mailbox are recognised as the same person. For comparing
 * only: never to mail to, never kept, never shown.
 */

/** Providers that know one mailbox under several domains. */
const ZELFDE_DOMEIN: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'protonmail.com': 'proton.me',
  'protonmail.ch': 'proton.me',
  'pm.me': 'proton.me',
};

/** Providers that do not look at dots in the name of a mailbox. */
const ZONDER_PUNTEN: ReadonlySet<string> = new Set(['gmail.com', 'proton.me']);

/** Spaces, and characters that nobody sees. */
const ONZICHTBAAR = /[\s\p{Cf}]/gu;

/**
 * Lower case, without spaces and tags, the domain as the network knows it. Something that is no address is returned in
 * lower case. A tag (`naam+school@`) is taken for one of the same mailbox everywhere: to be asked once too often is
 * better than to be let in.
 */
export function adresvorm(email: string): string {
  const plat = email.normalize('NFKC').replace(ONZICHTBAAR, '').toLowerCase();
  const at = plat.lastIndexOf('@');
  if (at <= 0) return plat;
  const domein = domeinvorm(plat.slice(at + 1));
  const naam = withoutLabel(plat.slice(0, at).replace(/^"(.*)"$/, '$1'));
  return `${ZONDER_PUNTEN.has(domein) ? naam.replaceAll('.', '') : naam}@${domein}`;
}

/** True when both are addresses of one mailbox. An address that is not known is nobody's. */
export function isZelfdeAdres(een: string | undefined, ander: string | undefined): boolean {
  if (!een?.trim() || !ander?.trim()) return false;
  return adresvorm(een) === adresvorm(ander);
}

function withoutLabel(naam: string): string {
  const plus = naam.indexOf('+');
  return plus > 0 ? naam.slice(0, plus) : naam;
}

/** In punycode, without the dot at the end. */
function domeinvorm(domein: string): string {
  const kaal = domein.replace(/\.+$/, '');
  const ascii = URL.canParse(`http://${kaal}`) ? new URL(`http://${kaal}`).hostname : kaal;
  return ZELFDE_DOMEIN[ascii] ?? ascii;
}
