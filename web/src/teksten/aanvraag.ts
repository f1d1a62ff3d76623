import type { leesHulpvraag } from '#shared/contract/hulpvragen.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type Veld = keyof NonNullable<AnswerOf<typeof leesHulpvraag>['formulier']>;

/** Dutch texts of the request form and of who is involved. */
export const aanvraagTeksten = {
  titel: 'De aanvraag',
  bewerken: 'Hulpvraag bewerken',
  watOntbreekt: 'Wat ontbreekt er nog?',
  leeg: 'Nog niet ingevuld.',
  nietOpgeslagen:
    'U heeft tekst getypt die nog niet is opgeslagen. De tekst blijft staan zolang u dit venster openhoudt.',
  nietMeerOpTeSlaan: 'Deze tekst is niet opgeslagen. U kunt hem kopiëren.',
  verderTypen: 'Verder met typen',
  verwerpen: 'Mijn wijzigingen verwijderen',
  opgeslagen: 'De aanvraag is opgeslagen, maar nog niet ingestuurd. Insturen doet u met “Aanvraag insturen”.',
  wieLeest:
    'Dit lezen het samenwerkingsverband en de voorschoolse voorziening. De ouders lezen het ook zodra zij toegang hebben.',
  geenBsn: 'Zet hier geen burgerservicenummer (BSN) in.',
  velden: {
    vraag: 'Wat is de vraag?',
    sterkeKanten: 'Wat gaat goed?',
    zorgen: 'Waar zijn zorgen over?',
    ingezetteHulp: 'Welke hulp is er al?',
    wensOuders: 'Wat willen de ouders?',
  } satisfies Record<Veld, string>,
  betrokkenen: 'Betrokkenen',
  voorschool: 'Voorschoolse voorziening',
  specialist: 'JKspecialist',
  contactpersoonJk: 'Contactpersoon Jonge Kind',
  geenSpecialist: 'nog niet gekozen',
  betrokkenenWijzigen: 'Betrokkenen wijzigen',
  betrokkenenUitleg:
    'Wie u hier weghaalt, kan vanaf dat moment niet meer bij deze hulpvraag. Wie u kiest, ziet wat bij de status hoort.',
  voorschoolWijzigen: 'Nieuwe contactpersoon van de voorschoolse voorziening',
  nieuweContactpersoon: 'Contactpersoon',
  opgeslagenBetrokkenen: 'De betrokkenen zijn gewijzigd.',
  verplaatsen: 'Verplaatsen naar ander platform',
  verplaatsenUitleg:
    'Doe dit als het kind verhuist. Het hele dossier gaat mee, met alle hulpvragen van dit kind. Wie alleen voor het oude platform werkt, ziet het dossier daarna niet meer. Voor de ouders, de voorschoolse voorziening en de scholen verandert er niets.',
  verplaatsenEigen: 'U werkt zelf niet voor dit platform. Na het verplaatsen kunt u dit dossier niet meer openen.',
  verplaatst: 'Het dossier is verplaatst.',
  nieuwPlatform: 'Nieuw platform',
  kiesPlatform: 'Kies een platform',
  kiesContactpersoonJk: 'Kies wie de contactpersoon Jonge Kind wordt.',
  vanNieuwPlatform: 'Kies iemand die voor het nieuwe platform werkt.',
  andere: 'Andere hulpvragen van dit kind',
  nieuwVoorKind: 'Nieuwe hulpvraag voor dit kind',
} as const;
