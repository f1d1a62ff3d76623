/** What was confirmed to users, and what was refused: the model that the system is compared with afterwards. */
export class Ledger {
  readonly forms: { zaak: string; seen: string; made: string; text: string }[] = [];
  readonly changes: { zaak: string; seen: string; made: string; naar: string }[] = [];
  readonly observations: { zaak: string; text: string }[] = [];
  readonly views: { zaak: string; text: string }[] = [];
  readonly uploads: { zaak: string; id: string }[] = [];
  readonly created: string[] = [];
  /** Texts of requests that were refused, which may be nowhere. */
  readonly refused: { zaak: string; text: string }[] = [];

  get confirmed(): number {
    const { forms, changes, observations, views, uploads, created } = this;
    return [forms, changes, observations, views, uploads, created].reduce((total, { length }) => total + length, 0);
  }
}
