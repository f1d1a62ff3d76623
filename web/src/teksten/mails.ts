/** Dutch texts about mails of one case that did not arrive. */
export const mailTeksten = {
  nietAangekomen: 'Mails die niet aankwamen',
  nietAangekomenUitleg: 'Deze mensen weten misschien niet wat er van hen wordt gevraagd. Bel hen zo nodig.',
  zonderNaam: 'Iemand zonder account',
  eerstAdres:
    'U kunt deze mail opnieuw versturen als het e-mailadres is verbeterd. Vraag dat aan de beheerder van uw samenwerkingsverband.',
} as const;
