/** Dutch texts of whom to call. */
export const contactTeksten = {
  bellen: 'Bellen',
  mailen: 'Mailen',
  titel: 'Heeft u een vraag?',
  specialist: (naam: string) =>
    `Bel ${naam}, JKspecialist: de onderwijsadviseur voor jonge kinderen van het samenwerkingsverband.`,
  zonderSpecialist: 'Bel het samenwerkingsverband en noem het nummer van de hulpvraag.',
  via: (naam: string) => `via ${naam}`,
  telefoon: 'telefoon',
  email: 'e-mail',
  nietMailen: 'Zet geen namen of gegevens van een kind in een mail. Noem alleen het nummer van de hulpvraag.',
} as const;
