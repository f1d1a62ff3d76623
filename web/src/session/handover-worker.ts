/**
 * Keeps a session for the few seconds that a reload of the page takes, in memory only. Loaded as a service worker,
 * because that is the one place of a browser that outlives a page without writing anything down.
 */
export {};

type Kept = { readonly state: unknown; readonly until: number };

const worker = self as unknown as {
  addEventListener(
    type: string,
    listener: (event: {
      data?: { type?: string; state?: unknown };
      ports: readonly MessagePort[];
      waitUntil(work: Promise<unknown>): void;
    }) => void,
  ): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

/** Longer than a reload, shorter than it takes somebody else to sit down behind a shared laptop. In ms. */
const KEEP_MS = 8_000;

let kept: Kept | undefined;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  const { type, state } = event.data ?? {};
  if (type === 'keep') {
    const mine = { state, until: Date.now() + KEEP_MS };
    kept = mine;
    // Not only refused after that, but gone.
    setTimeout(() => {
      if (kept === mine) kept = undefined;
    }, KEEP_MS);
  }
  if (type === 'forget') kept = undefined;
  if (type === 'take') {
    const good = kept && kept.until > Date.now() ? kept.state : undefined;
    kept = undefined;
    event.ports[0]?.postMessage(good);
  }
});
