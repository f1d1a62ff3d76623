/** The kinds of file that are taken. */
interface Soorten {
  readonly soorten: readonly { readonly mediatype: string; readonly extensies: readonly string[] }[];
}

/**
 * What the window to choose files offers. An iPhone and Safari turn a HEIC into a JPEG by themselves when HEIC is not
 * named and images are named one by one, the first of them being what they make (WebKit, WKFileUploadPanel). Other
 * systems turn nothing into anything, and would hide a HEIC that is not named: there every image is offered. A HEIC
 * that comes anyhow is taken.
 */
export function acceptOf({ soorten }: Soorten, convertsHeic: boolean): string {
  const named = soorten.filter(({ mediatype }) => mediatype !== 'image/heic');
  const kinds = named.flatMap(({ mediatype, extensies }) => [
    mediatype,
    ...extensies.map((one) => `.${one.replace('.', '')}`),
  ]);
  return [...kinds, ...(convertsHeic ? [] : ['image/*'])].join(',');
}

/**
 * True for the browsers of Apple, and for every browser on its telephones and tablets: there they are all Safari
 * inside.
 */
export function convertsHeic({ vendor, userAgent }: { readonly vendor: string; readonly userAgent: string }): boolean {
  return vendor.startsWith('Apple') || /iPhone|iPad|iPod/.test(userAgent);
}
