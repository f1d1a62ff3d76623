/** The frame of every mail: both parts say the same, it fetches nothing, and it can be read where mail is read. */
import { describe, expect, it } from 'vitest';
import { DoelgroepSchema, MeldingSoortSchema } from '#shared/model/melding.ts';
import { htmlFrame } from '#shared/verzending/mail-frame.ts';
import { renderMelding } from '#shared/verzending/render-melding.ts';
import { aMelding } from '#tests/support/a-melding.ts';

const SETTINGS = { webOrigin: 'https://dossier.kindbrug.example', afzender: 'meldingen@kindbrug.example' };
const NUMMER = '012 - 345 67 89';

/** What somebody reads of the HTML part. */
function wordsOf(html: string): string {
  return html
    .replace(/<(style|title)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
}

describe('every mail', () => {
  const kinds = MeldingSoortSchema.options.flatMap((soort) =>
    DoelgroepSchema.options.map((doelgroep) => [soort, doelgroep] as const),
  );

  it.each(kinds)('says the same in both parts, in the same order: %s to %s', async (soort, doelgroep) => {
    const { text, html } = await renderMelding(aMelding({ soort, doelgroep }), SETTINGS, NUMMER);
    const words = wordsOf(html);
    let from = 0;
    for (const line of text.split('\n').filter(Boolean)) {
      // A button says where it leads by its link.
      const [, said = line] = /^(.*): https:\S+$/.exec(line) ?? [];
      const at = words.replaceAll(' . ', '. ').indexOf(said, from);
      expect(at, said).toBeGreaterThanOrEqual(from);
      from = at + said.length;
    }
  });

  it('has one button, which leads to the product, and fetches nothing', async () => {
    const { html } = await renderMelding(aMelding(), SETTINGS, NUMMER);
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link?.replace(/#.*/, ''))).toEqual([
      'https://dossier.kindbrug.example/',
      'tel:0123456789',
    ]);
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/i);
  });

  it('is laid out in tables with their colours as attributes, as Outlook reads them, and has a dark form', async () => {
    const { html } = await renderMelding(aMelding(), SETTINGS);
    expect(html).toMatch(/<td bgcolor="#0b5e63"/);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html.match(/<table(?! role="presentation")/g)).toBeNull();
    expect(html.match(/<table/g)?.length).toBe(html.match(/<\/table>/g)?.length);
  });

  it('shows markup in what it says as it was written', () => {
    const odd = '<b>&"\'$&';
    const knop = { tekst: odd, link: 'https://dossier.kindbrug.example/?a="b"' };
    const html = htmlFrame({
      onderwerp: odd,
      boven: odd,
      zin: odd,
      regels: [odd],
      knop,
      vragen: `Bel ${odd}`,
      telefoon: odd,
      groet: odd,
    });
    expect(wordsOf(html).split(odd).length - 1).toBe(6);
    expect(html).not.toContain('<b>');
  });
});
