/**
 * The laws of a walk by what is said when one is broken. Each has a mutant that breaks it (mutanten.ts): a law that is
 * never seen broken is no law.
 */

/** About what somebody can see now. */
export const LEESWETTEN = [
  'table and rules differ on',
  'is told that a case exists of which they must not know',
  'is told that a case does not exist which they know',
  'sees the id of a hidden stuk',
  'sees the text of a hidden stuk',
  'sees the zienswijze of somebody else',
  'sees the place of a meeting without being invited',
  'sees the request form',
  'sees the ouders',
  'sees the invitation of somebody else',
  'sees another school',
  'sees the place of a school among others',
  'sees the term of another school',
  'has a row in the list of a case that is not theirs',
  'has the case twice in the list',
  'misses the case in the list',
] as const;

/** About what a step did. */
export const STAPWETTEN = [
  'was done by somebody who may not',
  'a refused action changed something',
  'history was changed',
  'the status is not the last line of history',
  'an answer of a school is gone',
  'a school is asked before the case is with schools',
  'to somebody who never had access',
  'a mail with content',
  'two mails to one person',
  'access ended or opened in silence',
  'an invitation stays open for somebody who left',
  'a step back does not restore access',
  'a choice made before names a removed paper',
] as const;

/** About several cases, about what takes two people, and about files that arrive late. */
export const ZAAKWETTEN = [
  'something of another case is in this one',
  'another case was changed, too',
  'two hulpvragen of one child run at a time',
  'one person decided about the own proposal',
  'two dossiers were joined by one person',
  'a joined dossier does not follow the one of the child',
  'a step back after a week was taken by one person',
  'a file of somebody who may not add it became readable',
] as const;

export type Leeswet = (typeof LEESWETTEN)[number];
export type Stapwet = (typeof STAPWETTEN)[number];
export type Zaakwet = (typeof ZAAKWETTEN)[number];
export type Wet = Leeswet | Stapwet | Zaakwet;

/** A law that is broken, and who or what it is about. */
export interface Fout {
  readonly wet: Wet;
  readonly over: string;
}

export function fout(wet: Wet, over = ''): Fout {
  return { wet, over };
}

/** Nothing, or that this law is broken. */
export function foutAls(isGebroken: boolean, wet: Wet): readonly Fout[] {
  return isGebroken ? [fout(wet)] : [];
}
