/** What the top of the page says while a hulpvraag is with schools: in 4 and 7. */
import { type Kop, type Kopfeiten, NU_NIETS, opsomming, waiting, zinnen } from './zin.ts';

export const ZELF_AANMELDEN =
  'Uw kind is hiermee nog niet aangemeld. Aanmelden doet u zelf, schriftelijk, bij de school.';
const VOLGENDE_STAP = 'De JKspecialist zet de volgende stap.';
const BLIJFT = 'U blijft betrokken tot er een plek is.';

const have = (namen: readonly string[]) => (namen.length > 1 ? 'hebben' : 'heeft');

/** "De Berk heeft nee gezegd."; whoever may not know which one reads of a school. */
export function zei(namen: readonly string[], antwoord: 'ja' | 'nee'): string {
  return `${namen.length > 0 ? opsomming(namen) : 'Een school'} ${have(namen)} ${antwoord} gezegd.`;
}

/** Who looks at it now; whoever may not know the schools reads of "de school van voorkeur". */
export function wieBekijkt({ gevraagd, ja, nee }: Kopfeiten, kind: string): string {
  if (gevraagd.length > 0)
    return `${opsomming(gevraagd)} ${gevraagd.length > 1 ? 'bekijken' : 'bekijkt'} of ${kind} daar terechtkan.`;
  if (ja.length + nee.length > 0) return `Elke school die is gevraagd, heeft geantwoord. ${VOLGENDE_STAP}`;
  return `De school van voorkeur bekijkt of ${kind} daar terechtkan.`;
}

/** The SWV waits for schools, records what they say, and tells it on. */
export function antwoordKop(feiten: Kopfeiten): Kop {
  const { kan, gevraagd, ja, nee, zonderToestemming, termijn } = feiten;
  if (ja.length > 0) {
    const daad = kan('JA_DOORGEVEN') ? 'JA_DOORGEVEN' : undefined;
    return { zin: zei(ja, 'ja'), uitleg: daad ? 'Geef dat door aan iedereen die meedoet.' : VOLGENDE_STAP, daad };
  }
  const wachten = gevraagd.filter((naam) => !zonderToestemming.includes(naam));
  if (wachten.length > 0) {
    return {
      zin: `We wachten op het antwoord van ${opsomming(wachten)}.`,
      uitleg: termijn && `Uiterlijk ${termijn} moet er een passende plek zijn.`,
      daad: kan('ANTWOORD_VASTLEGGEN') ? 'ANTWOORD_VASTLEGGEN' : undefined,
    };
  }
  if (kan('NEE_DOORGEVEN')) {
    return {
      zin: zei(nee, 'nee'),
      uitleg: 'Geef dat door. Daarna zoekt u met de ouders een andere school.',
      daad: 'NEE_DOORGEVEN',
    };
  }
  if (zonderToestemming.length > 0) {
    return {
      zin: `Voor ${opsomming(zonderToestemming)} geldt nu geen toestemming.`,
      uitleg: 'De school leest niets en kan niet antwoorden. Overleg met de ouders.',
    };
  }
  return nee.length > 0
    ? waiting(zei(nee, 'nee'), VOLGENDE_STAP)
    : { zin: 'Er is nu geen school gevraagd.', uitleg: 'Kijk bij Scholen.' };
}

/** A parent while a school looks: that it was asked, and that this is no aanmelding. */
export function ouderBijScholen(feiten: Kopfeiten, ervoor?: string): Kop {
  const { gevraagd, isAangemeld, keuzes, zonderToestemming } = feiten;
  const aanmelden = !isAangemeld && ZELF_AANMELDEN;
  const wachten = gevraagd.filter((naam) => !zonderToestemming.includes(naam));
  if (gevraagd.length > 0 && wachten.length === 0) {
    const stil = `Voor ${opsomming(gevraagd)} geldt nu geen toestemming. De school leest niets.`;
    return ervoor
      ? { zin: ervoor, uitleg: stil }
      : { zin: stil, uitleg: keuzes.stil.length > 0 ? 'De JKspecialist bespreekt dit met u.' : undefined };
  }
  const gevraagdZin =
    wachten.length > 0 ? `We hebben ${opsomming(wachten)} om een antwoord gevraagd.` : wieBekijkt(feiten, 'uw kind');
  if (ervoor) return { zin: ervoor, uitleg: zinnen(gevraagdZin, aanmelden) };
  return { zin: gevraagdZin, uitleg: zinnen(NU_NIETS, aanmelden) };
}

