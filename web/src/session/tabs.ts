import type { Tokens } from './cognito.ts';
import { ended, endSession, type Session, session } from './session.ts';

/** What tabs of one browser tell each other. It is never written down, and no other site can hear it. */
type Message =
  | { readonly type: 'ask' }
  | { readonly type: 'give'; readonly session: Session }
  | { readonly type: 'renewed'; readonly gebruikerId: string; readonly tokens: Tokens }
  | { readonly type: 'out' };

/** Longest wait for another tab at start, in ms; without an answer the person signs in. */
const PATIENCE_MS = 150;

const channel = new BroadcastChannel('kindbrug');

/** A new tab beside one in which somebody is signed in goes on with that session. */
export async function askOtherTabs(): Promise<void> {
  if (session.peek()) return;
  await new Promise<void>((resolve) => {
    const listen = ({ data }: MessageEvent<Message>) => {
      if (data.type !== 'give') return;
      session.value = data.session;
      resolve();
    };
    channel.addEventListener('message', listen);
    tell({ type: 'ask' });
    setTimeout(() => {
      channel.removeEventListener('message', listen);
      resolve();
    }, PATIENCE_MS);
  });
}

/** From now on this tab answers new ones, signs out when another tab does, and shares renewed tokens: a used one ends soon. */
export function joinTabs(): void {
  let known = session.peek()?.tokens.refreshToken;
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const now = session.peek();
    if (!now) return;
    if (data.type === 'ask') tell({ type: 'give', session: now });
    if (data.type === 'out') endSession('UITGELOGD');
    if (data.type === 'renewed' && data.gebruikerId === now.account?.gebruikerId) {
      known = data.tokens.refreshToken;
      session.value = { ...now, tokens: data.tokens };
    }
  });
  session.subscribe((now) => {
    if (!now && ended.peek() === 'UITGELOGD') tell({ type: 'out' });
    const { account, tokens } = now ?? {};
    if (!account || !tokens || tokens.refreshToken === known) return;
    known = tokens.refreshToken;
    tell({ type: 'renewed', gebruikerId: account.gebruikerId, tokens });
  });
}

function tell(message: Message): void {
  channel.postMessage(message);
}
