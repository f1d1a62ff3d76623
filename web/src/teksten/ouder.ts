/** Dutch texts of a parent's details, in a new hulpvraag and in the dossier. */
export const ouderTeksten = {
  naam: 'Naam',
  voornaam: 'Voornaam',
  tussenvoegsel: 'Tussenvoegsel',
  achternaam: 'Achternaam',
  relatie: 'Relatie tot het kind',
  gezag: 'Heeft gezag over het kind',
  gezagHint: 'Zonder gezag krijgt iemand geen toegang tot het dossier.',
  email: 'E-mailadres',
  emailHint: 'Nodig om deze ouder een account te geven.',
  telefoon: 'Telefoonnummer',
  relaties: [
    { value: 'OUDER', label: 'ouder' },
    { value: 'VOOGD', label: 'voogd' },
    { value: 'VERZORGER', label: 'verzorger' },
  ],
} as const;