/** The place fell through: that first, then what is being done. */
export function plekWeg(feiten: Kopfeiten): Kop {
  const wie = feiten.specialist ?? 'De JKspecialist';
  const { zin, uitleg } = ouderBijScholen(feiten);
  return { zin: 'De plek op school gaat niet door.', uitleg: zinnen(`${wie} bespreekt dit met u.`, zin, uitleg) };
}

/** The school that is asked. */
export function schoolGevraagd({ kan, isAangemeld, termijn }: Kopfeiten): Kop {
  if (!kan('ANTWOORD_GEVEN')) return waiting('Er is nu geen antwoord van u nodig.');
  return {
    zin: 'Kan dit kind bij u op school terecht?',
    uitleg:
      isAangemeld && termijn
        ? `De ouders hebben hun kind schriftelijk aangemeld. Uiterlijk ${termijn} moet er een passende plek zijn, op uw school of op een andere.`
        : 'Lees de documenten en geef daarna uw antwoord.',
    daad: 'ANTWOORD_GEVEN',
  };
}

export const SCHOOL_ZEI_JA: Kop = waiting('U heeft ja gezegd.', VOLGENDE_STAP);

/** A school that said no, while others are asked. */
export function schoolZeiNee(nieuws: string): Kop {
  return { zin: nieuws, uitleg: `U hoeft niet opnieuw te antwoorden. ${BLIJFT}` };
}

/** After every school said no. */
export function andereSchool(feiten: Kopfeiten): Kop {
  const { kan, nee, teVragen, nietGevraagd } = feiten;
  const zin = 'Zoek met de ouders een andere school.';
  const zeiNee = zei(nee, 'nee');
  if (kan('SCHOOL_VRAGEN')) {
    return {
      zin,
      uitleg: `${zeiNee} Voor ${opsomming(teVragen)} geldt toestemming van een ouder.`,
      daad: 'SCHOOL_VRAGEN',
    };
  }
  if (nietGevraagd.length > 0) {
    return { zin, uitleg: `${zeiNee} We wachten op de toestemming van de ouders voor ${opsomming(nietGevraagd)}.` };
  }
  return { zin, uitleg: zeiNee, daad: kan('SCHOOL_TOEVOEGEN') ? 'SCHOOL_TOEVOEGEN' : undefined };
}

/** A parent after a no: why stands below; a choice only where there is a next school. */
export function ouderNaNee({ kan, nee, keuzes }: Kopfeiten): Kop {
  const { teKiezen, zelf } = keuzes;
  const waarom = 'Hieronder leest u waarom. We zoeken samen met u een andere school.';
  if (teKiezen.length > 0 && kan('KEUZE_MAKEN')) {
    return {
      zin: zei(nee, 'nee'),
      uitleg: `${waarom} Kies of ${opsomming(teKiezen)} documenten mag lezen.`,
      daad: 'KEUZE_MAKEN',
    };
  }
  const gegeven = zelf.filter((naam) => !nee.includes(naam));
  return {
    zin: zei(nee, 'nee'),
    uitleg: zinnen(waarom, gegeven.length > 0 && `U heeft toestemming gegeven voor ${opsomming(gegeven)}.`),
  };
}

export const SCHOOL_BLIJFT: Kop = { zin: 'We zoeken een andere school.', uitleg: `${NU_NIETS} ${BLIJFT}` };
