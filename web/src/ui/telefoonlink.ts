/** A telephone number as people write it, as a phone wants it. */
export function telefoonlink(nummer: string): string {
  return `tel:${nummer.replace(/[^+\d]/g, '')}`;
}
