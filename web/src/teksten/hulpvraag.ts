/** Dutch texts of the page of one hulpvraag that more than one of its parts uses; each tab has a file of its own. */
export const hulpvraagTeksten = {
  titel: 'Hulpvraag',
  dossierVan: (naam: string) => `Het dossier van ${naam}`,
  aanZet: 'Wie is aan de beurt',
  uBentAanZet: 'U bent aan de beurt',
  sinds: 'Sinds',
  termijn: 'Uiterlijk',
  startdatum: 'Eerste schooldag',
  onderdelen: 'Onderdelen van de hulpvraag',
  tabHulpvraag: 'Hulpvraag',
  tabBijlagen: 'Bijlagen',
  tabDossier: 'Dossier',
  tabOverleg: 'Overleg',
  tabScholen: 'Scholen',
  tabVerloop: 'Verloop',
  tabInzage: 'Wie heeft gekeken',
  terugNaarLijst: 'Alle hulpvragen',
} as const;
