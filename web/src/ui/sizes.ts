import { telling } from '#web/teksten/telling.ts';

const one = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** Bytes as people read them: "1,4 MB". */
export function showSize(bytes: number): string {
  if (bytes < 1024) return telling(bytes, 'byte', 'bytes');
  if (bytes < 1024 * 1024) return `${one.format(bytes / 1024)} kB`;
  return `${one.format(bytes / 1024 / 1024)} MB`;
}
