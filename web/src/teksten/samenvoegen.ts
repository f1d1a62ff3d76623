/** Dutch texts of two dossiers of one child, and of joining them. */
export const samenvoegTeksten = {
  knop: 'Samenvoegen met een ander dossier',
  titel: 'Heeft dit kind nog een dossier?',
  uitleg:
    'Eén kind heeft één dossier. Staat hieronder nog een dossier van dit kind? Dan kunt u voorstellen om de dossiers samen te voegen. Een collega moet dat goedkeuren. Er gaat niets verloren: de andere hulpvraag blijft te openen, met alles wat erin staat.',
  geen: 'Er is geen ander dossier gevonden van een kind met bijna dezelfde naam en geboortedatum.',
  elders: 'Dossiers van een ander platform kunt u niet samenvoegen. Overleg eerst met de contactpersoon daar.',
  kies: 'Welk dossier hoort bij dit kind?',
  kiesEerst: 'Kies eerst het andere dossier.',
  open: (zaaknummer: string) => `Open ${zaaknummer} om te controleren of het om hetzelfde kind gaat.`,
  reden: 'Waarom is het hetzelfde kind?',
  redenHint: 'Uw collega leest dit. Het blijft in het dossier staan.',
  redenOntbreekt: 'Schrijf op waarom het hetzelfde kind is.',
  bekijken: 'Bekijk wat er gebeurt',
  controle: 'Wat gebeurt er als een collega dit goedkeurt?',
  blijft: (zaaknummer: string) =>
    `Dit dossier blijft het dossier van dit kind. De gegevens van kind en ouders van ${zaaknummer} zijn daarna dezelfde als hier, en u wijzigt ze hier.`,
  oudersInEen: 'Deze ouders staan nu in een van de twee dossiers, straks in allebei',
  ouder: (naam: string, gezag: boolean) => `${naam} (${gezag ? 'heeft gezag' : 'geen gezag'})`,
  oudersUitleg:
    'Een ouder met gezag leest met een account wat voor ouders openstaat. Staat hier iemand die geen ouder van dit kind is? Voeg dan niet samen.',
  voorstellen: 'Voorstel doen',
  terug: 'Terug naar de keuze',
  voorgesteld: 'Uw voorstel is gedaan. Een collega krijgt een mail en moet het goedkeuren.',
  samengevoegd: 'Dit dossier is samengevoegd',
  samengevoegdUitleg:
    'Dit kind had twee dossiers. Alles wat in deze hulpvraag staat, blijft hier. De gegevens van het kind en de ouders wijzigt u in het andere dossier; ze gelden ook hier.',
  naar: (zaaknummer: string) => `Ga naar ${zaaknummer}`,
  uitAnderDossier: 'gesloten; uit een dossier dat is samengevoegd met dit dossier',
  inHulpvraag: (zaaknummer: string) => `in ${zaaknummer}`,
} as const;
