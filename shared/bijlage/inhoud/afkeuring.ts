import type { Weigerreden } from '#shared/model/bijlage.ts';

/** Thrown by a check that found why a file is not taken. Its message says where, in our own words only, for the log. */
export class Afkeuring extends Error {
  readonly reden: Weigerreden;

  constructor(reden: Weigerreden, waar: string) {
    super(waar);
    this.name = 'Afkeuring';
    this.reden = reden;
  }
}
