import { writeFileSync } from 'node:fs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import type { StoredItem } from '#shared/adapters/dynamodb/stored-item.ts';
import { gatherCast } from '../e2e/story/cast.ts';
import { playAanvraag } from '../e2e/story/chapter-aanvraag.ts';
import { playAdvies } from '../e2e/story/chapter-advies.ts';
import { playAfronding } from '../e2e/story/chapter-afronding.ts';
import { playScholen } from '../e2e/story/chapter-scholen.ts';
import { startLocalWorld } from '../e2e/story/local-world.ts';
import { Narrator } from '../e2e/story/narrator.ts';

/**
 * What follows from dossiers, or is over within a day. Grouped refusals hold a set, which JSON does not know: the log
 * reads those itself.
 */
const AFGELEID = ['KINDREGEL', 'ZOEKWOORD', 'LIMIET'];

/**
 * Keeps what a release writes, for the releases after it: `node tests/golden/collect.ts 0.2.0` plays the story and
 * writes tests/golden/0.2.0.json. Once per release, never again for an older one: golden-items.test.ts reads them all
 * for ever.
 */
const [release] = process.argv.slice(2);
if (!release || !/^\d+\.\d+\.\d+$/.test(release)) throw new Error('Usage: node tests/golden/collect.ts <release>');

const world = await startLocalWorld();
const { cloud } = world;
try {
  const narrator = new Narrator(() => undefined);
  const cast = await gatherCast(world, narrator);
  const scene = await playAanvraag(world, narrator, cast);
  const advies = await playAdvies(scene);
  await playAfronding(scene, advies, await playScholen(scene, advies));
  // What the story does not come to: a request under the AVG, a proposal, a request with a key, and a lost telephone.
  const verzoek = { soort: 'INZAGE', toelichting: 'Graag een kopie (verzonnen).' };
  await advies.ouderA.must('POST', `/v1/hulpvragen/${scene.hulpvraagId}/avg-verzoeken`, verzoek);
  const { etag } = await cast.specialist.must('GET', `/v1/hulpvragen/${scene.hulpvraagId}`);
  const voorstel = { soort: 'TERUGSTAP', reden: 'Te vroeg afgerond (verzonnen).' };
  await cast.specialist.must('POST', `/v1/hulpvragen/${scene.hulpvraagId}/voorstellen`, voorstel, { ifMatch: etag });
  const sleutel = { idempotencyKey: '00000000-0000-4000-8000-000000000001' };
  const observatie = { datum: '2026-10-02', tekst: 'Nog iets (verzonnen).' };
  await cast.specialist.must('POST', `/v1/hulpvragen/${scene.hulpvraagId}/observaties`, observatie, sleutel);
  const { body } = await cast.beheerder.must('GET', '/v1/mijn-account');
  const [{ organisatieId }] = body.lidmaatschappen as [{ organisatieId: string }];
  const tweede = { naam: 'Tweede beheerder (verzonnen)', email: 'tweede@kindbrug.example', rollen: ['BEHEERDER'] };
  await cast.beheerder.must('POST', `/v1/organisaties/${organisatieId}/leden`, { ...tweede, platformIds: [] });
  const { gebruikerId } = cast.voorschool;
  const telefoon = { gebruikerId, wat: { soort: 'MFA_RESET' }, reden: 'Telefoon kwijt (verzonnen).' };
  await cast.beheerder.must('POST', '/v1/accountverzoeken', telefoon);
  await cloud.idle();
  const { urls, outputs, credentials } = cloud;
  const client = { endpoint: urls.dynamodb, region: outputs.region, credentials };
  const table = connectTable({ tableName: outputs.tableName, client });
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  const kept = oneOfEachForm(Items);
  writeFileSync(new URL(`${release}.json`, import.meta.url), `${JSON.stringify(kept, null, 2)}\n`);
  process.stdout.write(`${kept.length} items of ${new Set(kept.map(({ type }) => type)).size} types\n`);
} finally {
  await cloud.close();
}

/**
 * The whole dossier, and of all else one item for each set of attributes that there is. Rows of lists follow from the
 * dossier.
 */
function oneOfEachForm(items: readonly StoredItem[]): readonly StoredItem[] {
  const forms = new Map<string, StoredItem>();
  for (const item of items.filter(
    ({ pk, type, acties }) =>
      !String(pk).startsWith('LIJST#') && !AFGELEID.includes(String(type)) && !(acties instanceof Set),
  )) {
    const own = String(item.pk).startsWith('DOSSIER#') ? `${item.pk} ${item.sk}` : '';
    forms.set(`${item.type} ${own} ${attributePaths(item).join(' ')}`, item);
  }
  return [...forms].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}

function attributePaths(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return [...new Set(value.flatMap((one) => attributePaths(one)))].map((path) => `[].${path}`);
  if (typeof value !== 'object' || value === null) return [''];
  return Object.entries(value)
    .flatMap(([name, inner]) => attributePaths(inner).map((path) => `${name}.${path}`))
    .sort();
}
