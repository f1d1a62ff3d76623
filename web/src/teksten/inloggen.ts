/** The same for a wrong password, an unknown address and an invitation that is too old: which it is, is never told. */
const KLOPT_NIET =
  'Het e-mailadres of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw. Is uw tijdelijke wachtwoord ouder dan 7 dagen? Vraag een nieuwe uitnodiging.';

/** The app shows a code that depends on the time; so a clock that is wrong makes every code wrong. */
const CODE_KLOPT_NIET =
  'Deze code klopt niet. Kijk welke code er nu in de app staat en vul die in. Gaat het weer mis? Klopt de tijd op uw telefoon? Zet die op automatisch.';

/** Dutch texts of signing in, of the end of a session, and of the own account. */
export const inloggen = {
  titel: 'Inloggen',
  belofte: 'Samen één dossier, tot het kind naar school gaat.',
  waarvoor:
    'Voorschool, samenwerkingsverband, ouders en school werken in hetzelfde dossier. Ouders zien wie er heeft gekeken. Is uw taak klaar? Dan stopt uw toegang.',
  eersteKeer: 'Voor het eerst hier? In uw mail staat een tijdelijk wachtwoord. U heeft ook uw telefoon nodig.',
  toonWachtwoord: 'Wachtwoord tonen',
  verbergWachtwoord: 'Wachtwoord verbergen',
  email: 'E-mailadres',
  wachtwoord: 'Wachtwoord',
  verder: 'Verder',
  code: 'Inlogcode',
  codeTitel: 'Vul de inlogcode in',
  codeHint: 'De inlogcode van 6 cijfers uit de app op uw telefoon. Er komt elke 30 seconden een nieuwe.',
  inloggen: 'Inloggen',
  opnieuwBeginnen: 'Opnieuw beginnen',
  wachtwoordVergeten: 'Wachtwoord vergeten?',
  telefoonKwijt: 'Telefoon kwijt of andere telefoon?',
  foutTitel: 'Inloggen is niet gelukt',
  vulEmail: 'Vul uw e-mailadres in.',
  vulWachtwoord: 'Vul uw wachtwoord in.',
  vulCode: 'Vul de 6 cijfers in.',
  vulNieuw: 'Vul een nieuw wachtwoord in.',
  nietGewijzigd: 'Uw wachtwoord is niet gewijzigd',
  nietGekoppeld: 'Uw telefoon is nog niet gekoppeld',
  geenCodeVerstuurd: 'Er is geen herstelcode verstuurd',
  fouten: {
    NotAuthorizedException: KLOPT_NIET,
    UserNotFoundException: KLOPT_NIET,
    PasswordResetRequiredException: 'U moet een nieuw wachtwoord kiezen. Klik op “Wachtwoord vergeten?”.',
    CodeMismatchException: CODE_KLOPT_NIET,
    EnableSoftwareTokenMFAException: CODE_KLOPT_NIET,
    ExpiredCodeException: 'Deze code is al gebruikt, of werkt niet meer. Wacht op de volgende code en vul die in.',
    InvalidPasswordException:
      'Dit wachtwoord is niet sterk genoeg. Hieronder staat wat er in een wachtwoord moet staan.',
    PasswordHistoryPolicyViolationException: 'Dit wachtwoord heeft u al eerder gebruikt. Kies een ander.',
    TooManyRequestsException:
      'Er is te vaak geprobeerd om in te loggen. Wacht een paar minuten en probeer het dan opnieuw.',
    TooManyFailedAttemptsException:
      'Er is te vaak geprobeerd om in te loggen. Wacht een paar minuten en probeer het dan opnieuw.',
    LimitExceededException: 'Er is te vaak geprobeerd om in te loggen. Wacht een kwartier en probeer het dan opnieuw.',
    GEEN_VERBINDING: 'Er is geen verbinding. Controleer uw internet en probeer het opnieuw.',
  } as Readonly<Record<string, string>>,
  herstelcodeKloptNiet: 'Deze herstelcode klopt niet. Kijk welke code er in de laatste mail staat en vul die in.',
  herstelcodeVerlopen: 'Deze herstelcode werkt niet meer. Vraag een nieuwe aan.',
  foutOnbekend: 'Er ging iets mis. Probeer het over een paar minuten opnieuw.',
  tijdVoorbij: 'Het inloggen duurde te lang. Begin opnieuw met uw e-mailadres en wachtwoord.',
  nieuwTitel: 'Kies een eigen wachtwoord',
  nieuwUitleg: 'U logt voor het eerst in. Kies nu een wachtwoord dat alleen u kent.',
  nieuwWachtwoord: 'Nieuw wachtwoord',
  wachtwoordEisen: 'Minstens 12 tekens, met een hoofdletter, een kleine letter, een cijfer en een leesteken.',
  herhaal: 'Nieuw wachtwoord nog een keer',
  nietGelijk: 'De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.',
  koppelTitel: 'Koppel uw telefoon',
  koppelUitleg:
    'U logt voortaan in met uw e-mailadres, uw wachtwoord en een inlogcode van uw telefoon. Zo kan niemand inloggen met alleen uw wachtwoord.',
  koppelStap1:
    'Zet een app op uw telefoon die inlogcodes maakt (authenticator-app), bijvoorbeeld Google Authenticator, Microsoft Authenticator of FreeOTP.',
  koppelStap2:
    'Scan met de app het vierkant hieronder. Kunt u niet scannen? Open de app hieronder, of kopieer de sleutel naar de app.',
  koppelStap3: 'Vul hieronder de inlogcode van 6 cijfers in die de app toont.',
  qrLabel: 'QR-code voor de app op uw telefoon',
  sleutel: 'Sleutel',
  openApp: 'Open de app op deze telefoon',
  kopieer: 'Kopieer de sleutel',
  gekopieerd: 'De sleutel is gekopieerd.',
  nietGekopieerd: 'Kopiëren lukt hier niet. Typ de sleutel over.',
  koppelen: 'Telefoon koppelen',
  vergetenTitel: 'Wachtwoord vergeten',
  vergetenUitleg:
    'Vul uw e-mailadres in. Als er een account bij hoort, krijgt u een mail met een herstelcode. Heeft u nog nooit ingelogd? Gebruik dan het tijdelijke wachtwoord uit uw uitnodiging; u krijgt geen herstelcode.',
  vergetenVersturen: 'Stuur mij een herstelcode',
  herstelTitel: 'Kies een nieuw wachtwoord',
  herstelUitleg:
    'Als er een account bij dit adres hoort, staat er een herstelcode in uw mail. De herstelcode werkt een uur. Komt er geen mail en heeft u nog nooit ingelogd? Vraag dan een nieuwe uitnodiging.',
  herstelCode: 'Herstelcode uit de mail',
  herstellen: 'Wachtwoord opslaan',
  hersteld: 'Uw wachtwoord is gewijzigd. Log nu in met het nieuwe wachtwoord.',
  kwijtTitel: 'Telefoon kwijt of andere telefoon',
  kwijtUitleg: [
    'Bel uw samenwerkingsverband; het nummer staat op hun website. Zij controleren eerst of u het bent.',
    'Een tweede beheerder keurt het goed. Zo kan niemand in zijn eentje uw account overnemen.',
    'U krijgt een mail zodra het is gebeurd. Krijgt u zo’n mail en heeft u er niet om gevraagd? Bel dan meteen.',
    'Daarna logt u in met uw wachtwoord en koppelt u uw nieuwe telefoon.',
  ],
  terugNaarInloggen: 'Terug naar inloggen',
  redenen: {
    UITGELOGD: 'U bent uitgelogd.',
    VERLOPEN: 'U bent niet meer ingelogd. Log opnieuw in. Wat u typte, blijft staan zolang u dit venster openhoudt.',
    TE_LANG_NIETS:
      'Er gebeurde een tijd niets in dit venster. Daarom bent u uitgelogd, zodat niemand anders meekijkt. Wat u typte, blijft staan zolang u dit venster openhoudt.',
  },
  bentUErNog: 'Bent u er nog?',
  bentUErNogUitleg:
    'Er gebeurde een tijd niets in dit venster. Over 2 minuten wordt u uitgelogd, zodat niemand anders meekijkt. Wat u typte, blijft staan zolang u dit venster openhoudt.',
  verderWerken: 'Ik werk verder',
  nietOpgeslagenTitel: 'Wilt u nu uitloggen?',
  nietOpgeslagenUitleg: 'U heeft nog niet alles opgeslagen. Als u uitlogt, is dat weg.',
  tochUitloggen: 'Toch uitloggen',
  teDrukTitel: 'Even te druk',
  teDruk: 'Wat u deed, staat hier nog. Probeer het over een minuut opnieuw.',
  kiesOrganisatie: 'Kies organisatie',
  kiesOrganisatieUitleg: 'Voor welke organisatie wilt u nu verder? U kunt later wisselen.',
  geenOrganisatie: 'Er is geen organisatie aan uw account gekoppeld',
  geenOrganisatieUitleg:
    'Uw account bestaat, maar er is nu geen organisatie aan gekoppeld. Bel het samenwerkingsverband en noem het nummer van de hulpvraag.',
  account: 'Mijn account',
  naam: 'Naam',
  organisaties: 'Mijn organisaties',
  organisatieTot: (datum: string) => `tot en met ${datum}`,
  nuGekozen: 'nu gekozen',
  wisselen: (naam: string) => `Werk voor ${naam}`,
  emailWijzigen: 'Klopt uw e-mailadres niet meer? Bel uw samenwerkingsverband om het te wijzigen.',
  wachtwoordWijzigen: 'Wachtwoord wijzigen',
  wachtwoordCodeUitleg: 'U krijgt een mail met een herstelcode. Daarmee kiest u een nieuw wachtwoord.',
  wachtwoordCodeVerstuurd: 'Er staat een herstelcode in uw mail. De herstelcode werkt een uur.',
  gewijzigd: 'Uw wachtwoord is gewijzigd.',
  overal: 'Overal uitloggen',
  overalUitleg:
    'Heeft u ergens een computer met Kindbrug open laten staan? Hiermee wordt u overal uitgelogd, hier en op andere apparaten, meteen.',
  overalKnop: 'Overal uitloggen',
} as const;
