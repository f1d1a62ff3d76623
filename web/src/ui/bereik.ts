/** Where somebody is reached: a number, when it is answered, an address for mail. */
export interface Bereik {
  readonly telefoon?: string | undefined;
  readonly bereikbaar?: string | undefined;
  readonly email?: string | undefined;
}
