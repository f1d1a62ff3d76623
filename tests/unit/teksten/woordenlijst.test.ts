/**
 * The words that texts for people do not use, one word per concept: every text of the pages, the mails and the
 * refusals.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CASES } from '#local/demo/cases/all.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What people read as their organisation is a thing with this name in the API, and in its description. */
const NAAM_IN_DE_API = 'organisatie';

/**
 * A name of the code between words: what a rename leaves behind that takes a word for a function. The API names its
 * fields.
 */
const GEEN_NAAM_VAN_CODE = 'a Dutch word: this is a name of the code';

/** A word that is not used, and what is. */
const NIET: readonly (readonly [RegExp, string])[] = [
  [/\bzaaknummer\b/i, 'nummer (van de hulpvraag)'],
  [/\bstukken\b/i, 'documenten'],
  [/\bgetekende?\b/i, 'ondertekend'],
  [/\baan zet\b/i, 'aan de beurt'],
  [/\bafgelast|\bafgelasten\b/i, 'gaat niet door, afzeggen'],
  [/\bhoogstens\b|\bhet meeste is\b|\bhet minste is\b/i, 'maximaal, minstens'],
  [/\b(ge)?wis(t|sen)\b|weggegooid|weggooien/i, 'verwijderen'],
  [/\bcode-app\b|app voor codes|app die codes maakt/i, 'de app die inlogcodes maakt'],
  [/\bgebruikersnaam\b/i, 'e-mailadres'],
  [/\bpeuterspeelzaal\b/i, 'voorschoolse voorziening'],
  [/\bafgewezen\b/i, 'heeft nee gezegd'],
  [/juiste hulp/i, 'terechtkan'],
  [/\bdenkt mee\b/i, 'blijft betrokken'],
  [/\bteruggezet\b/i, 'teruggedraaid'],
  [/\bdeblokkeren\b|weer toelaten/i, 'blokkade opheffen'],
  [/\blidmaatschap(pen)?\b/i, NAAM_IN_DE_API],
  [/JK-specialist|JK specialist/i, 'JKspecialist'],
  [/open (gaat|gaan|staat|staan|stond|zet|zetten|blijft)\b/i, 'opengaat, openstaat, openzet'],
  [/\(niet\)|\(meer\)|niet \(meer\)/i, 'a sentence without brackets'],
  [/\d{4}-\d{2}-\d{2}/, '16 november 2026'],
  [/\bUittreksel\b|\bExport\b/, 'kopie van het dossier'],
  [/\b[a-z]+[A-Z]\w*/, GEEN_NAAM_VAN_CODE],
];

/** Sentences that may: the labels of the manual, and the words of the law about a request. */
const MAG: readonly RegExp[] = [
  /JK afgewezen/,
  /^(Afwijzen|afgewezen|deels toegewezen)$/,
  // A file that is on screen while it is uploaded.
  /aanvraag-getekend/,
  // "the number of lines that are open": the adverb, not the verb.
  /te laten staan|open laten staan/,
];

/** Every text between quotes that reads as words: with a space, or a capital. */
function tekstenIn(file: string): readonly string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '')
    .replace(/^} from .*$/gm, '');
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`/g)]
    .map(([, single, template]) => (single ?? template ?? '').replace(/\$\{[^}]*\}/g, '…'))
    .filter((tekst) => /[a-z]/.test(tekst) && (/ /.test(tekst) || /^[A-Z][a-z]/.test(tekst)));
}

function filesIn(dir: string): readonly string[] {
  return readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(dir, name));
}

/** What stands between tags, where a page says something itself. */
function tekstenTussenTags(file: string): readonly string[] {
  if (!file.endsWith('.tsx')) return [];
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/>([^<>{}=;&()]*[a-z]{3}[^<>{}=;&()]*)</g)].map(([, tekst]) => (tekst ?? '').trim());
}

/** The line of a route: a path is an address, whatever words are in it; the first part of it may be a constant. */
const ROUTE = /^(GET|POST|PUT|PATCH|DELETE) [/…]/;

/** Words that only machines read, and the English of docs/access.md. */
const NIET_VOOR_MENSEN = /^shared\/(adapters|kernel\/errors|toegang\/access-doc)/;

/**
 * Where every text is for people, also one that is no whole sentence: of the pages, of previews, of the description of
 * the API.
 */
const ALLES_VOOR_MENSEN = /^web\/src\/teksten|^shared\/(contract|toegang\/(rechten|algemeen))/;

const BESTANDEN = [
  ...filesIn('web/src'),
  ...filesIn('shared').filter((file) => !NIET_VOOR_MENSEN.test(file)),
  'infra/stacks/identity-stack.ts',
];

describe('a text for people uses the words of the Woordenlijst', () => {
  test.each(BESTANDEN)('also every one in %s', (file) => {
    // Elsewhere only whole sentences are for people; the rest is code.
    const isTekst = (tekst: string) => ALLES_VOOR_MENSEN.test(file) || /^[A-Z“…].* .*[.?!]$/.test(tekst);
    const teksten = [...tekstenIn(file).filter((one) => isTekst(one) && !ROUTE.test(one)), ...tekstenTussenTags(file)];
    const magInDeApi = [NAAM_IN_DE_API, GEEN_NAAM_VAN_CODE];
    const niet = NIET.filter(([, beter]) => !(file.startsWith('shared/contract') && magInDeApi.includes(beter)));
    const fout = teksten.flatMap((tekst) =>
      niet
        .filter(([woord]) => woord.test(tekst) && !MAG.some((mag) => mag.test(tekst)))
        .map(([, beter]) => `${tekst} → ${beter}`),
    );
    expect(fout).toEqual([]);
  });
});

test('the list finds a word when it is there', () => {
  expect(NIET.some(([woord]) => woord.test('Heeft u stukken bewaard?'))).toBe(true);
  expect(tekstenIn('web/src/teksten/hulpvraag.ts')).toContain('De documenten zijn nog niet open');
});

test('no child of the demonstration is called after a status: parents look at it too', () => {
  const namen = CASES.flatMap(({ voornaam, achternaam }) => [voornaam.toLowerCase(), achternaam.toLowerCase()]);
  const ongepast =
    /concept|gevraagd|gestuurd|advies|adviseerd|meld|afgewezen|akkoord|afgerond|gestopt|ingetrokken|geweigerd/;
  expect(namen.length).toBeGreaterThan(10);
  expect(namen.filter((naam) => ongepast.test(naam))).toEqual([]);
});
