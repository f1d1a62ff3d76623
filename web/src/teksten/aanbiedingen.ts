/** Dutch texts of what other SWVs ask of an account, and of who manages it. */
export const aanbiedingTeksten = {
  titel: 'Uitnodigingen van een ander samenwerkingsverband',
  uitleg:
    'U bepaalt zelf of u ja zegt. Zolang u niets zegt, verandert er niets. Wie u uitnodigde, ziet niet dat u al een account heeft.',
  voor: (swv: string, rollen: string) => `${swv} vraagt u als: ${rollen}`,
  ja: 'Ja, ik doe mee',
  nee: 'Nee',
  aanvaard: 'U doet mee. U kunt nu ook voor deze organisatie werken.',
  afgewezen: 'U zei nee. Er is niets veranderd.',
  beheer: 'Wie beheert uw account',
  beheerUitleg:
    'Eén samenwerkingsverband helpt u bij een andere telefoon of een ander e-mailadres. U kunt een ander kiezen waarvoor u werkt.',
  beheertNu: 'beheert uw account',
  draagOver: (naam: string) => `Laat ${naam} mijn account beheren`,
  overgedragen: 'Een ander samenwerkingsverband beheert nu uw account.',
} as const;
