/**
 * In a bundle, this stands in the place of where `uuid` gets its random bytes: the global `crypto`; see
 * ../replaced-modules.ts.
 */
import { randomBytes } from 'node:crypto';

/** 16 random bytes. The global would load all of Web Crypto for them. */
export default function rng(): Uint8Array {
  return randomBytes(16);
}
