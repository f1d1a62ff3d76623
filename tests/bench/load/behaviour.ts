import { pdf, sha256Base64 } from '#local/client/files.ts';
import { type Cases, pick, SIGNED, type Zaak } from './cases.ts';
import type { Ledger } from './ledger.ts';
import { uniqueText } from './unique-text.ts';
import type { Visitor } from './visitor.ts';
import type { Group, LoadWorld } from './world.ts';

/** What somebody does next, with how often of all that they do. */
type Habit = readonly [weight: number, act: () => Promise<unknown>];

interface Around {
  readonly world: LoadWorld;
  readonly cases: Cases;
  readonly ledger: Ledger;
}

/** So many cases have every specialist writing in them at the same time. */
const BUSY_CASES = 4;
const random = (count: number) => Math.floor(Math.random() * count);

/** Chooses what this person does next, as people of this group do. */
export function nextAct(group: Group, index: number, visitor: Visitor, around: Around): () => Promise<unknown> {
  const habits = HABITS[group](visitor, index, around);
  // As often in this list as it weighs.
  const acts = habits.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
  return pick(acts, random(acts.length));
}

const HABITS: Readonly<Record<Group, (visitor: Visitor, index: number, around: Around) => readonly Habit[]>> = {
  voorschool(visitor, index, { cases, ledger }) {
    const { aanvragen, adviezen } = cases;
    const own = index < aanvragen.length;
    const zaak = own ? pick(aanvragen, index) : pick(adviezen, index - aanvragen.length);
    const common: readonly Habit[] = [
      ...listing(visitor),
      [3, () => open(visitor, zaak)],
      [1, () => timeline(visitor, zaak)],
    ];
    if (!own) return [...common, [2, () => dossier(visitor, zaak)], [1, () => download(visitor, zaak)]];
    return [
      ...common,
      [3, () => editForm(visitor, zaak, ledger)],
      [1, () => addPaper(visitor, zaak, ledger)],
      [1, () => changeStatus(visitor, zaak, 'JK_BIJLAGEN_TOEGEVOEGD', ledger)],
      [1, () => download(visitor, zaak)],
    ];
  },
  specialist(visitor, index, { world, cases, ledger }) {
    const { aanvragen, adviezen } = cases;
    const own = aanvragen.filter(({ specialist }) => specialist === visitor.player);
    const busy = pick(aanvragen, random(BUSY_CASES));
    const some = pick([...own, ...adviezen], random(own.length + adviezen.length));
    return [
      ...listing(visitor),
      [2, () => workList(visitor, world)],
      [2, () => open(visitor, some)],
      [2, () => dossier(visitor, some)],
      [1, () => timeline(visitor, some)],
      [2, () => observe(visitor, index % 3 === 0 ? busy : some, ledger)],
      [1, () => editForm(visitor, busy, ledger)],
      [
        2,
        async () =>
          own[0] && changeStatus(visitor, pick(own, random(own.length)), 'JK_ONDERWIJSADVIES_AANVRAAG', ledger),
      ],
      [1, () => download(visitor, some)],
    ];
  },
  contactpersoonJk(visitor, index, { world, cases, ledger }) {
    return [
      ...listing(visitor),
      [3, () => workList(visitor, world)],
      [1, () => visitor.ask('counts', 'GET', `/v1/platforms/${world.platformId}/tellingen`)],
      [1, () => open(visitor, pick(cases.aanvragen, random(cases.aanvragen.length)))],
      [1, () => create(visitor, world, pick(world.people.voorschool, index), ledger)],
    ];
  },
  ouder(visitor, index, { cases, ledger }) {
    const zaak = pick(cases.adviezen, index);
    return [
      ...listing(visitor),
      [3, () => open(visitor, zaak)],
      [3, () => dossier(visitor, zaak)],
      [1, () => visitor.ask('who looked', 'GET', `/v1/hulpvragen/${zaak.id}/inzageregels`)],
      [1, () => giveView(visitor, zaak, ledger)],
      [1, () => download(visitor, zaak)],
    ];
  },
  school(visitor, index, { cases }) {
    const zaak = pick(cases.adviezen, index);
    return [
      ...listing(visitor),
      [3, () => open(visitor, zaak)],
      [3, () => dossier(visitor, zaak)],
      [1, () => download(visitor, zaak)],
    ];
  },
  beheerder(visitor, _index, { world }) {
    return [
      [1, () => visitor.ask('members', 'GET', `/v1/organisaties/${world.swvId}/leden?groep=MEDEWERKERS`)],
      [1, () => visitor.ask('organisations', 'GET', '/v1/organisaties?soort=SCHOOL')],
      [1, () => visitor.ask('undelivered', 'GET', '/v1/meldingen')],
    ];
  },
};

function listing(visitor: Visitor): readonly Habit[] {
  return [
    [2, () => visitor.ask('list', 'GET', '/v1/hulpvragen?weergave=WACHT_OP_MIJ')],
    [1, () => visitor.ask('list', 'GET', '/v1/hulpvragen?weergave=LOPEND')],
    [1, () => visitor.ask('search', 'POST', '/v1/hulpvragen/zoekopdrachten', { naam: `drukje${random(90)}` })],
  ];
}

function workList(visitor: Visitor, { platformId }: LoadWorld): Promise<unknown> {
  const status = pick(['JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES'], random(3));
  return visitor.ask('work list', 'GET', `/v1/platforms/${platformId}/hulpvragen?status=${status}`);
}

const open = (visitor: Visitor, { id }: Zaak) => visitor.ask('hulpvraag', 'GET', `/v1/hulpvragen/${id}`);
const dossier = (visitor: Visitor, { id }: Zaak) => visitor.ask('dossier', 'GET', `/v1/hulpvragen/${id}/dossier`);
const timeline = (visitor: Visitor, { id }: Zaak) =>
  visitor.ask('timeline', 'GET', `/v1/hulpvragen/${id}/statuswijzigingen`);

