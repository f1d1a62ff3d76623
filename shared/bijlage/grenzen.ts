import { BIJLAGE_GRENZEN, type Bijlage, type Weigerreden } from './bijlage.ts';

const MAX_MB = BIJLAGE_GRENZEN.maxBytes / (1024 * 1024);

/** The limits in one sentence: shown before a file is chosen, and in every refusal. */
export const GRENZEN_TEKST = `U kunt bestanden van het soort PDF, JPEG, PNG, HEIC, DOCX en ODT toevoegen, elk hoogstens ${MAX_MB} MB en niet leeg, en hoogstens ${BIJLAGE_GRENZEN.maxPerHulpvraag} bijlagen per hulpvraag.`;

const REDEN: Readonly<Record<Weigerreden, string>> = {
  NIET_ONTVANGEN: 'Het bestand is niet (helemaal) aangekomen. Voeg het opnieuw toe.',
  ANDER_BESTANDSTYPE:
    'De inhoud van het bestand is van een ander soort dan de naam zegt, of bevat macro’s. Sla het opnieuw op, bijvoorbeeld als PDF, en voeg het dan toe.',
  ANDERE_INHOUD: 'Het bestand is onderweg beschadigd of veranderd. Voeg het opnieuw toe.',
  ANDERE_GROOTTE: 'Het bestand had een andere grootte dan was aangekondigd. Voeg het opnieuw toe.',
  SCHADELIJK: 'In het bestand is een virus of andere schadelijke software gevonden. Het bestand is weggegooid.',
  NIET_TE_CONTROLEREN:
    'Het bestand kon niet op virussen worden gecontroleerd, bijvoorbeeld door een wachtwoord. Het bestand is weggegooid. Voeg het toe zonder wachtwoord.',
  RECHT_VERVALLEN:
    'Wie dit bestand stuurde, mag in deze hulpvraag geen bestanden meer toevoegen. Het bestand is weggegooid.',
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
