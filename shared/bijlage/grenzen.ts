import { BIJLAGE_GRENZEN, type Bijlage, type Weigerreden } from './bijlage.ts';

const MAX_MB = BIJLAGE_GRENZEN.maxBytes / (1024 * 1024);

/** The limits in one sentence: shown before a file is chosen, and in every refusal. */
export const GRENZEN_TEKST = `U kunt PDF’s, foto’s (JPEG, PNG, HEIC) en tekstdocumenten (DOCX, ODT) toevoegen: maximaal ${MAX_MB} MB per bestand en ${BIJLAGE_GRENZEN.maxPerHulpvraag} bijlagen per hulpvraag.`;

const NIET_GOED = 'Het bestand is niet goed aangekomen. Voeg het opnieuw toe.';

const REDEN: Readonly<Record<Weigerreden, string>> = {
  NIET_ONTVANGEN: NIET_GOED,
  ANDER_BESTANDSTYPE:
    'De inhoud van het bestand is van een ander soort dan de naam zegt, of bevat macro’s. Sla het opnieuw op, bijvoorbeeld als PDF, en voeg het dan toe.',
  ANDERE_INHOUD: NIET_GOED,
  ANDERE_GROOTTE: NIET_GOED,
  SCHADELIJK: 'In het bestand is een virus of andere schadelijke software gevonden. Het bestand is verwijderd.',
  NIET_TE_CONTROLEREN:
    'Het bestand kon niet op virussen worden gecontroleerd, bijvoorbeeld door een wachtwoord. Het bestand is verwijderd. Voeg het toe zonder wachtwoord.',
  RECHT_VERVALLEN:
    'Wie dit bestand heeft gestuurd, kan in deze hulpvraag geen bestanden meer toevoegen. Het bestand is verwijderd.',
};

/** Why a file was refused and what to do, with the limits. */
export function weigertekst(reden: Weigerreden): string {
  return `${REDEN[reden]} ${GRENZEN_TEKST}`;
}

const OVER_BEELD: Readonly<Record<NonNullable<Bijlage['geschoond']>, readonly string[]>> = {
  PLAATS: ['De plaats waar de foto is gemaakt is verwijderd.'],
  GEGEVENS: ['Gegevens over de foto, zoals het toestel en het moment, zijn verwijderd.'],
  NIETS: [],
  NIET_GELUKT: [
    'Deze afbeelding is beschadigd. Of er een plaats in staat, is niet te zien. Daarom kunnen alleen u en het samenwerkingsverband haar openen. Sla haar op als JPEG of PDF en voeg die toe.',
  ],
};

/** What was done to a file, and what could not be done, for whoever added it. */
export function opmerkingenOver({ geschoond, voorbeeld }: Pick<Bijlage, 'geschoond' | 'voorbeeld'>): readonly string[] {
  const geenVoorbeeld =
    'Wij kunnen geen voorbeeld maken van dit bestand. Het origineel is bewaard; u kunt het downloaden.';
  return [...(geschoond ? OVER_BEELD[geschoond] : []), ...(voorbeeld === 'KAN_NIET' ? [geenVoorbeeld] : [])];
}
