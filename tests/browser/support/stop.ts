import type { Locator, Page } from 'playwright-core';
import type { SeededWorld } from './seeded-world.ts';

/** One state of one page that is looked at. */
export interface Stop {
  readonly where: string;
  /**
   * What others do first, by requests: what this stop shows can be done only then. Its page must be another than
   * before.
   */
  readonly first?: (world: SeededWorld) => Promise<unknown>;
  /** Address to go to; without one the page of the stop before is still there. */
  readonly hash?: string | ((world: SeededWorld) => string);
  /** A heading that is there when the page is. */
  readonly shows?: string | RegExp;
  /** The button that opens a dialog. */
  readonly opens?: string | RegExp;
  /** Source file of that dialog under web/src: each is looked at somewhere. */
  readonly dialog?: string;
  /** What brings the page or the dialog in the state to look at. */
  readonly prepare?: (at: {
    readonly page: Page;
    readonly dialog: Locator;
    readonly world: SeededWorld;
  }) => Promise<void>;
}

/** The address of a seeded case. */
export const zaak =
  (voornaam: string, tab = '') =>
  (world: SeededWorld) =>
    `#/hulpvragen/${world.hulpvraag(voornaam)}${tab}`;

/** The schools of the seeded cases. */
export const EERSTE = 'Basisschool De Eerste Verzinning';
export const TWEEDE = 'Basisschool Het Tweede Bedenksel';
