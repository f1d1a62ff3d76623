import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The server's side of Cognito's SRP-6a: the 3072-bit group of RFC 5054, SHA-256, numbers hashed as the two's
 * complement bytes of Java's BigInteger, and the session key from HKDF with Cognito's own info text. The password never
 * reaches this side: only a salt and the verifier g^x do.
 */
const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B',
    '302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE6',
    '49286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D',
    '670C354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718',
    '3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7D',
    'B3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C',
    'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);
const G = 2n;
const K = hashed(bytesOf(N), bytesOf(G));

export interface PasswordRecord {
  salt: string;
  verifier: string;
}

/** One exchange, between InitiateAuth and the PASSWORD_VERIFIER answer. Hexadecimal. */
export interface SrpExchange extends PasswordRecord {
  clientPublic: string;
  serverSecret: string;
  serverPublic: string;
}

export interface PasswordClaim {
  poolName: string;
  userId: string;
  secretBlock: string;
  timestamp: string;
  signature: string;
}

/** `saltHex` is given to make the earlier record again, and see whether it is the same password. */
export function makePasswordRecord(
  poolName: string,
  userId: string,
  password: string,
  saltHex = randomBytes(16).toString('hex'),
): PasswordRecord {
  const salt = BigInt(`0x${saltHex}`);
  const identity = createHash('sha256').update(`${poolName}${userId}:${password}`).digest();
  return { salt: salt.toString(16), verifier: power(G, hashed(bytesOf(salt), identity)).toString(16) };
}

/** A record nobody has the password of, always the same for one seed: the answer for a user who does not exist. */
export function makeDecoyRecord(seed: Buffer): PasswordRecord {
  const expand = (label: string, bytes: number) =>
    BigInt(`0x${Buffer.from(hkdfSync('sha256', seed, '', label, bytes)).toString('hex')}`);
  return { salt: expand('salt', 16).toString(16), verifier: power(G, expand('exponent', 32)).toString(16) };
}

/** Null when the client's public value is not a number, or is one that would make every password right (0 modulo N). */
export function openExchange(record: PasswordRecord, clientPublic: string): SrpExchange | null {
  if (!/^[0-9a-fA-F]{1,1024}$/.test(clientPublic) || BigInt(`0x${clientPublic}`) % N === 0n) return null;
  const secret = BigInt(`0x${randomBytes(32).toString('hex')}`);
  const serverPublic = (K * BigInt(`0x${record.verifier}`) + power(G, secret)) % N;
  return { ...record, clientPublic, serverSecret: secret.toString(16), serverPublic: serverPublic.toString(16) };
}

/** Whether the claim was signed with the key that only the owner of the password can have derived. */
export function provesPassword(exchange: SrpExchange, claim: PasswordClaim): boolean {
  const clientPublic = BigInt(`0x${exchange.clientPublic}`);
  const scramble = hashed(bytesOf(clientPublic), bytesOf(BigInt(`0x${exchange.serverPublic}`)));
  const base = (clientPublic * power(BigInt(`0x${exchange.verifier}`), scramble)) % N;
  const shared = power(base, BigInt(`0x${exchange.serverSecret}`));
  const key = hkdfSync('sha256', bytesOf(shared), bytesOf(scramble), 'Caldera Derived Key', 16);
  const expected = createHmac('sha256', Buffer.from(key))
    .update(claim.poolName)
    .update(claim.userId)
    .update(Buffer.from(claim.secretBlock, 'base64'))
    .update(claim.timestamp)
    .digest();
  const given = Buffer.from(claim.signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Big-endian two's complement with the fewest bytes, as Java writes it: a leading zero byte when the first bit is set.
 */
function bytesOf(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

function hashed(...parts: Buffer[]): bigint {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return BigInt(`0x${hash.digest('hex')}`);
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}
