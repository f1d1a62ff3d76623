/** Dutch texts of choosing an organisation and somebody who works there. */
export const mensenTeksten = {
  persoon: 'Contactpersoon',
  niemand: 'Bij deze organisatie kan nog niemand worden gekozen. Vraag de beheerder om iemand uit te nodigen.',
  geenOrganisaties: 'Er staan nog geen organisaties van deze soort. Vraag de beheerder om die toe te voegen.',
} as const;
