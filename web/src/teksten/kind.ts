/** Dutch texts of who the child is, wherever that is asked or shown. */
export const kindTeksten = {
  voornaam: 'Voornaam',
  // There are people with one name.
  voornaamHint: 'Heeft het kind maar één naam? Laat dit dan leeg en zet de naam bij Achternaam.',
  tussenvoegsel: 'Tussenvoegsel',
  tussenvoegselHint: 'Bijvoorbeeld “van den”. Lijsten staan op volgorde van de achternaam.',
  achternaam: 'Achternaam',
  geboortedatum: 'Geboortedatum',
};
