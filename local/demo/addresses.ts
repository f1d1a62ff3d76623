/** The address of somebody who works with the demonstration's SWV, or has a part in its story. */
export const at = (name: string) => `${name}@kindbrug.example`;

/** The address of another made-up parent. */
export const atHome = (name: string) => `${name}@ouders.kindbrug.example`;
