/** Dutch texts of whom to call. */
export const contactTeksten = {
  titel: 'Heeft u een vraag?',
  specialist: (naam: string) => `Bel de JKspecialist van dit kind, ${naam}. Die weet wat er speelt.`,
  zonderSpecialist: 'Bel de contactpersoon Jonge Kind van uw samenwerkingsverband.',
  telefoon: 'telefoon',
  email: 'e-mail',
  nietMailen: 'Zet geen namen of gegevens van een kind in een mail. Noem het zaaknummer.',
} as const;
