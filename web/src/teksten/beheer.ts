/**
 * Dutch texts of beheer: organisations, platforms, people, requests for a second beheerder and mails that did not
 * arrive.
 */
export const beheerTeksten = {
  titel: 'Beheer',
  onderdelen: 'Onderdelen van beheer',
  organisaties: 'Organisaties',
  platforms: 'Platforms',
  verzoeken: 'Goed te keuren',
  mails: 'Mails',
  geenDossier: 'Een beheerder kan geen dossiers lezen.',
  soort: 'Soort organisatie',
  soorten: {
    VOORSCHOOL: 'Voorschoolse voorzieningen',
    SCHOOL: 'Scholen',
    EXTERN: 'Andere organisaties',
    SAMENWERKINGSVERBAND: 'Samenwerkingsverband',
  },
  soortEnkel: { VOORSCHOOL: 'voorschoolse voorziening', SCHOOL: 'school', EXTERN: 'andere organisatie' },
  geenOrganisaties: 'Er staan nog geen organisaties van deze soort.',
  organisatieToevoegen: 'Organisatie toevoegen',
  telefoon: 'Telefoonnummer',
  bereikbaar: 'Bereikbaar',
  bereikbaarHint: 'Wanneer iemand dit nummer opneemt, bijvoorbeeld: ma–do 9–16 uur.',
  schoolContactHint: 'De ouders van wie dit een school van voorkeur is, zien dit nummer.',
  contactpersoon: 'Contactpersoon JK',
  contactpersoonHint:
    'Iedereen die bij het samenwerkingsverband is ingelogd, ziet deze naam en dit nummer bij Contact.',
  contactEmail: 'E-mailadres',
  contactHint: 'De ouders, scholen en genodigden zien dit bij “Heeft u een vraag?”.',
  organisatieOnbekend: 'Deze organisatie bestaat niet meer. Kies een andere bij Organisaties.',
  organisatieWijzigen: 'Organisatie wijzigen',
  naam: 'Naam',
  plaats: 'Plaats',
  actief: 'Actief',
  actiefHint: 'Niet actief: niemand kan nog voor deze organisatie werken.',
  nietActief: 'niet actief',
  mensen: 'Mensen',
  mensenVan: (naam: string) => `Mensen van ${naam}`,
  bijDossier: 'Ouders en genodigden',
  groep: 'Welke mensen',
  medewerkers: 'Medewerkers',
  geenMensen: 'Hier heeft nog niemand een account.',
  uitnodigen: 'Iemand uitnodigen',
  uitnodigenUitleg:
    'Wie nog geen account heeft, krijgt een mail met een tijdelijk wachtwoord. Dat werkt 7 dagen. Werkt iemand al voor een ander samenwerkingsverband? Dan telt dit pas als die persoon zelf ja zegt.',
  uitgenodigd: (naam: string) => `${naam} is uitgenodigd.`,
  wachtOpAnder: 'Een andere beheerder moet dit goedkeuren. Die krijgt een mail.',
  tweedeUitleg:
    'Een rol als contactpersoon Jonge Kind, JKspecialist of beheerder, of een extra platform, werkt pas als een andere beheerder dit goedkeurt.',
  email: 'E-mailadres',
  rollen: 'Rollen',
  welkePlatforms: 'Platforms',
  welkePlatformsHint: 'Alleen nodig voor een contactpersoon Jonge Kind of JKspecialist.',
  totEnMet: 'Toegang tot en met',
  totEnMetHint: 'Laat leeg als de toegang niet vanzelf stopt.',
  stand: 'Stand',
  standen: {
    ACTIEF: 'actief',
    GEBLOKKEERD: 'geblokkeerd',
    VERWIJDERD: 'verwijderd',
    WACHT_OP_BEVESTIGING: 'wacht op goedkeuring',
  },
  nietIngelogd: 'nog niet ingelogd',
  uitgenodigdOp: (datum: string) => `uitgenodigd op ${datum}`,
  acties: 'Wat kunt u doen',
  functieWijzigen: 'Rollen wijzigen',
  functieWijzigenVan: (naam: string) => `Wijzig de rollen van ${naam}`,
  blokkeren: 'Blokkeren',
  blokkerenVan: (naam: string) => `Blokkeer ${naam}`,
  blokkerenUitleg:
    'Deze persoon kan meteen niet meer voor deze organisatie werken. Bij andere organisaties verandert niets.',
  gevolgen: 'Wat verandert er?',
  gaatOpen: 'Deze persoon kan daarna:',
  gaatDicht: 'Deze persoon kan daarna niet meer:',
  nietsOpen: 'Er gaat niets open voor deze persoon.',
  gevolgenMail: (mensen: number) => {
    if (mensen === 0) return 'Niemand krijgt hierover een mail van het account.';
    return mensen === 1 ? 'Deze persoon krijgt een mail.' : `${mensen} mensen krijgen een mail.`;
  },
  geenZaken: 'In hulpvragen verandert er niets: er staat niets open.',
  zakenUitleg: (zaken: number) =>
    zaken === 1
      ? 'Het gaat om 1 hulpvraag. Wie daaraan werkt voor het samenwerkingsverband, krijgt een mail:'
      : `Het gaat om ${zaken} hulpvragen. Wie daaraan werkt voor het samenwerkingsverband, krijgt per hulpvraag een mail:`,
  zaakgevolg: ({
    zaaknummer,
    uitnodigingen,
    bestanden,
  }: {
    readonly zaaknummer: string;
    readonly uitnodigingen: number;
    readonly bestanden: number;
  }) => {
    const overleg = uitnodigingen === 1 ? '1 uitnodiging vervalt' : `${uitnodigingen} uitnodigingen vervallen`;
    const bestand =
      bestanden === 1 ? '1 bestand wordt niet toegevoegd' : `${bestanden} bestanden worden niet toegevoegd`;
    const delen = [...(uitnodigingen > 0 ? [overleg] : []), ...(bestanden > 0 ? [bestand] : [])];
    return delen.length > 0 ? `${zaaknummer}: ${delen.join(', ')}` : zaaknummer;
  },
  meerZaken: 'Er zijn nog meer hulpvragen.',
  uitnodigingenHouden: 'Laat uitnodigingen voor overleggen staan',
  uitnodigingenHoudenHint:
    'Zolang de blokkade duurt, kan deze persoon er niets mee. Voor een ouder vervallen ze altijd.',
  deblokkeren: 'Blokkade opheffen',
  deblokkerenVan: (naam: string) => `Hef de blokkade van ${naam} op`,
  deblokkerenUitleg: 'Deze persoon kan weer inloggen en ziet wat bij de rol hoort.',
  accountVan: (naam: string) => `Account van ${naam}`,
  account: 'Account',
  lidmaatschappen: 'Organisaties van deze persoon',
  heelAccount: 'Dit account',
  accountBlokkeren: 'Heel account blokkeren',
  accountBlokkerenUitleg: 'Deze persoon wordt overal uitgelogd en kan niet meer inloggen.',
  accountDeblokkeren: 'Blokkade van heel account opheffen',
  accountDeblokkerenUitleg: 'Deze persoon kan weer inloggen.',
  opnieuwUitnodigen: 'Uitnodiging opnieuw sturen',
  opnieuwUitnodigenUitleg:
    'Alleen voor iemand die nog niet heeft ingelogd. Het vorige tijdelijke wachtwoord werkt dan niet meer.',
  emailWijzigen: 'E-mailadres wijzigen',
  emailWijzigenUitleg:
    'Stel eerst vast dat u echt deze persoon spreekt. Een andere beheerder moet het daarna goedkeuren. Beide adressen krijgen een mail. Stond er iemand anders op het adres? Verwijder het account dan en nodig opnieuw uit.',
  nieuwEmail: 'Nieuw e-mailadres',
  accountVerwijderen: 'Account verwijderen',
  accountVerwijderenUitleg:
    'Het account wordt verwijderd; dat is niet terug te draaien. In dossiers waar deze persoon bij stond, blijft de naam staan tot het dossier wordt vernietigd.',
  telefoonKwijt: 'Telefoon kwijt',
  telefoonKwijtUitleg:
    'Stel eerst vast dat u echt deze persoon spreekt. Een andere beheerder moet het daarna goedkeuren. Deze persoon krijgt een mail.',
  verzoekReden: 'Hoe heeft u vastgesteld wie dit is?',
  verzoekAanvragen: 'Aanvragen',
  verzoekGevraagd: 'Het verzoek staat klaar voor een andere beheerder.',
  verzoekenUitleg:
    'Hier vraagt een beheerder wat niemand alleen mag doen: een andere telefoon, een ander e-mailadres, of een rol waarmee iemand dossiers kan lezen of accounts kan beheren. U kunt uw eigen verzoek niet goedkeuren.',
  nieuweRol: (rollen: string) => `Rol geven: ${rollen}`,
  nieuwAdres: (email: string) => `E-mailadres wijzigen in ${email}`,
  geenVerzoeken: 'Er wachten geen verzoeken.',
  verzoekGeldig: (tot: string) => `goed te keuren tot ${tot}`,
  verzoekBevestigen: 'Goedkeuren',
  verzoekBevestigenVan: (naam: string) => `Keur goed voor ${naam}`,
  verzoekBevestigenUitleg: {
    MFA_RESET:
      'De oude telefoon wordt losgekoppeld. Deze persoon krijgt een mail en koppelt bij het inloggen een nieuwe.',
    EMAIL:
      'Deze persoon wordt overal uitgelogd. Op het nieuwe adres komt een mail om een nieuw wachtwoord te kiezen. Het oude adres krijgt ook bericht.',
    ROLLEN: 'Deze persoon kan dan meteen bij wat bij de rol hoort, en krijgt een mail.',
  },
  zonderReden: 'Bel uw collega als u niet weet waarom dit wordt gevraagd.',
  verzoekAfwijzen: 'Afkeuren',
  verzoekAfwijzenVan: (naam: string) => `Keur af voor ${naam}`,
  verzoekGoedgekeurd: 'Het verzoek is goedgekeurd.',
  verzoekAfgekeurd: 'Het verzoek is afgekeurd. Er verandert niets.',
  eigenAanvraag: 'Uw eigen verzoek; een andere beheerder moet dit goedkeuren.',
  platformToevoegen: 'Platform toevoegen',
  platformWijzigen: 'Platform een andere naam geven',
  wijzigenVan: (naam: string) => `Wijzig ${naam}`,
  geenPlatforms: 'Er zijn nog geen platforms.',
  mailsUitleg:
    'Mails die niet zijn verstuurd of niet aankwamen. Een mail die terugkwam kunt u opnieuw versturen als het e-mailadres van de ontvanger is verbeterd. Een uitnodiging voor een account kunt u altijd opnieuw versturen; er komt dan een nieuw tijdelijk wachtwoord in.',
  geenMails: 'Alle mails zijn verstuurd.',
  accountmail: 'Uitnodiging of code voor het account',
  zaaknummer: 'Nummer',
  wanneer: 'Wanneer',
  watMisging: 'Wat ging er mis',
  ontvanger: 'Ontvanger',
  fouten: {
    TOEGANG_VOORBIJ:
      'De ontvanger kan deze hulpvraag niet meer openen, of het overleg gaat niet door. De mail is daarom niet verstuurd.',
    ONTVANGER_ONBEKEND: 'De ontvanger heeft geen account, of het account is geblokkeerd.',
    GEWEIGERD_DOOR_MAILDIENST: 'De maildienst weigert deze mail.',
    MAILDIENST_NIET_BEREIKBAAR: 'De maildienst was niet bereikbaar.',
    UITKOMST_ONBEKEND: 'Niet bekend of de mail is aangekomen. Vraag het de ontvanger voordat u opnieuw verstuurt.',
    ADRES_NIET_GEWIJZIGD: 'De mail is teruggekomen, en het e-mailadres is nog hetzelfde.',
    TEKST_ONTBREEKT: 'Van deze mail kon geen tekst worden gemaakt.',
    ONLEESBAAR: 'Deze mail is beschadigd.',
    TERUGGEKOMEN: 'De mail is teruggekomen: het adres klopt waarschijnlijk niet.',
    KLACHT: 'De ontvanger heeft de mail als ongewenst gemeld.',
    GEWEIGERD: 'De mail is geweigerd bij de ontvanger.',
  } as Readonly<Record<string, string>>,
  foutOnbekend: 'De mail is niet verstuurd.',
  herhalen: 'Opnieuw versturen',
  herhaald: 'De mail wordt opnieuw verstuurd.',
} as const;
