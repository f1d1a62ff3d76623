import { exportDrafts, importDrafts } from '#web/drafts/drafts.ts';
import { type Session, session } from './session.ts';

/** What a reload of the page hands over to itself, through the memory of a service worker (handover-worker.ts). */
interface Kept {
  readonly session: Session;
  readonly drafts: ReturnType<typeof exportDrafts>;
}

/**
 * Longest wait for the worker at start, in ms; without an answer the person signs in. It answers at once, also when it
 * has nothing: only a machine that is very busy takes longer, and must not lose a session by that.
 */
const PATIENCE_MS = 2000;

/**
 * Starts to hand over: from now on a reload keeps the session. Browsers without service workers ask to sign in again.
 */
export async function keepThroughReload(): Promise<void> {
  addEventListener('pagehide', () => {
    const worker = navigator.serviceWorker?.controller;
    if (session.value) worker?.postMessage({ type: 'keep', state: { session: session.value, drafts: exportDrafts() } });
  });
  session.subscribe((now) => {
    if (!now) navigator.serviceWorker?.controller?.postMessage({ type: 'forget' });
  });
  // Without it a reload asks to sign in again, and nothing else changes.
  await navigator.serviceWorker?.register('/handover.js', { updateViaCache: 'none' }).catch(() => undefined);
}

/** Takes back what this page handed over before it was loaded again. */
export async function takeBack(): Promise<void> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker || !isSameVisit()) return;
  const kept = await new Promise<Kept | undefined>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as Kept | undefined);
    setTimeout(() => resolve(undefined), PATIENCE_MS);
    worker.postMessage({ type: 'take' }, [port2]);
  });
  if (!kept) return;
  importDrafts(kept.drafts);
  session.value = kept.session;
}

/** A reload, or back to a page that was left; not somebody who opens the client anew, after another one closed it. */
function isSameVisit(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && (entry.type === 'reload' || entry.type === 'back_forward');
}
