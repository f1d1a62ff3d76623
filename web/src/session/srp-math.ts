/**
 * The arithmetic of SRP-6a as a Cognito user pool speaks it: the group of 3072 bits of RFC 5054, SHA-256, and a key by
 * HKDF (RFC 5869). With the numbers and the cryptography of the browser itself: the library for it is larger than the
 * whole first page. A test holds each answer against that library.
 */
const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD',
    'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F',
    '83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510',
    '15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C',
    'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);
const G = 2n;
const INFO = new TextEncoder().encode('Caldera Derived Key');

/** The secret of one sign-in, and what is sent of it. */
export interface Ephemeral {
  readonly secret: bigint;
  /** `SRP_A`, hexadecimal. */
  readonly sent: string;
}

/** What a pool answers to `SRP_A`. */
export interface PasswordChallenge {
  /** The user of whom the pool keeps the password: not always the name that was typed. */
  readonly userIdForSrp: string;
  /** `SRP_B` and `SALT`, hexadecimal. */
  readonly srpB: string;
  readonly salt: string;
  /** `SECRET_BLOCK`, base64: only signed, never read. */
  readonly secretBlock: string;
}

/** A new secret; `bytes` are random, 128 of them. @throws RangeError when what would be sent tells nothing (A = 0). */
export function makeEphemeral(bytes: Uint8Array): Ephemeral {
  const secret = numberOf(bytes);
  const sent = power(G, secret);
  if (secret === 0n || sent === 0n) throw new RangeError('SRP: the secret of this sign-in is zero');
  return { secret, sent: sent.toString(16) };
}

/**
 * Signs the challenge: base64, for `PASSWORD_CLAIM_SIGNATURE`.
 *
 * @param poolName the user pool's id behind its region: `eu-west-1_abc` gives `abc`.
 * @throws RangeError when what the pool sent would make the password readable (B or u is 0).
 */
export async function signChallenge(
  poolName: string,
  password: string,
  own: Ephemeral,
  challenge: PasswordChallenge,
  timestamp: string,
): Promise<string> {
  const b = BigInt(`0x${challenge.srpB}`);
  const u = await hash(padded(BigInt(`0x${own.sent}`)), padded(b));
  if (b % N === 0n || u === 0n) throw new RangeError('SRP: the answer of the pool is not safe to use');
  const identity = new TextEncoder().encode(`${poolName}${challenge.userIdForSrp}:${password}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', identity));
  const x = await hash(padded(BigInt(`0x${challenge.salt}`)), digest);
  const k = await hash(padded(N), padded(G));
  const base = (((b - k * power(G, x)) % N) + N) % N;
  const key = await keyOf(padded(power(base, own.secret + u * x)), padded(u));
  const encode = new TextEncoder();
  const signed = join(
    encode.encode(poolName),
    encode.encode(challenge.userIdForSrp),
    Uint8Array.from(atob(challenge.secretBlock), (one) => one.charCodeAt(0)),
    encode.encode(timestamp),
  );
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, signed));
  return btoa(String.fromCharCode(...signature));
}

/** The moment as a pool reads it: `Sat Nov 7 09:05:07 UTC 2026`, the day without a zero in front. */
export function timestampOf(now: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  return `${now.toUTCString().slice(0, 3)} ${month} ${Number(day)} ${time} UTC ${year}`;
}

/** The key that signs: HKDF gives 128 bits. */
async function keyOf(shared: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const from = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: INFO }, from, 128);
  return crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function hash(...parts: readonly Uint8Array[]): Promise<bigint> {
  return numberOf(new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts))));
}

/** `base` to the power of `exponent`, modulo {@link N}. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

/** The bytes of a number; a zero in front when it would else be read as negative, as the pool does it. */
function padded(number: bigint): Uint8Array<ArrayBuffer> {
  const digits = number.toString(16);
  const even = digits.length % 2 === 1 ? `0${digits}` : digits;
  return Uint8Array.from((/^[89a-f]/.test(even) ? `00${even}` : even).match(/../g) ?? [], (two) =>
    Number.parseInt(two, 16),
  );
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join('')}`);
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
