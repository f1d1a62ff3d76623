/** Reading one page of a list: one Query as long as nothing is hidden, and cursors that fit that list only. */
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { invalid } from '#shared/kernel/errors.ts';
import type { Page, PageOf } from '#shared/ports/gebruiker-store.ts';
import type { Table } from './client.ts';
import type { Key } from './keys.ts';
import type { StoredItem } from './stored-item.ts';

/** How many items a page has when the caller does not say. */
const DEFAULT_AANTAL = 25;
export const MAX_AANTAL = 100;

/** Which part of which index is a list. `gsi1` cannot be read consistently, all else is. */
export interface ListQuery {
  readonly index?: 'lsi1' | 'lsi2' | 'gsi1';
  readonly pk: string;
  /** What the sort keys of the list begin with. */
  readonly prefix?: string;
  /** The list ends before this sort key. */
  readonly before?: string;
  readonly newestFirst?: boolean;
  /** As much as one Query gives (1 MB), for a list that is filtered afterwards. */
  readonly unlimited?: boolean;
  /**
   * The sort key of the index holds a name. A cursor ends up in requests, where names may not be: it names the last
   * item by its primary key only, and its place in the list is looked up again.
   */
  readonly named?: boolean;
}

/** One page, with the items as they are stored. */
export async function queryPage(table: Table, query: ListQuery, page: Page): Promise<PageOf<StoredItem>> {
  const start = await startKey(table, query, page);
  const { items, last } = await sendQuery(table, query, pageSize(page), start);
  return last ? { items, volgende: cursorOf(last, query) } : { items };
}

/**
 * One page of what this reader may see of a list. What is hidden leaves no trace: it is read over until the page is
 * full and one more that may be seen is known to follow, or the list ends, and the cursor is that of the last item in
 * the page. So neither a cursor nor its absence tells that there is something that the reader may not see.
 * @param show the item as it is shown, or undefined when it is hidden
 */
export async function queryShown<T>(
  table: Table,
  query: ListQuery,
  page: Page,
  show: (item: StoredItem) => T | undefined,
): Promise<PageOf<T>> {
  const aantal = pageSize(page);
  const shown: { readonly item: StoredItem; readonly value: T }[] = [];
  let start = await startKey(table, query, page);
  let limit = aantal + 1;
  do {
    const { items, last } = await sendQuery(table, query, limit, start);
    for (const item of items) {
      const value = show(item);
      if (value !== undefined) shown.push({ item, value });
    }
    start = last;
    limit = MAX_AANTAL;
  } while (start && shown.length <= aantal);
  const items = shown.slice(0, aantal).map((one) => one.value);
  const last = shown[aantal - 1];
  return last && shown.length > aantal ? { items, volgende: cursorOf(last.item, query) } : { items };
}

/** One Query of a list, from a place in it. */
export async function sendQuery(
  table: Table,
  query: ListQuery,
  limit: number,
  start: Record<string, unknown> | undefined,
) {
  const result = await table.documents.send(
    new QueryCommand({
      TableName: table.name,
      ...(query.index ? { IndexName: query.index } : {}),
      ...conditionOf(query),
      ConsistentRead: query.index !== 'gsi1',
      ScanIndexForward: query.newestFirst !== true,
      ...(query.unlimited ? {} : { Limit: limit }),
      ...(start ? { ExclusiveStartKey: start } : {}),
    }),
  );
  return { items: result.Items ?? [], last: result.LastEvaluatedKey };
}

/** How many items a page has. */
export function pageSize({ aantal }: Page): number {
  return Math.min(aantal ?? DEFAULT_AANTAL, MAX_AANTAL);
}

/** A whole partition, or the part of it with a prefix; more than one Query only past 1 MB. */
export async function queryAll(table: Table, pk: string, prefix?: string): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const result = await table.documents.send(
      new QueryCommand({
        TableName: table.name,
        ...conditionOf({ pk, ...(prefix === undefined ? {} : { prefix }) }),
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    items.push(...(result.Items ?? []));
    start = result.LastEvaluatedKey;
  } while (start);
  return items;
}

/** One item, as it is now. */
export async function getItem(table: Table, { pk, sk }: Key): Promise<StoredItem | undefined> {
  const result = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true }),
  );
  return result.Item;
}

