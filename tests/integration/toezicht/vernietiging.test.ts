import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import leesVernietigingslijst from '#functions/api/toezicht/lees-vernietigingslijst.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import { createVernietigStore } from '#shared/adapters/dynamodb/vernietiging-store.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { systemContext } from '#shared/kernel/context.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { voegOuderToe } from '#shared/kind/voeg-ouder-toe.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import { destroyGoedgekeurde, type VernietigDeps } from '#shared/vernietiging/destroy-goedgekeurde.ts';
import { draagVernietigingVoor } from '#shared/vernietiging/draag-vernietiging-voor.ts';
import { keurVernietigingGoed } from '#shared/vernietiging/keur-vernietiging-goed.ts';
import { aWeggehaalde } from '#tests/support/a-weggehaalde.ts';
import { aContext, aDossierIn, aStatuswijziging, CAST, NU } from '#tests/support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';
import { noReport } from '#tests/support/reports.ts';
import { saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

let dynamodb: TestDynamodb;
const removedBytes: string[] = [];
const swv = CAST.specialist.actor.samenwerkingsverbandId;

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
});
afterAll(() => dynamodb.close());

const long = addDays(NU, -4 * 366);

/** A hulpvraag that ended four years ago. */
function aBewaardDossier(): Dossier {
  return aDossierIn('ADVIES_AFGEROND', {
    hulpvraag: { statusSinds: long },
    // Removed just now: its own seven days do not keep it.
    weggehaald: [aWeggehaalde()],
    statuswijzigingen: [aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND' })],
  });
}

const deps = (more: Partial<VernietigDeps> = {}): VernietigDeps => ({
  report: noReport,
  dossiers: createDossierStore(dynamodb.table),
  termijnen: createTermijnStore(dynamodb.table),
  gebruikers: createGebruikerStore(dynamodb.table),
  accounts: { remove: async () => undefined },
  vernietiging: createVernietigStore(dynamodb.table),
  opslag: {
    deleteIncoming: async () => undefined,
    deleteClean: async (key) => void removedBytes.push(key),
  },
  listSamenwerkingsverbanden: async () => [swv],
  newContext: () => systemContext(new Date(NU)),
  ...more,
});

/** A stored dossier whose destruction two people agreed to. */
async function anApprovedDossier(): Promise<Dossier> {
  const { dossiers } = deps();
  const stored = await storeDossier(dossiers, aBewaardDossier());
  const proposed = await saveUitkomst(
    dossiers,
    stored,
    draagVernietigingVoor(stored, CAST.specialist.actor, aContext()),
  );
  return saveUitkomst(dossiers, proposed, keurVernietigingGoed(proposed, CAST.contactpersoonJk.actor, aContext()));
}

/** Every item that names this dossier. */
async function itemsAbout(dossier: Dossier): Promise<readonly string[]> {
  const { Items = [] } = await dynamodb.table.documents.send(new ScanCommand({ TableName: dynamodb.table.name }));
  return Items.filter((item) => JSON.stringify(item).includes(dossier.kop.id)).map((item) => String(item.type));
}

describe('who decides', () => {
  const dossier = aBewaardDossier();
  const proposed = draagVernietigingVoor(dossier, CAST.specialist.actor, aContext()).dossier;

  it('is two people: whoever proposed cannot approve', () => {
    expect(() => keurVernietigingGoed(proposed, CAST.specialist.actor, aContext())).toThrow(/Iemand anders/);
    expect(
      keurVernietigingGoed(proposed, CAST.contactpersoonJk.actor, aContext()).dossier.hulpvraag.vernietiging
        ?.goedgekeurdOp,
    ).toBe(NU);
  });

  it('is nobody before the term has passed, and the date is told', () => {
    const recent = aDossierIn('ADVIES_AFGEROND', { hulpvraag: { statusSinds: NU } });
    expect(() => draagVernietigingVoor(recent, CAST.specialist.actor, aContext())).toThrow(/5 oktober 2029/);
    expect(() => draagVernietigingVoor(aDossierIn('JK_ONDERWIJSADVIES'), CAST.specialist.actor, aContext())).toThrow(
      /loopt nog/,
    );
  });

  it('loses the proposal with a step back; after the approval there is no step back', () => {
    const back = zetStapTerug(proposed, 'Toch niet', CAST.specialist.actor, aContext());
    expect(back.dossier.hulpvraag.vernietiging).toBeUndefined();
    const approved = keurVernietigingGoed(proposed, CAST.contactpersoonJk.actor, aContext()).dossier;
    expect(() => zetStapTerug(approved, 'Toch niet', CAST.specialist.actor, aContext())).toThrow(/goedgekeurd/);
  });
});

describe('the job of the night', () => {
  it('removes everything of an approved hulpvraag, bytes too, and leaves a record without content', async () => {
    const dossier = await anApprovedDossier();
    expect((await itemsAbout(dossier)).length).toBeGreaterThan(8);
    const result = await destroyGoedgekeurde(deps());
    expect(result).toEqual({ vernietigd: [dossier.hulpvraag.id], mislukt: [], lidmaatschappen: 0 });
    expect(await itemsAbout(dossier)).toEqual(['VERNIETIGD']);
    for (const { id } of [...dossier.bijlagen, ...dossier.weggehaald]) {
      expect(removedBytes).toContain(sleutelVan(dossier.kop.id, id));
    }
    const { Items = [] } = await dynamodb.table.documents.send(new ScanCommand({ TableName: dynamodb.table.name }));
    const record = JSON.stringify(
      Items.find((item) => item.type === 'VERNIETIGD' && JSON.stringify(item).includes(dossier.kop.id)),
    );
    for (const name of [dossier.kind.voornaam, dossier.kind.achternaam, dossier.ouders[0]?.naam ?? '?'])
      expect(record).not.toContain(name);
  });

  it('takes a Concept by mistake after 30 days, which nobody has to approve, and not a day earlier', async () => {
    const { dossiers } = deps();
    const gestopt = (statusSinds: Moment) =>
      aDossierIn('JK_INGETROKKEN', {
        hulpvraag: { statusSinds, nooitGedeeld: true },
        statuswijzigingen: [aStatuswijziging({ van: 'CONCEPT', naar: 'JK_INGETROKKEN', op: statusSinds })],
      });
    const due = await storeDossier(dossiers, gestopt(addDays(NU, -30)));
    const early = await storeDossier(dossiers, gestopt(addDays(NU, -29)));
    const given = { ...deps(), newContext: () => systemContext(new Date(NU)) };
    const list = await leesVernietigingslijst.handle(
      given as never,
      {
        actor: CAST.specialist.actor,
        query: { aantal: 100 },
      } as never,
    );
    const { items } = list.body as { items: readonly { hulpvraagId: string; stand: string }[] };
    expect(items.find((one) => one.hulpvraagId === due.hulpvraag.id)?.stand).toBe('GOEDGEKEURD');
    expect((await destroyGoedgekeurde(deps())).vernietigd).toEqual([due.hulpvraag.id]);
    expect(await itemsAbout(due)).toEqual(['VERNIETIGD']);
    expect(await dossiers.load(early.hulpvraag.id)).toBeDefined();
  });

  it('leaves alone what is due but not approved', async () => {
    const { dossiers } = deps();
    const dossier = await storeDossier(dossiers, aBewaardDossier());
    await destroyGoedgekeurde(deps());
    expect(await dossiers.load(dossier.hulpvraag.id)).toBeDefined();
  });

  it.each(['record', 'removeAround', 'removeParts', 'removeRoot'] as const)(
    'that dies before or after %s is finished by the next run',
    async (step) => {
      for (const when of ['before', 'after'] as const) {
        const dossier = await anApprovedDossier();
        const real = createVernietigStore(dynamodb.table);
        const dies = async (...args: [never, never]) => {
          if (when === 'after') await (real[step] as (...all: [never, never]) => Promise<void>)(...args);
          throw new Error('the process died');
        };
        const crashed = await destroyGoedgekeurde(deps({ vernietiging: { ...real, [step]: dies } }));
        expect(crashed.mislukt).toEqual([dossier.hulpvraag.id]);
        await destroyGoedgekeurde(deps());
        expect(await itemsAbout(dossier)).toEqual(['VERNIETIGD']);
      }
    },
  );

  it('leaves the rest for the next run when somebody adds an ouder at that moment, and then takes that ouder too', async () => {
    const dossier = await anApprovedDossier();
    const real = createVernietigStore(dynamodb.table);
    const nieuweOuder = { naam: 'Siem Bedacht', relatie: 'OUDER', gezag: false } as const;
    const meanwhile: typeof real = {
      ...real,
      async removeRoot(read) {
        const now = await deps().dossiers.load(dossier.hulpvraag.id);
        if (now) await saveUitkomst(deps().dossiers, now, voegOuderToe(now, nieuweOuder, aContext()));
        await real.removeRoot(read);
      },
    };
    expect((await destroyGoedgekeurde(deps({ vernietiging: meanwhile }))).mislukt).toEqual([dossier.hulpvraag.id]);
    expect((await destroyGoedgekeurde(deps())).vernietigd).toEqual([dossier.hulpvraag.id]);
    expect(await itemsAbout(dossier)).toEqual(['VERNIETIGD']);
  });

  it('goes on with the others when one fails', async () => {
    const [first, second] = [await anApprovedDossier(), await anApprovedDossier()];
    const real = createVernietigStore(dynamodb.table);
    const picky: typeof real = {
      ...real,
      removeParts: (dossier) =>
        dossier.kop.id === first.kop.id ? Promise.reject(new Error('stuck')) : real.removeParts(dossier),
    };
    const result = await destroyGoedgekeurde(deps({ vernietiging: picky }));
    expect([result.mislukt, result.vernietigd]).toEqual([[first.hulpvraag.id], [second.hulpvraag.id]]);
    await destroyGoedgekeurde(deps());
  });
});

describe('the list of what may be destroyed', () => {
  it('names each hulpvraag and says how far the decision is, and who may not approve', async () => {
    const { dossiers } = deps();
    const proposed = await storeDossier(dossiers, aBewaardDossier());
    await saveUitkomst(dossiers, proposed, draagVernietigingVoor(proposed, CAST.specialist.actor, aContext()));
    const approved = await anApprovedDossier();
    const waiting = await storeDossier(dossiers, aBewaardDossier());
    const seenBy = async (actor: Actor) => {
      const given = { ...deps(), newContext: () => systemContext(new Date(NU)) };
      const answer = await leesVernietigingslijst.handle(given as never, { actor, query: { aantal: 100 } } as never);
      const { items } = answer.body as {
        items: readonly { hulpvraagId: string; stand: string; doorMijVoorgedragen: boolean }[];
      };
      const ours = [proposed, approved, waiting].map((one) => one.hulpvraag.id);
      return ours.map((id) => items.find((one) => one.hulpvraagId === id));
    };
    expect(await seenBy(CAST.specialist.actor)).toMatchObject([
      { stand: 'VOORGEDRAGEN', doorMijVoorgedragen: true },
      { stand: 'GOEDGEKEURD' },
      { stand: 'TE_BEOORDELEN', doorMijVoorgedragen: false },
    ]);
    expect(await seenBy(CAST.contactpersoonJk.actor)).toMatchObject([
      { stand: 'VOORGEDRAGEN', doorMijVoorgedragen: false },
      {},
      {},
    ]);
  });
});
