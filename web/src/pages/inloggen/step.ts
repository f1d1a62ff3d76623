import type { Challenge } from '#web/session/cognito.ts';

/** What somebody without a session can look at. */
export type Aside = 'WACHTWOORD_VERGETEN' | 'TELEFOON_KWIJT';

/** What a step of signing in gets. */
export interface StepProps {
  readonly email: string;
  readonly challenge: Challenge;
  /** The next thing that the pool asks; `undefined` starts over. */
  readonly onNext: (challenge: Challenge | undefined) => void;
  readonly onAside: (aside: Aside) => void;
}
