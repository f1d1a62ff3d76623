/** Dutch texts of for whom somebody works now, and of a link that belongs to another organisation. */
export const organisatieTeksten = {
  zonderNaam: 'zonder naam van een organisatie',
  bij: (samenwerkingsverband: string) => `bij ${samenwerkingsverband}`,
  verkeerdeTitel: 'Hoort deze hulpvraag bij een andere organisatie van u?',
  uWerktVoor: (naam: string, rollen: string) => `U bent nu ingelogd voor ${naam} (${rollen}).`,
  kiesAndere: 'Kies een andere organisatie. Daarna opent deze hulpvraag, als die daarbij hoort.',
  openVoor: (naam: string) => `Open voor ${naam}`,
} as const;
