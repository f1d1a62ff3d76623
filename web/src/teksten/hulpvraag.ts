/** Dutch texts of the page of one hulpvraag that more than one of its parts uses; each tab has a file of its own. */
export const hulpvraagTeksten = {
  titel: 'Hulpvraag',
  nogNietOpen: 'De documenten zijn nog niet open',
  nogNietOpenUitleg: 'Kom dan terug. De link uit uw mail werkt dan nog.',
  dossierVan: (naam: string) => `Het dossier van ${naam}`,
  sindsDag: (datum: string) => `sinds ${datum}`,
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
