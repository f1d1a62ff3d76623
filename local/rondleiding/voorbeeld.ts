import { paper } from '../demo/papers.ts';

/** A signed form for whoever plays Petra, who would have it on paper. */
export async function voorbeeldFormulier(): Promise<Uint8Array> {
  const alineas = [
    'Pippa Druif, peuteropvang De Verzonnen Vlinder.',
    'Onze vraag: Pippa is bijna vier. Welke school past bij haar, en wat heeft zij daar nodig?',
    'Gaat goed: Pippa kent alle liedjes, zorgt voor de jongsten en kan een uur tekenen.',
    'Zorgen: zij praat weinig, en struikelt vaak. In een drukke ruimte houdt zij zich vast aan de leidster.',
    'Ingezette hulp: logopedie sinds de zomer, en een rustige plek in de groep.',
    'Wens van de ouders: een school in de buurt, met een kleine klas.',
  ];
  return (await paper('aanvraag.pdf', 'Aanvraag onderwijsadvies Jonge Kind', alineas, 'Mila Druif')).bytes;
}
