/**
 * The header that makes a browser save a file under this name (RFC 6266). Quotes, backslashes and what is not ASCII
 * cannot break out of it: old browsers get a name without them, all others the exact name in the encoded part.
 */
export function asAttachment(bestandsnaam: string): string {
  const ascii = bestandsnaam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(bestandsnaam.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
