/** Dutch texts of signing in. */
export const inloggen = {
  titel: 'Inloggen',
  email: 'E-mailadres',
  wachtwoord: 'Wachtwoord',
  verder: 'Verder',
  code: 'Code',
  codeTitel: 'Vul de code in',
  codeHint: 'De code van 6 cijfers uit de app op uw telefoon.',
  inloggen: 'Inloggen',
  kiesOrganisatie: 'Kies organisatie',
  kiesOrganisatieUitleg: 'Voor wie werkt u nu? U kunt dit later wisselen.',
  geenOrganisatie: 'U hoort bij geen organisatie',
  geenOrganisatieUitleg:
    'Uw account bestaat, maar hoort niet (meer) bij een organisatie. Bel de contactpersoon van uw samenwerkingsverband.',
} as const;
