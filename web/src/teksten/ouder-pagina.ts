/** Dutch texts of the one page that parents see, and of the pages of a school and an invitee. */
export const ouderPaginaTeksten = {
  documenten: 'Documenten',
  geenDocumenten: 'Er zijn nu geen documenten die u kunt lezen.',
  verderLezen: 'Meer over dit dossier',
  rechten: 'Uw rechten',
  rechtenUitleg:
    'U kunt vragen om alle gegevens te zien, iets te verbeteren, gegevens te laten vernietigen, of bezwaar maken. U krijgt binnen een maand antwoord.',
  verzoekSoort: 'Wat wilt u vragen?',
  kiesSoort: 'Kies eerst wat u wilt vragen.',
  soorten: {
    INZAGE: 'Alle gegevens van mijn kind zien',
    CORRECTIE: 'Iets verbeteren dat niet klopt',
    VERNIETIGING: 'Gegevens laten vernietigen',
    BEZWAAR: 'Bezwaar maken tegen het gebruik van gegevens',
  } as Readonly<Record<string, string>>,
  toelichting: 'Toelichting',
  verzoekVersturen: 'Verzoek versturen',
  verzoekVerstuurd: 'Uw verzoek is verstuurd. U krijgt binnen een maand antwoord.',
  mijnVerzoeken: 'Mijn verzoeken',
  uiterlijk: (datum: string) => `antwoord uiterlijk ${datum}`,
  besluiten: {
    TOEGEWEZEN: 'toegewezen',
    AFGEWEZEN: 'afgewezen',
    DEELS: 'deels toegewezen',
  } as Readonly<Record<string, string>>,
  mijnOverleg: 'Overleg',
  school: 'Wat vragen wij van u?',
  schoolVraag:
    'Ouders willen hun kind graag op uw school. Lees de documenten en antwoord of uw school de juiste hulp kan geven.',
  schoolTermijn: (datum: string) => `U heeft tot en met ${datum} om te antwoorden.`,
  schoolGeantwoord: 'U heeft geantwoord. De JKspecialist pakt het verder op. U leest de documenten zolang dat mag.',
  schoolLeest: 'U leest alleen wat ouders voor uw school hebben gekozen.',
  genodigdeLeest:
    'U leest de documenten van de overlegronde zolang die voor u open is. Daarna sluit het dossier vanzelf.',
} as const;
