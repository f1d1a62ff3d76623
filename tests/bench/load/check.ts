import type { Mail } from '#local/client/mailbox.ts';
import type { Player } from '#local/client/player.ts';
import type { Cases, Zaak } from './cases.ts';
import type { Ledger } from './ledger.ts';
import { inTurns, type LoadWorld } from './world.ts';

/** What the system has of one case. */
interface Found {
  readonly formText: string;
  readonly etag: string;
  readonly timeline: readonly string[];
  readonly bijlagen: readonly { readonly id: string; readonly stand: string }[];
  /** Everything in the dossier, as text. */
  readonly dossier: string;
}

/**
 * Compares the system with what was confirmed: everything that was confirmed is there exactly once, nothing that was
 * refused is there, no two writers both won from the same version, and every change of status mailed one person once.
 * @returns what is not so, in words; nothing when all is well.
 */
export async function checkAgainst(ledger: Ledger, world: LoadWorld, cases: Cases): Promise<readonly string[]> {
  const zaken = [...cases.aanvragen, ...cases.adviezen];
  const problems = await inTurns(zaken, async (zaak) => {
    const found = await look(zaak);
    return [...checkVersions(ledger, zaak, found), ...checkContent(ledger, zaak, found)];
  });
  const created = await inTurns(ledger.created, (id) => checkCreated(world, id));
  return [...problems.flat(), ...created.flat(), ...(await checkMails(ledger, world, cases))];
}

async function look({ id, specialist }: Zaak): Promise<Found> {
  const path = `/v1/hulpvragen/${id}`;
  const hulpvraag = await specialist.must('GET', path);
  const dossier = await specialist.must('GET', `${path}/dossier`);
  const timeline = await specialist.must('GET', `${path}/statuswijzigingen`);
  const bijlagen = await specialist.must('GET', `${path}/bijlagen`);
  return {
    formText: (hulpvraag.body.formulier as { vraag: string } | undefined)?.vraag ?? '',
    etag: hulpvraag.etag ?? '',
    timeline: (timeline.body.items as { naar: string }[]).map(({ naar }) => naar),
    bijlagen: bijlagen.body.items as Found['bijlagen'],
    dossier: JSON.stringify(dossier.body),
  };
}

/**
 * The version of a hulpvraag counts its form and its status: each confirmed write made the next one, from a version of
 * its own.
 */
function checkVersions({ forms, changes }: Ledger, { id, zaaknummer }: Zaak, found: Found): string[] {
  const [ownForms, ownChanges] = [forms, changes].map((all) => all.filter(({ zaak }) => zaak === id));
  const writes = [...(ownForms ?? []), ...(ownChanges ?? [])];
  const problems: string[] = [];
  const from = writes.map(({ seen }) => seen);
  if (new Set(from).size < from.length) problems.push(`${zaaknummer}: two writers won from the same version`);
  const last = writes.toSorted((one, other) => version(one.made) - version(other.made)).at(-1);
  if (last && last.made !== found.etag)
    problems.push(`${zaaknummer}: is at ${found.etag}, last confirmed was ${last.made}`);
  const form = forms
    .filter(({ zaak }) => zaak === id)
    .toSorted((one, other) => version(one.made) - version(other.made))
    .at(-1);
  if (form && form.text !== found.formText)
    problems.push(`${zaaknummer}: the form is not the one that was confirmed last`);
  const expected = changes
    .filter(({ zaak }) => zaak === id)
    .toSorted((one, other) => version(one.made) - version(other.made))
    .map(({ naar }) => naar);
  const recorded = expected.length === 0 ? [] : found.timeline.slice(-expected.length);
  const before = found.timeline.length - expected.length;
  if (recorded.join() !== expected.join() || before !== BEFORE(found)) {
    problems.push(`${zaaknummer}: ${expected.length} changes of status were confirmed, the timeline has others`);
  }
  return problems;
}

/**
 * How many changes a case had before the load: those that end with the one in which it waits for the preschool, or went
 * on to the advice.
 */
const BEFORE = ({ timeline }: Found): number => {
  const advised = timeline.filter((naar) => naar === 'JK_ONDERWIJSADVIES' || naar === 'JK_AANMELDEN_SCHOOL').length;
  const isConcept = timeline[0] === 'CONCEPT' ? 1 : 0;
  return isConcept + (advised > 0 ? 2 + advised : 1);
};

function version(etag: string): number {
  return Number(etag.replaceAll('"', ''));
}

function checkContent(ledger: Ledger, { id, zaaknummer }: Zaak, found: Found): string[] {
  const times = (text: string) => found.dossier.split(text).length - 1;
  const own = <T extends { zaak: string }>(all: readonly T[]) => all.filter(({ zaak }) => zaak === id);
  const texts = [...own(ledger.observations), ...own(ledger.views)].filter(({ text }) => times(text) !== 1);
  const refused = own(ledger.refused).filter(({ text }) => times(text) > 0 || found.formText === text);
  const papers = own(ledger.uploads).filter(
    (one) =>
      found.bijlagen.filter(({ id: bijlageId, stand }) => bijlageId === one.id && stand === 'BESCHIKBAAR').length !== 1,
  );
  return [
    ...texts.map(({ text }) => `${zaaknummer}: "${text}" was confirmed and is there ${times(text)} times`),
    ...refused.map(({ text }) => `${zaaknummer}: "${text}" was refused and is there`),
    ...papers.map((one) => `${zaaknummer}: bijlage ${one.id} was uploaded and is not readable`),
  ];
}

async function checkCreated({ people }: LoadWorld, id: string): Promise<readonly string[]> {
  const [reader] = people.contactpersoonJk;
  const { status } = await (reader as Player).get(`/v1/hulpvragen/${id}`);
  return status === 200 ? [] : [`${id} was made and answers ${status}`];
}

/**
 * Handing in mails the specialist of the case, sending back mails the preschool: one mail for each, to that person
 * only.
 */
async function checkMails({ changes }: Ledger, world: LoadWorld, { aanvragen }: Cases): Promise<readonly string[]> {
  const problems = await inTurns(aanvragen, async ({ id, zaaknummer, voorschool, specialist }) => {
    const own = changes.filter(({ zaak }) => zaak === id);
    const handedIn = own.filter(({ naar }) => naar === 'JK_BIJLAGEN_TOEGEVOEGD').length;
    const sentBack = own.length - handedIn;
    const [toSpecialist, toVoorschool] = await Promise.all(
      [specialist, voorschool].map(async ({ email }) => about(await world.mailbox.all(email), zaaknummer)),
    );
    return [
      ...(toSpecialist === handedIn ? [] : [`${zaaknummer}: handed in ${handedIn} times, ${toSpecialist} mails`]),
      // One mail more: the preschool was asked for its request before the load.
      ...(toVoorschool === sentBack + 1 ? [] : [`${zaaknummer}: sent back ${sentBack} times, ${toVoorschool} mails`]),
    ];
  });
  return problems.flat();
}

function about(mails: readonly Mail[], zaaknummer: string): number {
  return mails.filter(({ onderwerp, text }) => `${onderwerp} ${text}`.includes(zaaknummer)).length;
}
