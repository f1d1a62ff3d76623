import type { Page } from 'playwright-core';
import type { SeededWorld } from './seeded-world.ts';

/** Texts as people paste them that break a page which trusts that words are short and run to the right. */
export const HOSTILE = {
  link: `https://voorbeeld.example/delen/${'map-met-een-lange-naam/'.repeat(8)}bestand?versie=laatste`,
  letters: 'Lettergreepverbindingswoord'.repeat(6),
  arabic:
    'يحب ابننا اللعب في الخارج مع الأطفال الآخرين (كل يوم) ويتكلم قليلا في المجموعة، ونحن نريد مدرسة قريبة من البيت.',
  emoji: '👧🏽🙂👍🏿❤️👨‍👩‍👧'.repeat(12),
  one: 'i',
} as const;

const ALL = Object.values(HOSTILE);
const long = ALL.join('\n');

/** Cut to what a field takes, by whole characters. */
const upTo = (max: number, text: string) => {
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) if (cut.length + segment.length <= max) cut += segment;
  return cut;
};

/**
 * Puts hostile texts into every field of the seeded case of Sjors that people type, by the requests that people make,
 * and into the request form of Pippa. Names of people and organisations too.
 */
export async function makeHostile(world: SeededWorld): Promise<void> {
  const { specialist, voorschool1, school2 } = world.people;
  const path = `/v1/hulpvragen/${world.hulpvraag('Sjors')}`;
  const dossier = (await specialist.must('GET', `${path}/dossier`)).body as Record<string, { id: string }[]>;
  const kind = { voornaam: upTo(100, `Sjors${HOSTILE.letters}`), achternaam: upTo(100, HOSTILE.letters) };
  const now = (await specialist.must('GET', `${path}/dossier`)).body.kind as Record<string, unknown>;
  await specialist.must(
    'PUT',
    `${path}/kind`,
    { ...kind, geboortedatum: now.geboortedatum },
    { ifMatch: `"${now.versie}"` },
  );
  for (const tekst of [...ALL, long]) {
    await specialist.must('POST', `${path}/observaties`, {
      datum: '2026-10-02',
      tekst,
      zichtbaarVoor: ['OUDERS', 'VOORSCHOOL'],
    });
  }
  const gezien = dossier.adviezen?.length ?? 0;
  await specialist.must('POST', `${path}/onderwijsadviezen`, { advies: long, afspraken: long, gezien });
  for (const naam of [upTo(150, HOSTILE.letters), upTo(150, HOSTILE.arabic)]) {
    await specialist.must('POST', `${path}/ouders`, { naam, relatie: 'VOOGD', gezag: false });
  }
  const ronde = await specialist.must('POST', `${path}/overlegrondes`, {
    moment: new Date(Date.now() + 3 * 24 * 60 * 60 * 1000).toISOString(),
    duurMinuten: 45,
    plaats: upTo(200, HOSTILE.link),
    documenten: { bijlageIds: [], observatieIds: [], adviesIds: [] },
  });
  await specialist.must('POST', `${path}/overlegrondes/${ronde.body.id}/uitnodigingen`, {
    wie: { soort: 'NIEUW', naam: upTo(150, HOSTILE.letters), email: 'lange.naam@kindbrug.example' },
    functie: upTo(100, HOSTILE.letters),
    openingswijze: 'NU',
    sluitOp: new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString(),
  });
  const [asked = ''] = (dossier.scholen ?? []).map(({ id }) => id);
  await school2.must('POST', `${path}/scholen-van-voorkeur/${asked}/schoolreacties`, {
    antwoord: 'AFGEWEZEN',
    redencode: 'ANDERS',
    toelichting: long,
  });
  const pippa = `/v1/hulpvragen/${world.hulpvraag('Pippa')}`;
  const { etag } = await voorschool1.must('GET', pippa);
  const formulier = {
    vraag: HOSTILE.link,
    sterkeKanten: HOSTILE.arabic,
    zorgen: HOSTILE.letters,
    ingezetteHulp: HOSTILE.emoji,
    wensOuders: HOSTILE.one,
  };
  await voorschool1.must('PUT', `${pippa}/formulier`, formulier, { ifMatch: etag });
}

/** Parts of the page of which something lies beside the paper, to the left or to the right, in words. */
export async function besidePaper(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    // What is only heard is cut away on purpose, and so is what stands in such a part.
    const isCut = (one: Element) => getComputedStyle(one).clipPath.startsWith('inset(50%');
    const hidden = (one: Element) => {
      for (let at: Element | null = one; at; at = at.parentElement) if (isCut(at)) return true;
      return one.closest('[class*="skip-link"], [hidden]') !== null;
    };
    // A row of the worklist is one line (ux.md): what is too long for it ends in "…", and is whole when pointed at.
    const isShortened = (one: Element) =>
      getComputedStyle(one).textOverflow === 'ellipsis' && one.matches('.worklist [title]');
    const isInShortened = (one: Element) => one.parentElement?.closest('.worklist [title]') !== null;
    const parts = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right, width: own } = one.getBoundingClientRect();
      return own > 0 && !hidden(one) && !isInShortened(one) && (left < -1 || right > width + 1);
    });
    const cut = [...document.querySelectorAll('body *')].filter(
      (one) =>
        !hidden(one) &&
        !isShortened(one) &&
        getComputedStyle(one).overflowX !== 'visible' &&
        one.scrollWidth > one.clientWidth + 1,
    );
    return [...new Set([...parts, ...cut])].map(
      (one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} "${one.textContent.slice(0, 30)}"`,
    );
  });
}
