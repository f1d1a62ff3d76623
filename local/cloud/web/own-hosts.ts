import type { BucketSettings } from '../template/read-buckets.ts';

/**
 * On one machine one browser plays everybody, and its tabs share a session. A host of one's own
 * (`http://voorschool.localhost:4000`) keeps people apart as computers of their own would: browsers take every name
 * under localhost for this machine, and each is another origin.
 */
export interface OwnHosts {
  /** What config.json says besides, to whoever opens the client at the host of this name; undefined: at no own host. */
  readonly configOf: (name: string | undefined) => object;
  /** Where the page with the mails leads back to. */
  readonly back: { readonly text: string; readonly address: string };
}

/** The origin of the client for somebody with this name: the part of their address before the @. */
export function ownOrigin(origin: string, name: string): string {
  return `http://${name}.localhost:${new URL(origin).port}`;
}

/** The name in the Host header; undefined at an address that is nobody's own. */
export function nameOfHost(host: string | undefined): string | undefined {
  return /^([a-z0-9.-]+)\.localhost(:\d+)?$/.exec(host ?? '')?.[1];
}

/** A link of a mail, at the own host of whoever got it: there they are signed in already. */
export function atOwnHost(origin: string, aan: string, link: string): string {
  const name = /^[a-z0-9.-]+(?=@)/.exec(aan)?.[0];
  const isOurs = link === origin || link.startsWith(`${origin}/`);
  return name && isOurs ? `${ownOrigin(origin, name)}${link.slice(origin.length)}` : link;
}

/** The same buckets, which own hosts may reach wherever the client itself may. */
export function reachedByOwnHosts(buckets: readonly BucketSettings[], origin: string): BucketSettings[] {
  const also = ownOrigin(origin, '*');
  return buckets.map((bucket) => ({
    ...bucket,
    cors: bucket.cors.map((rule) =>
      rule.allowedOrigins.includes(origin) ? { ...rule, allowedOrigins: [...rule.allowedOrigins, also] } : rule,
    ),
  }));
}