function conditionOf(query: ListQuery) {
  const names = { '#pk': partitionName(query) };
  const values = { ':pk': query.pk };
  const sort = { ...names, '#sk': sortName(query) };
  if (query.prefix !== undefined) {
    return {
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
      ExpressionAttributeNames: sort,
      ExpressionAttributeValues: { ...values, ':prefix': query.prefix },
    };
  }
  if (query.before !== undefined) {
    return {
      KeyConditionExpression: '#pk = :pk AND #sk < :before',
      ExpressionAttributeNames: sort,
      ExpressionAttributeValues: { ...values, ':before': query.before },
    };
  }
  return {
    KeyConditionExpression: '#pk = :pk',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}

function sortName(query: ListQuery): string {
  return query.index === undefined ? 'sk' : `${query.index}sk`;
}

/** The keys that a cursor of this list holds: those of the table, and those of the index. */
function keyNames(query: ListQuery): readonly string[] {
  if (query.index === undefined) return ['pk', 'sk'];
  return query.index === 'gsi1' ? ['pk', 'sk', 'gsi1pk', 'gsi1sk'] : ['pk', 'sk', sortName(query)];
}

/** The cursor of what follows an item of this list. */
export function cursorOf(item: StoredItem, query: ListQuery): string {
  const names = query.named ? ['pk', 'sk'] : keyNames(query);
  return encodeCursor(Object.fromEntries(names.map((name) => [name, item[name]])));
}

/** A cursor that holds these values: ids and moments, never a name. */
export function encodeCursor(values: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The cursor of a list from its beginning, for a page that follows another list. */
export function cursorOfBegin({ pk }: Pick<ListQuery, 'pk'>): string {
  return encodeCursor({ pk });
}

/**
 * Where a page begins: the key in its cursor, if it is one of this very list. A cursor that was made up or came from
 * another list must not open another partition.
 * @throws DomainError ONGELDIGE_INVOER
 */
async function startKey(table: Table, query: ListQuery, page: Page): Promise<Record<string, string> | undefined> {
  if (page.cursor === undefined) return undefined;
  const given = decodeCursor(page.cursor);
  if (page.cursor === cursorOfBegin(query)) return undefined;
  const key = query.named ? await placeOf(table, given, query) : given;
  const names = keyNames(query);
  const complete = names.length === Object.keys(key).length && names.every((name) => isKeyValue(key[name]));
  const sort = key[sortName(query)] ?? '';
  const inside =
    key[partitionName(query)] === query.pk &&
    sort.startsWith(query.prefix ?? '') &&
    (query.before === undefined || sort < query.before);
  if (complete && inside) return key;
  throw foreignCursor();
}

/** The place in the list of the item that a cursor names; of nothing when it is not there (any more). */
async function placeOf(table: Table, given: Record<string, string>, query: ListQuery): Promise<Record<string, string>> {
  const { pk = '', sk = '' } = given;
  const item = pk === '' || sk === '' ? undefined : await getItem(table, { pk, sk });
  return Object.fromEntries(item ? keyNames(query).map((name) => [name, String(item[name])]) : []);
}

function partitionName(query: ListQuery): string {
  return query.index === 'gsi1' ? 'gsi1pk' : 'pk';
}

/** DynamoDB takes no empty keys and none of more than 1024 bytes. */
function isKeyValue(value: string | undefined): boolean {
  return value !== undefined && value !== '' && Buffer.byteLength(value) <= 1024;
}

/** The same refusal for every cursor that does not fit. */
export function foreignCursor() {
  return invalid('/cursor', 'CURSOR_ONGELDIG', 'Dit vervolg hoort niet bij deze lijst. Begin opnieuw bij het begin.');
}

/** What a cursor holds, unchecked; nothing when it is not one. */
export function decodeCursor(cursor: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    // A cursor that was not ours: it is refused where it is read.
    return {};
  }
}
