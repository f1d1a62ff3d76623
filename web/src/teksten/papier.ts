/** Dutch texts of what the SWV records for a parent who rings or writes. */
export const papierTeksten = {
  formulier: 'Ondertekend formulier',
  formulierHint: 'Voeg het formulier eerst toe bij Bijlagen, als “toestemming school”.',
  brief: 'Brief van de ouder',
  briefHint: 'Alleen als er een brief is. Voeg die eerst toe bij Bijlagen.',
  welkeOuder: 'Welke ouder?',
  bezwaarVastleggen: 'Bezwaar vastleggen',
  bezwaarVastleggenVan: (school: string) => `Leg een bezwaar vast tegen de toestemming voor ${school}`,
  bezwaarVastleggenUitleg:
    'Een andere ouder met gezag belt of schrijft dat die het niet eens is met deze toestemming. De school kan er meteen niet meer bij. De ouders met een account krijgen een mail.',
  bezwaarVastgelegd: 'Het bezwaar is vastgelegd. De school leest nu niets.',
  terugVastgelegd: 'Het intrekken van het bezwaar is vastgelegd.',
  watZeiDeOuder: 'Wat zei of schreef de ouder?',
  terugVastleggen: 'Intrekken van bezwaar vastleggen',
  terugVastleggenVan: (school: string) => `Leg vast dat het bezwaar tegen het delen met ${school} is ingetrokken`,
  terugVastleggenUitleg:
    'De ouder heeft ondertekend dat die het bezwaar intrekt. De toestemming geldt dan weer: de school kan weer lezen.',
  zienswijzeVastleggen: 'Zienswijze vastleggen',
  zienswijzeVastleggenVan: (naam: string) => `Leg een zienswijze vast van ${naam}`,
  zienswijzeUitleg:
    'Voor een ouder die belt of schrijft. Schrijf op in de woorden van de ouder. Er komt bij te staan dat u dit heeft vastgelegd.',
  verzoekVastleggen: 'Verzoek vastleggen',
  verzoekVastleggenVan: (naam: string) => `Leg een verzoek over gegevens vast van ${naam}`,
  verzoekUitleg:
    'Voor een ouder die belt of schrijft om gegevens te zien, te verbeteren of te laten vernietigen, of om te vragen het gebruik te stoppen. Er moet binnen een maand antwoord zijn.',
  vastgelegdDoorSwv: 'vastgelegd door het samenwerkingsverband',
  perPost: 'Deze ouder heeft geen account. Vertel het antwoord ook per brief of telefoon.',
} as const;
