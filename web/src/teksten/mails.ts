/** Dutch texts about mails of one case that did not arrive, and people who have not come in. */
export const mailTeksten = {
  nietAangekomen: 'Mails die niet aankwamen',
  nietAangekomenUitleg: 'Deze mensen weten misschien niet wat er van hen wordt gevraagd. Bel hen zo nodig.',
  zonderNaam: 'Iemand zonder account',
  eerstAdres:
    'U kunt deze mail opnieuw versturen als het e-mailadres is verbeterd. Vraag dat aan de beheerder van uw samenwerkingsverband.',
  nietIngelogd: 'Nog niet ingelogd',
  nietIngelogdUitleg:
    'Deze mensen kregen een uitnodiging en hebben nog nooit ingelogd. Zij zien deze hulpvraag dus nog niet. Bel hen zo nodig.',
  wie: 'Wie',
  doelgroep: 'Rol',
  uitgenodigd: 'Uitgenodigd op',
  uitnodiging: 'Uitnodiging',
  opnieuw: 'Stuur opnieuw',
  opnieuwAan: (naam: string) => `Stuur de uitnodiging van ${naam} opnieuw`,
  opnieuwGestuurd: (naam: string) =>
    `De uitnodiging van ${naam} is opnieuw gestuurd. Het vorige tijdelijke wachtwoord werkt niet meer.`,
} as const;
