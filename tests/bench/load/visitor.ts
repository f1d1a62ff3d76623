import { randomUUID } from 'node:crypto';
import type { Answer, Player, RequestOptions } from '#local/client/player.ts';
import type { Measure } from './measure.ts';

/** How often somebody who is told "even te druk" tries again. */
const MAX_TRIES = 5;
/** What a person meets when others work at the same time, besides "even te druk". */
const EXPECTED = new Set([409, 412]);

/** Somebody at a screen: waits for each answer, and tries again when told to. */
export class Visitor {
  readonly player: Player;
  readonly #measure: () => Measure;

  constructor(player: Player, measure: () => Measure) {
    this.player = player;
    this.#measure = measure;
  }

  /** One request, with the retries that the client makes for it. Undefined when it was refused, or went wrong. */
  async ask(
    kind: string,
    method: string,
    path: string,
    body?: unknown,
    options: RequestOptions = {},
  ): Promise<Answer | undefined> {
    const key = method === 'POST' ? { idempotencyKey: randomUUID() } : {};
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(kind, () => this.player.request(method, path, body, { ...key, ...options }));
      if (!answer) return undefined;
      if (answer.status < 300) return answer;
      const code = `${answer.status} ${String(answer.body.code ?? '')}`.trim();
      if (answer.status === 503 && answer.retryAfter !== undefined && attempt < MAX_TRIES) {
        this.#measure().expected(code);
        await pause(answer.retryAfter * 1000);
      } else {
        if (EXPECTED.has(answer.status)) this.#measure().expected(code);
        else this.#measure().error(kind, `${code} ${String(answer.body.detail ?? '')}`);
        return undefined;
      }
    }
  }

  /** Bytes to or from the storage, past the API. */
  async transfer(kind: string, url: string, init?: RequestInit): Promise<Uint8Array | undefined> {
    return this.#once(kind, async () => {
      const response = await fetch(url, init);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (!response.ok) throw new Error(`storage answered ${response.status}`);
      return bytes;
    });
  }

  async #once<T>(kind: string, act: () => Promise<T>): Promise<T | undefined> {
    const started = performance.now();
    try {
      const value = await act();
      this.#measure().time(kind, performance.now() - started);
      return value;
    } catch (error) {
      this.#measure().error(
        kind,
        error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error),
      );
      return undefined;
    }
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
