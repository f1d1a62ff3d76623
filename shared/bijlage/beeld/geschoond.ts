/** An image as others may read it. */
export interface SchoonBeeld {
  readonly bytes: Uint8Array;
  /** What it told: the place (and perhaps more), other things, or nothing. */
  readonly verwijderd: 'PLAATS' | 'GEGEVENS' | 'NIETS';
}
