/** What the top of the page says until schools are asked: in 0 to 3. */
import { hoeLang, type Kop, type Kopfeiten, NU_NIETS, opsomming, waiting, zinnen } from './zin.ts';

const KLAAR_EN_BESPROKEN = 'Het advies is klaar en besproken.';

const CONCEPT_KOP = 'Nog niet gedeeld. Alleen het samenwerkingsverband ziet deze hulpvraag.';

export function starten({ kan, specialist }: Kopfeiten): Kop {
  if (!kan('HULPVRAAG_STARTEN'))
    return { zin: CONCEPT_KOP, uitleg: 'De contactpersoon Jonge Kind start de hulpvraag.' };
  return {
    zin: 'Kijk de gegevens na en start de hulpvraag.',
    uitleg: zinnen(CONCEPT_KOP, !specialist && 'Er is nog geen JKspecialist gekozen.'),
    daad: 'HULPVRAAG_STARTEN',
  };
}

/** What the preschool still has to do, or that it can be sent. */
export function insturen({ kan, heeftFormulier, specialist }: Kopfeiten): Kop {
  if (kan('AANVRAAG_INSTUREN')) {
    return {
      zin: 'Stuur de aanvraag in.',
      uitleg: zinnen('Het ondertekende formulier is binnen.', specialist && `${specialist} krijgt dan bericht.`),
      daad: 'AANVRAAG_INSTUREN',
    };
  }
  const daad = kan('AANVRAAG_INVULLEN') ? 'AANVRAAG_INVULLEN' : undefined;
  if (!heeftFormulier) return { zin: 'Voeg het ondertekende formulier toe en stuur de aanvraag in.', daad };
  return { zin: 'Er wordt nog een bijlage gecontroleerd.', uitleg: 'Daarna kunt u de aanvraag insturen.', daad };
}

/** After it was sent back: what is missing stands in the words of the specialist. */
export function nogIets(feiten: Kopfeiten): Kop {
  return {
    zin: 'Bij deze hulpvraag ontbreekt nog iets.',
    uitleg: 'Hieronder leest u wat. Voeg het toe en stuur de aanvraag opnieuw in.',
    daad: feiten.kan('AANVRAAG_INVULLEN') ? 'AANVRAAG_INVULLEN' : undefined,
  };
}

/** The SWV waits for the preschool, unless nobody is there to wait for. */
export function voorschoolKop(zin: string) {
  return ({ kan, voorschool, isVoorschoolEr, specialist, dagen }: Kopfeiten): Kop => {
    if (!isVoorschoolEr && kan('CONTACTPERSOON_KIEZEN')) {
      return {
        zin: 'Kies een andere contactpersoon van de voorschoolse voorziening.',
        uitleg: 'De contactpersoon die was gekozen, werkt daar niet meer.',
        daad: 'CONTACTPERSOON_KIEZEN',
      };
    }
    const wachten = `We wachten ${hoeLang(dagen)} op ${voorschool ?? 'de voorschoolse voorziening'}.`;
    if (!specialist && kan('SPECIALIST_KIEZEN')) {
      return { zin: 'Kies een JKspecialist.', uitleg: zinnen(zin, wachten), daad: 'SPECIALIST_KIEZEN' };
    }
    return { zin: zinnen(zin, wachten), uitleg: NU_NIETS };
  };
}

/** A parent before the advice: who is at work, and what a meeting opened for them. */
export function ouderWacht(zin: string, wie: (feiten: Kopfeiten) => string) {
  return (feiten: Kopfeiten): Kop => {
    const kanLezen = feiten.kan('DOCUMENTEN_LEZEN');
    if (!kanLezen) return waiting(zin, wie(feiten));
    return { zin: 'Lees de documenten van het overleg.', uitleg: zinnen(zin, wie(feiten)), daad: 'DOCUMENTEN_LEZEN' };
  };
}

export const adviesmaker = ({ specialist }: Kopfeiten) =>
  specialist ? `${specialist} maakt nu het advies.` : 'Het samenwerkingsverband kiest nog een JKspecialist.';

