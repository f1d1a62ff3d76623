/** What somebody signs requests with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What the keys of a role come with, and every request that is signed with them carries. */
  readonly sessionToken?: string;
}
