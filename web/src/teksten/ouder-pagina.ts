/** Dutch texts of the one page that parents see, and of the pages of a school and an invitee. */
export const ouderPaginaTeksten = {
  documenten: 'Documenten',
  geenDocumenten: 'Er zijn nu geen documenten die u kunt lezen.',
  verderLezen: 'Meer over dit dossier',
  rechten: 'Uw rechten',
  rechtenUitleg:
    'U kunt een verzoek doen over gegevens: alles zien, iets verbeteren, gegevens laten vernietigen, of vragen om te stoppen met het gebruik. U krijgt binnen een maand antwoord.',
  verzoekSoort: 'Wat wilt u vragen?',
  kiesSoort: 'Kies eerst wat u wilt vragen.',
  soorten: {
    INZAGE: 'Alle gegevens van mijn kind zien',
    CORRECTIE: 'Iets verbeteren dat niet klopt',
    VERNIETIGING: 'Gegevens laten vernietigen',
    BEZWAAR: 'Vragen om te stoppen met het gebruik van gegevens',
  },
  toelichting: 'Toelichting',
  verzoekVersturen: 'Verzoek versturen',
  verzoekVerstuurd: 'Uw verzoek is verstuurd. U krijgt binnen een maand antwoord.',
  mijnVerzoeken: 'Mijn verzoeken',
  uiterlijk: (datum: string) => `antwoord uiterlijk ${datum}`,
  besluiten: {
    TOEGEWEZEN: 'toegewezen',
    AFGEWEZEN: 'afgewezen',
    DEELS: 'deels toegewezen',
  },
  mijnOverleg: 'Overleg',
  school: 'Uw antwoord',
  schoolGeantwoord:
    'U heeft geantwoord. De JKspecialist pakt het verder op. U kunt de documenten lezen tot de hulpvraag klaar is of de toestemming stopt.',
  schoolAntwoord: (antwoord: string, datum: string) => `Uw school ${antwoord} op ${datum}.`,
  schoolLeest: 'U leest alleen de documenten die de ouders voor uw school hebben gekozen.',
  genodigdeLeest: 'U leest de documenten van het overleg zolang die voor u openstaan. Daarna sluiten ze vanzelf.',
} as const;
