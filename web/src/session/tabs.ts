import { forgetDrafts } from '#web/drafts/drafts.ts';
import { hasUnsaved } from '#web/drafts/unsaved.ts';
import type { Tokens } from './cognito.ts';
import { ended, endSession, type Session, session } from './session.ts';

/** What tabs of one browser tell each other. It is never written down, and no other site can hear it. */
type Message =
  | { readonly type: 'ask' }
  | { readonly type: 'give'; readonly session: Session }
  | { readonly type: 'renewed'; readonly gebruikerId: string; readonly tokens: Tokens }
  | { readonly type: 'out'; readonly gebruikerId: string | undefined }
  | { readonly type: 'unsaved?'; readonly gebruikerId: string | undefined }
  | { readonly type: 'unsaved' };

/** Longest wait for an answer of another tab, in ms; without one there is none. */
const PATIENCE_MS = 150;

const channel = new BroadcastChannel('kindbrug');

/** A new tab beside one in which somebody is signed in goes on with that session. */
export async function askOtherTabs(): Promise<void> {
  if (session.peek()) return;
  const answer = await answerTo({ type: 'ask' }, 'give');
  if (answer?.type === 'give') session.value = answer.session;
}

/** Whether another tab of this browser holds something that is not saved: signing out ends that tab too. */
export async function hasUnsavedElsewhere(): Promise<boolean> {
  return (
    (await answerTo({ type: 'unsaved?', gebruikerId: session.peek()?.account?.gebruikerId }, 'unsaved')) !== undefined
  );
}

function answerTo(question: Message, type: Message['type']): Promise<Message | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: Message) => {
      channel.removeEventListener('message', listen);
      resolve(answer);
    };
    const listen = ({ data }: MessageEvent<Message>) => {
      if (data.type === type) settle(data);
    };
    channel.addEventListener('message', listen);
    tell(question);
    setTimeout(settle, PATIENCE_MS);
  });
}

/**
 * From now on this tab answers new ones, signs out when another tab does, and shares renewed tokens: a used one ends
 * soon.
 */
export function joinTabs(): void {
  let known = session.peek()?.tokens.refreshToken;
  let person = session.peek()?.account?.gebruikerId;
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const now = session.peek();
    if (!now) return;
    if (data.type === 'ask') tell({ type: 'give', session: now });
    const isSamePerson = 'gebruikerId' in data && data.gebruikerId === now.account?.gebruikerId;
    if (data.type === 'unsaved?' && isSamePerson && hasUnsaved()) tell({ type: 'unsaved' });
    if (data.type === 'out' && (!now.account || isSamePerson)) {
      forgetDrafts();
      endSession('UITGELOGD');
    }
    if (data.type === 'renewed' && isSamePerson) {
      known = data.tokens.refreshToken;
      session.value = { ...now, tokens: data.tokens };
    }
  });
  session.subscribe((now) => {
    if (!now && ended.peek() === 'UITGELOGD') tell({ type: 'out', gebruikerId: person });
    const { account, tokens } = now ?? {};
    person = account?.gebruikerId;
    if (!account || !tokens || tokens.refreshToken === known) return;
    known = tokens.refreshToken;
    tell({ type: 'renewed', gebruikerId: account.gebruikerId, tokens });
  });
}

function tell(message: Message): void {
  channel.postMessage(message);
}
