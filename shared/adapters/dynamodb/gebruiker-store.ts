import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import {
  type Gebruiker,
  GebruikerSchema,
  groepVan,
  type Lidmaatschap,
  LidmaatschapSchema,
} from '#shared/model/gebruiker.ts';
import type { Beheerdaad, Bekendmaking } from '#shared/ports/beheerdaad.ts';
import { ConcurrentChange } from '#shared/ports/dossier-store.ts';
import { type Account, emailInUse, type GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import { toldTo, transactAs } from './beheer-actions.ts';
import type { Table } from './client.ts';
import { dienstActions, eersteDienstActions } from './dienst-store.ts';
import type { Item } from './items.ts';
import { emailKey, emailvormKey, emailvormPk, gebruikerPk, ledenPk, ledenSk, lidKey, profielKey } from './keys.ts';
import { parseItem } from './parse-item.ts';
import { getItem, queryAll, queryShown } from './query.ts';
import { type Action, changeVersion, isConditionFailed, put, putNew, remove } from './transaction.ts';

const EmailSchema = lazyObject(() => ({ gebruikerId: z.string() }));

/**
 * Accounts in the table: a person is one partition; a mail address belongs to one person, in whatever case it is typed.
 */
export function createGebruikerStore(table: Table): GebruikerStore {
  return {
    load: (gebruikerId) => load(table, gebruikerId),

    async findLidmaatschap({ gebruikerId, lidmaatschapId }) {
      const item = await getItem(table, lidKey(gebruikerId, lidmaatschapId));
      return item && parseItem(LidmaatschapSchema, item);
    },

    async findByEmail(email) {
      const item = await getItem(table, emailKey(email));
      return item && load(table, parseItem(EmailSchema, item).gebruikerId);
    },

    async listByAdresvorm(email) {
      const items = await queryAll(table, emailvormPk(email));
      return items.map((item) => parseItem(EmailSchema, item).gebruikerId);
    },

    listMembers: (organisatieId, groep, page, toon = () => true) => {
      const query = { index: 'gsi1', pk: ledenPk(organisatieId, groep), named: true } as const;
      return queryShown(table, query, page, (item) => {
        const lid = parseItem(LidmaatschapSchema, item);
        return toon(lid) ? lid : undefined;
      });
    },

    async create(account, daad, bekend) {
      const existing = await load(table, account.gebruiker.id);
      if (existing) await addLidmaatschappen(table, existing, account.lidmaatschappen, daad, bekend);
      else await createPerson(table, account, daad);
    },

    async saveGebruiker(gebruiker, daad, bekend) {
      const item = await getItem(table, profielKey(gebruiker.id));
      const eerder = item && parseItem(GebruikerSchema, item);
      if (eerder?.versie !== gebruiker.versie - 1) throw new ConcurrentChange('The account was changed meanwhile');
      const profiel = changeVersion(table, GebruikerSchema, profielItem(gebruiker), eerder.versie);
      const verhuisd = emailKey(eerder.email).pk !== emailKey(gebruiker.email).pk;
      if (!verhuisd) return transactAs(table, [profiel, ...toldTo(table, bekend)], daad);
      const moved = [
        profiel,
        remove(table, emailKey(eerder.email)),
        ...vormVerhuisd(table, eerder, gebruiker),
        ...toldTo(table, bekend),
      ];
      await transactWithEmail(table, gebruiker, moved, daad);
    },

    async saveLidmaatschap(lidmaatschap, daad, bekend, gevolg) {
      const loaded = lidmaatschap.versie - 1;
      const changed = changeVersion(table, LidmaatschapSchema, lidItem(lidmaatschap), loaded);
      await transactAs(table, [changed, ...dienstActions(table, lidmaatschap, gevolg), ...toldTo(table, bekend)], daad);
    },

    async saveAntwoord(lid, bekend) {
      const answered = changeVersion(table, LidmaatschapSchema, lidItem(lid), lid.versie);
      await transactAs(table, [answered, ...toldTo(table, bekend)], undefined);
    },
  };
}

async function load(table: Table, gebruikerId: string): Promise<Account | undefined> {
  const items = await queryAll(table, gebruikerPk(gebruikerId));
  const profiel = items.find((item) => item.type === 'GEBRUIKER');
  if (!profiel) return undefined;
  return {
    gebruiker: parseItem(GebruikerSchema, profiel),
    lidmaatschappen: items
      .filter((item) => item.type === 'LIDMAATSCHAP')
      .map((item) => parseItem(LidmaatschapSchema, item)),
  };
}

async function createPerson(table: Table, { gebruiker, lidmaatschappen }: Account, daad?: Beheerdaad): Promise<void> {
  const items = [profielItem(gebruiker), ...lidmaatschappen.map(lidItem)];
  const actions = [
    ...items.map((item) => putNew(table, item)),
    putEmailvorm(table, gebruiker),
    ...lidmaatschappen.flatMap((lid) => eersteDienstActions(table, lid)),
  ];
  await transactWithEmail(table, gebruiker, actions, daad);
}

async function addLidmaatschappen(
  table: Table,
  existing: Account,
  wanted: readonly Lidmaatschap[],
  daad?: Beheerdaad,
  bekend?: Bekendmaking,
): Promise<void> {
  const known = new Set(existing.lidmaatschappen.map((one) => one.id));
  const added = wanted.filter((one) => !known.has(one.id));
  if (added.length === 0) return;
  const { pk, sk } = profielKey(existing.gebruiker.id);
  const check = { TableName: table.name, Key: { pk, sk }, ConditionExpression: 'attribute_exists(pk)' };
  const lids = added.flatMap((one) => [putNew(table, lidItem(one)), ...eersteDienstActions(table, one)]);
  await transactAs(table, [{ ConditionCheck: check }, ...lids, ...toldTo(table, bekend)], daad);
}

/**
 * Carries out the actions and claims the mail address. @throws DomainError STAND_VAN_ZAKEN when another person has it.
 */
async function transactWithEmail(
  table: Table,
  gebruiker: Gebruiker,
  actions: readonly Action[],
  daad?: Beheerdaad,
): Promise<void> {
  const claim = putNew(table, { ...emailKey(gebruiker.email), type: 'EMAIL', gebruikerId: gebruiker.id });
  try {
    await transactAs(table, [claim, ...actions], daad);
  } catch (error) {
    throw isConditionFailed(error, 0) ? emailInUse() : error;
  }
}

/** By which an ouder is recognised in whatever spelling the address was given. */
export function putEmailvorm(table: Table, gebruiker: Pick<Gebruiker, 'id' | 'email'>): Action {
  return put(table, { ...emailvormKey(gebruiker), type: 'EMAILVORM', gebruikerId: gebruiker.id });
}

/** Nothing when only the spelling is another: one transaction takes each key once. */
function vormVerhuisd(table: Table, eerder: Gebruiker, nu: Gebruiker): readonly Action[] {
  if (emailvormPk(eerder.email) === emailvormPk(nu.email)) return [];
  return [remove(table, emailvormKey(eerder)), putEmailvorm(table, nu)];
}

function profielItem(gebruiker: Gebruiker): Item {
  return { ...profielKey(gebruiker.id), type: 'GEBRUIKER', ...gebruiker };
}

function lidItem(lid: Lidmaatschap): Item {
  return {
    ...lidKey(lid.gebruikerId, lid.id),
    type: 'LIDMAATSCHAP',
    ...lid,
    ...(lid.stand === 'VERWIJDERD' ? {} : { gsi1pk: ledenPk(lid.organisatieId, groepVan(lid)), gsi1sk: ledenSk(lid) }),
  };
}
