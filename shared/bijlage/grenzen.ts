import { BIJLAGE_GRENZEN, type Bijlage, type Weigerreden } from '#shared/model/bijlage.ts';

const MAX_MB = BIJLAGE_GRENZEN.maxBytes / (1024 * 1024);

/** The limits in one sentence: shown before a file is chosen, and in every refusal. */
export const GRENZEN_TEKST = `U kunt PDF’s, foto’s (JPEG, PNG, HEIC) en tekstdocumenten (DOCX, ODT) toevoegen: maximaal ${MAX_MB} MB per bestand en ${BIJLAGE_GRENZEN.maxPerHulpvraag} bijlagen per hulpvraag.`;

const NIET_GOED = 'Het bestand is niet goed aangekomen. Voeg het opnieuw toe.';

const REDEN: Readonly<Record<Weigerreden, string>> = {
  NIET_ONTVANGEN: NIET_GOED,
  ANDER_BESTANDSTYPE:
    'De inhoud van het bestand is van een soort die niet kan, wat de naam ook zegt. Sla het opnieuw op, bijvoorbeeld als PDF, en voeg het dan toe.',
  BESCHADIGD:
    'Het bestand is beschadigd of leeg en kan niet worden geopend. Open het zelf, sla het opnieuw op, bijvoorbeeld als PDF, en voeg het dan toe.',
  WACHTWOORD:
    'Het bestand is met een wachtwoord beveiligd, dus niemand kan het lezen. Sla het op zonder wachtwoord en voeg het dan toe.',
  ACTIEVE_ONDERDELEN:
    'In het bestand zit iets dat kan worden uitgevoerd, zoals macro’s, een script of actieve onderdelen (ActiveX). Sla het op als PDF (kies “Afdrukken” en dan “Als PDF opslaan”) en voeg die PDF toe.',
  INGESLOTEN_BESTAND:
    'In het bestand zit een ander bestand ingesloten. Voeg dat als een eigen bijlage toe, en sla dit bestand op als PDF (kies “Afdrukken” en dan “Als PDF opslaan”).',
  EXTERNE_ONDERDELEN:
    'Het bestand haalt bij het openen iets van een andere plek, zoals een sjabloon of een afbeelding. Sla het op als PDF (kies “Afdrukken” en dan “Als PDF opslaan”) en voeg die PDF toe.',
  TE_OMVANGRIJK:
    'De inhoud van het bestand is te groot of te ingewikkeld om te controleren. Sla het op als PDF of maak het kleiner, en voeg het dan toe.',
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
