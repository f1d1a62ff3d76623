/**
 * What DynamoDB charges for an answered request, from what the engine reports under `ReturnConsumedCapacity: INDEXES`.
 */
interface Charged {
  readonly CapacityUnits?: number;
  readonly Table?: { readonly CapacityUnits?: number };
}

/**
 * Capacity units of a request. In one thing the engine charges less than the service, which is put right here: what a
 * query fetches for entries of an index that holds keys only, it rounds up to 4 KB all together, the service each item.
 * @param fetched how many items were fetched so, each of less than 4 KB; 0 for every other request.
 */
export function chargedUnits(consumed: unknown, fetched: number): number {
  const all = [consumed].flat() as (Charged | undefined)[];
  const units = all.reduce((total, one) => total + (one?.CapacityUnits ?? 0), 0);
  return fetched === 0 ? units : units - (all[0]?.Table?.CapacityUnits ?? 0) + fetched;
}

/** How many items of this answer were fetched from the table, because the index holds their keys only. */
export function fetchedItems(request: Readonly<Record<string, unknown>>, items: number): number {
  return request.IndexName !== undefined && request.Select === 'ALL_ATTRIBUTES' ? items : 0;
}