interface Actie {
  readonly actie: string;
  readonly naar?: string;
  readonly mogelijk: boolean;
}

/** Opens a case and says whether this person may do something there now, as the page does. */
async function openFor(visitor: Visitor, zaak: Zaak, actie: string, naar?: string) {
  const seen = await open(visitor, zaak);
  const acties = (seen?.body.acties ?? []) as readonly Actie[];
  const found = acties.find((one) => one.actie === actie && (naar === undefined || one.naar === naar));
  return found?.mogelijk ? seen : undefined;
}

async function editForm(visitor: Visitor, zaak: Zaak, { forms, refused }: Ledger): Promise<void> {
  const seen = await openFor(visitor, zaak, 'FORMULIER_BEWERKEN');
  if (!seen) return;
  const text = uniqueText('Vraag');
  const body = {
    vraag: text,
    sterkeKanten: 'Vrolijk',
    zorgen: 'Praat weinig',
    ingezetteHulp: 'Geen',
    wensOuders: 'Dichtbij',
  };
  const ifMatch = seen.etag ?? '';
  const saved = await visitor.ask('edit form', 'PUT', `/v1/hulpvragen/${zaak.id}/formulier`, body, { ifMatch });
  if (saved) forms.push({ zaak: zaak.id, seen: ifMatch, made: saved.etag ?? '', text });
  else refused.push({ zaak: zaak.id, text });
}

async function changeStatus(visitor: Visitor, zaak: Zaak, naar: string, { changes }: Ledger): Promise<void> {
  const seen = await openFor(visitor, zaak, 'STATUS_WIJZIGEN', naar);
  if (!seen) return;
  const ifMatch = seen.etag ?? '';
  const body = { naar, omschrijving: 'Er ontbreekt nog een handtekening (verzonnen).' };
  const path = `/v1/hulpvragen/${zaak.id}/statuswijzigingen`;
  const changed = await visitor.ask('change status', 'POST', path, body, { ifMatch });
  if (changed) changes.push({ zaak: zaak.id, seen: ifMatch, made: changed.etag ?? '', naar });
}

async function observe(visitor: Visitor, zaak: Zaak, { observations, refused }: Ledger): Promise<void> {
  const text = uniqueText('Observatie');
  const body = { datum: '2026-10-02', tekst: text };
  const made = await visitor.ask('add observation', 'POST', `/v1/hulpvragen/${zaak.id}/observaties`, body);
  (made ? observations : refused).push({ zaak: zaak.id, text });
}

async function giveView(visitor: Visitor, zaak: Zaak, { views, refused }: Ledger): Promise<void> {
  const text = uniqueText('Zienswijze');
  const made = await visitor.ask('parents’ view', 'POST', `/v1/hulpvragen/${zaak.id}/zienswijzen`, { tekst: text });
  (made ? views : refused).push({ zaak: zaak.id, text });
}

async function create(
  visitor: Visitor,
  { platformId }: LoadWorld,
  voorschool: LoadWorld['people']['voorschool'][number],
  { created }: Ledger,
) {
  const made = await visitor.ask('new hulpvraag', 'POST', '/v1/hulpvragen', {
    platformId,
    voorschoolContact: voorschool.verwijzing,
    kind: { voornaam: 'Nieuwtje', achternaam: 'Verzonnenkind', geboortedatum: '2023-05-01' },
    tochAanmaken: { reden: 'Verzonnen kinderen heten allemaal zo.' },
  });
  if (made) created.push(String(made.body.id));
}

/** At most so many bijlagen go into one case, as its limit is fifty. */
const MAX_PAPERS = 30;

async function addPaper(visitor: Visitor, zaak: Zaak, { uploads }: Ledger): Promise<void> {
  if (uploads.filter((one) => one.zaak === zaak.id).length >= MAX_PAPERS) return;
  if (!(await openFor(visitor, zaak, 'BIJLAGE_TOEVOEGEN'))) return;
  const file = await pdf('verslag.pdf', uniqueText('Verslag'));
  const made = await visitor.ask('announce paper', 'POST', `/v1/hulpvragen/${zaak.id}/bijlagen`, {
    bestandsnaam: file.bestandsnaam,
    mediatype: file.mediatype,
    grootte: file.bytes.length,
    sha256: sha256Base64(file.bytes),
    documentsoort: 'VERSLAG',
  });
  if (!made) return;
  const { url, headers } = made.body.upload as { url: string; headers: Record<string, string> };
  const sent = await visitor.transfer('upload', url, { method: 'PUT', headers, body: Buffer.from(file.bytes) });
  if (sent) uploads.push({ zaak: zaak.id, id: String(made.body.id) });
}

async function download(visitor: Visitor, zaak: Zaak): Promise<void> {
  const list = await visitor.ask('papers', 'GET', `/v1/hulpvragen/${zaak.id}/bijlagen`);
  const papers = (list?.body.items ?? []) as readonly { id: string; documentsoort: string; stand: string }[];
  const signed = papers.find((one) => one.documentsoort === 'AANVRAAG_ONDERWIJSADVIES_JK');
  if (!signed) return;
  const path = `/v1/hulpvragen/${zaak.id}/bijlagen/${signed.id}/downloads`;
  const link = await visitor.ask('download link', 'POST', path, {});
  const bytes = link && (await visitor.transfer('download', String(link.body.url)));
  if (bytes && sha256Base64(bytes) !== sha256Base64(SIGNED.bytes)) throw new Error('A download gave other bytes');
}
