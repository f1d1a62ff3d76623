import { signal } from '@preact/signals';

/**
 * Addresses after the #, which browsers never send to a server. They hold ids only, never anything of a dossier.
 * Mails link to `#/hulpvragen/<id>` and `#/account`: those stay.
 */
const current = signal(readAddress());
addEventListener('hashchange', () => {
  current.value = readAddress();
});

export interface Address {
  /** The parts of the path: `#/hulpvragen/1/bijlagen` gives `['hulpvragen', '1', 'bijlagen']`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** Where the browser is now; reading it in a component renders again when it changes. */
export function useAddress(): Address {
  return current.value;
}

/** The address of a page as a link needs it. Parts are escaped. */
export function href(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const search = new URLSearchParams(
    Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''),
  ).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`;
}

/** Goes to a page. `replace` leaves no step for the back button, for instance when a filter changes. */
export function goTo(address: string, { replace = false } = {}): void {
  if (replace) {
    history.replaceState(null, '', address);
    current.value = readAddress();
  } else {
    location.hash = address;
  }
}

function readAddress(): Address {
  const [path = '', search = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path.split('/').filter(Boolean).map(decodeSafely), query: new URLSearchParams(search) };
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not encoded: taken as it stands.
    return part;
  }
}
