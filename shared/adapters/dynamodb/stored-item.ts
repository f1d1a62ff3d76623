/** An item as it came from the table. */
export type StoredItem = Readonly<Record<string, unknown>>;
