import { createHash } from 'node:crypto';
import type { Mailbox } from './mailbox.ts';
import type { SignIn, Tokens } from './sign-in.ts';

/** What a request answered. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly etag: string | undefined;
  /** Seconds to wait before another try, when the answer says so. */
  readonly retryAfter?: number;
}

export interface RequestOptions {
  readonly ifMatch?: string | undefined;
  readonly idempotencyKey?: string;
  /** Another token than the player's own. */
  readonly token?: string;
  readonly lidmaatschapId?: string;
}

/** Where the world of a story is. */
export interface World {
  readonly api: string;
  readonly signIn: SignIn;
  readonly mailbox: Mailbox;
  /** Looks at every answer, before anybody does something with it. */
  readonly check?: (method: string, path: string, status: number, isProblem: boolean) => void;
}

/** Somebody in the story: signs in as people do, and does everything over HTTP. */
export class Player {
  readonly label: string;
  readonly email: string;
  readonly #world: World;
  readonly #password: string;
  #tokens: Tokens | undefined;
  #totpSecret = '';
  gebruikerId = '';
  lidmaatschapId = '';

  constructor(world: World, label: string, email: string) {
    this.#world = world;
    this.label = label;
    this.email = email;
    this.#password = `Verzonnen-${createHash('sha256').update(email).digest('hex').slice(0, 12)}-A1!`;
  }

  get accessToken(): string {
    return this.#tokens?.accessToken ?? '';
  }

  get idToken(): string {
    return this.#tokens?.idToken ?? '';
  }

  get totpSecret(): string {
    return this.#totpSecret;
  }

  get password(): string {
    return this.#password;
  }

  /** From the invitation in the mailbox to the first tokens, then chooses the organisation by role. */
  async firstSignIn(rol: string): Promise<void> {
    await this.enrol();
    await this.choose(rol);
  }

  /** From the invitation in the mailbox to the first tokens: temporary password, own password, app, code. */
  async enrol(): Promise<void> {
    const temporaryPassword = await this.#world.mailbox.temporaryPassword(this.email);
    const signed = await this.#world.signIn.firstSignIn({
      email: this.email,
      temporaryPassword,
      newPassword: this.#password,
    });
    this.#tokens = signed.tokens;
    this.#totpSecret = signed.totpSecret;
  }

  /** As {@link choose}, for whoever knows it already. */
  worksAs(lid: { readonly id: string; readonly gebruikerId: string }): void {
    this.gebruikerId = lid.gebruikerId;
    this.lidmaatschapId = lid.id;
  }

  /** New tokens for the refresh token, as the client asks before the ten minutes of an access token are over. */
  async refresh(): Promise<void> {
    this.#tokens = await this.#world.signIn.refresh(this.#tokens?.refreshToken ?? '');
  }

  /** Signs in again with password and code. */
  async signInAgain(): Promise<void> {
    this.#tokens = await this.#world.signIn.signIn({
      email: this.email,
      password: this.#password,
      totpSecret: this.#totpSecret,
    });
  }

  /** "Kies organisatie": the lidmaatschap that has this role. */
  async choose(rol: string): Promise<void> {
    const { body } = await this.get('/v1/mijn-account');
    const lidmaatschappen = (body.lidmaatschappen ?? []) as { id: string; rollen: string[] }[];
    const lid = lidmaatschappen.find((one) => one.rollen.includes(rol));
    if (!lid) throw new Error(`${this.label} has no lidmaatschap as ${rol}`);
    this.gebruikerId = String(body.gebruikerId);
    this.lidmaatschapId = lid.id;
  }

  /** How others name this person in a request. */
  get verwijzing() {
    return { gebruikerId: this.gebruikerId, lidmaatschapId: this.lidmaatschapId };
  }

  get(path: string, options?: RequestOptions): Promise<Answer> {
    return this.request('GET', path, undefined, options);
  }

  post(path: string, body?: unknown, options?: RequestOptions): Promise<Answer> {
    return this.request('POST', path, body, options);
  }

  put(path: string, body: unknown, options?: RequestOptions): Promise<Answer> {
    return this.request('PUT', path, body, options);
  }

  delete(path: string, options?: RequestOptions): Promise<Answer> {
    return this.request('DELETE', path, undefined, options);
  }

  /** One request, as the web client would make it. */
  async request(method: string, path: string, body?: unknown, options: RequestOptions = {}): Promise<Answer> {
    const lidmaatschapId = options.lidmaatschapId ?? this.lidmaatschapId;
    const response = await fetch(`${this.#world.api}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${options.token ?? this.accessToken}`,
        ...(lidmaatschapId ? { 'kindbrug-lidmaatschap': lidmaatschapId } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.ifMatch ? { 'if-match': options.ifMatch } : {}),
        ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    this.#world.check?.(method, path, response.status, type.startsWith('application/problem+json'));
    const isJson = type.includes('json');
    const retryAfter = response.headers.get('retry-after');
    return {
      ...(retryAfter === null ? {} : { retryAfter: Number(retryAfter) }),
      status: response.status,
      body: isJson && text ? (JSON.parse(text) as Record<string, unknown>) : { text },
      etag: response.headers.get('etag') ?? undefined,
    };
  }

  /** As {@link request}, for what must work. @throws Error saying who, what and the answer. */
  async must(method: string, path: string, body?: unknown, options?: RequestOptions): Promise<Answer> {
    const answer = await this.request(method, path, body, options);
    if (answer.status >= 300) {
      throw new Error(`${this.label}: ${method} ${path} → ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer;
  }
}
