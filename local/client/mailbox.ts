/** One mail, as the mailbox of the local cloud shows it. */
export interface Mail {
  readonly id: string;
  readonly van: string;
  readonly onderwerp: string;
  readonly text: string;
  readonly html: string;
  readonly bijlagen: readonly { readonly naam: string; readonly pad: string }[];
}

/** Reads mails over HTTP, as somebody with a mail program would. */
export class Mailbox {
  /** Whether this mailbox shows what was attached to a mail. */
  readonly keepsAttachments: boolean = true;
  readonly #url: string;
  readonly #seen = new Map<string, number>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Every mail to an address, oldest first. */
  async all(address: string): Promise<readonly Mail[]> {
    const response = await fetch(`${this.#url}/berichten?aan=${encodeURIComponent(address)}`);
    const body = (await response.json()) as { berichten?: Mail[] } | Mail[];
    const mails = Array.isArray(body) ? body : (body.berichten ?? []);
    return [...mails].reverse();
  }

  /** The mails that came since the last call for this address. Waits until there are at least so many. */
  async take(address: string, atLeast: number): Promise<readonly Mail[]> {
    const seen = this.#seen.get(address) ?? 0;
    const mails = await waitFor(
      () => this.all(address),
      (all) => all.length >= seen + atLeast,
      `${atLeast} new mails`,
    );
    this.#seen.set(address, mails.length);
    return mails.slice(seen);
  }

  /** The text of an attachment. */
  async attachment(pad: string): Promise<string> {
    return (await fetch(`${this.#url}${pad}`)).text();
  }

  /** The temporary password in the latest invitation. */
  async temporaryPassword(address: string): Promise<string> {
    const mails = await waitFor(
      () => this.all(address),
      (all) => all.some((mail) => mail.onderwerp.startsWith('Uw account')),
      'an invitation',
    );
    this.#seen.set(address, mails.length);
    const invitation = mails.findLast((mail) => mail.onderwerp.startsWith('Uw account'));
    const match = /tijdelijke wachtwoord: (\S+?)<\//.exec(invitation?.html ?? '');
    if (!match?.[1]) throw new Error('The invitation holds no temporary password');
    return unescapeHtml(match[1]);
  }
}

/** Asks again until it is so; mails and checks of uploads come a moment later. @throws Error after 20 seconds. */
export async function waitFor<T>(ask: () => Promise<T>, isSo: (value: T) => boolean, what: string): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    if (Date.now() > deadline) throw new Error(`Waited 20 s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