/** What the specialist does until the advice can be shared: write, meet, write down, share. */
export function adviseren({ kan, specialist, advies, overleg, isOverlegGeweest }: Kopfeiten): Kop {
  if (!specialist && kan('SPECIALIST_KIEZEN')) {
    return { zin: 'Kies een JKspecialist.', uitleg: 'De documenten zijn binnen.', daad: 'SPECIALIST_KIEZEN' };
  }
  if (advies === 'GEEN') return { zin: 'Bekijk de documenten en maak het advies.', daad: 'ADVIES_SCHRIJVEN' };
  if (advies === 'MET_AFSPRAKEN' && kan('ADVIES_DELEN')) {
    return {
      zin: 'Deel het advies.',
      uitleg: 'De voorschoolse voorziening en de ouders kunnen het dan lezen.',
      daad: 'ADVIES_DELEN',
    };
  }
  if (overleg) {
    return {
      zin: `Het overleg is op ${overleg}.`,
      uitleg: 'Vul daarna de afspraken in bij het advies.',
      daad: 'AFSPRAKEN_INVULLEN',
    };
  }
  if (isOverlegGeweest) return { zin: 'Vul de afspraken van het overleg in.', daad: 'AFSPRAKEN_INVULLEN' };
  return {
    zin: 'Plan het overleg over het advies.',
    uitleg: 'Vul daarna de afspraken in bij het advies.',
    daad: 'OVERLEG_PLANNEN',
  };
}

/** For whom the advice is news and nothing is asked. */
export function adviesKop({ kan }: Kopfeiten): Kop {
  if (!kan('ADVIES_LEZEN')) return waiting(KLAAR_EN_BESPROKEN);
  return {
    zin: 'Het advies is klaar. U kunt het lezen.',
    uitleg: 'U hoeft verder niets te doen.',
    daad: 'ADVIES_LEZEN',
  };
}

export function scholenZoeken(feiten: Kopfeiten): Kop {
  const { kan, isOuderEr, nietGevraagd } = feiten;
  if (kan('SCHOOL_VRAGEN'))
    return { zin: 'Vraag de school van voorkeur.', uitleg: metToestemming(feiten), daad: 'SCHOOL_VRAGEN' };
  if (!isOuderEr) {
    return {
      zin: 'Er is geen ouder die toestemming kan geven.',
      uitleg: 'Kijk bij Dossier of de gegevens van de ouders kloppen.',
    };
  }
  if (nietGevraagd.length === 0 && kan('SCHOOL_TOEVOEGEN')) {
    return {
      zin: 'Kies met de ouders een school.',
      uitleg: 'Zet de school van voorkeur in het dossier.',
      daad: 'SCHOOL_TOEVOEGEN',
    };
  }
  return waiting('We wachten op de toestemming van de ouders.', schoolNamen(nietGevraagd));
}

function metToestemming({ teVragen }: Kopfeiten): string {
  return `Voor ${opsomming(teVragen)} geldt toestemming van een ouder.`;
}

function schoolNamen(namen: readonly string[]): string | false {
  return namen.length > 0 && `Het gaat om ${opsomming(namen)}.`;
}

/** What the contactpersoon JK reads where only the JKspecialist acts. */
export function meelezen(feiten: Kopfeiten): Kop {
  const { teVragen, specialist, kan } = feiten;
  if (!specialist && kan('SPECIALIST_KIEZEN')) {
    return { zin: 'Kies een JKspecialist.', uitleg: KLAAR_EN_BESPROKEN, daad: 'SPECIALIST_KIEZEN' };
  }
  if (teVragen.length > 0)
    return waiting(KLAAR_EN_BESPROKEN, `${specialist ?? 'De JKspecialist'} vraagt de school van voorkeur.`);
  return waiting(KLAAR_EN_BESPROKEN, 'We wachten op de ouders: zij kiezen een school en geven toestemming.');
}

/** What a parent is asked: by what this parent, and the other one, decided. */
export function kiezen(feiten: Kopfeiten): Kop {
  const { kan, keuzes, specialist } = feiten;
  const { teKiezen, zelf, doorAnder, stil } = keuzes;
  const wie = specialist ?? 'De JKspecialist';
  if (teKiezen.length > 0 && kan('KEUZE_MAKEN')) {
    return {
      zin: 'Lees het advies. Kies daarna of een school documenten uit het dossier mag lezen.',
      uitleg: schoolNamen(teKiezen) || undefined,
      daad: 'KEUZE_MAKEN',
    };
  }
  if (zelf.length > 0)
    return waiting(`U heeft toestemming gegeven voor ${opsomming(zelf)}.`, `${wie} kan de school nu vragen.`);
  if (doorAnder.length > 0) {
    return waiting(
      `De andere ouder heeft toestemming gegeven voor ${opsomming(doorAnder)}.`,
      'Bent u het er niet mee eens? Dan kunt u bezwaar maken.',
    );
  }
  if (stil.length > 0) return waiting(`Voor ${opsomming(stil)} geldt nu geen toestemming.`, 'De school leest niets.');
  const metWie = specialist ?? 'de JKspecialist';
  if (kan('ADVIES_LEZEN')) {
    return { zin: 'Lees het advies.', uitleg: `Daarna kiest u samen met ${metWie} een school.`, daad: 'ADVIES_LEZEN' };
  }
  return { zin: KLAAR_EN_BESPROKEN, uitleg: `U kiest samen met ${metWie} een school.` };
}
