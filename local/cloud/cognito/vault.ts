import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps what is written to disk unreadable without the key file beside it (mode 0600): documents are sealed with
 * AES-256-GCM, and look-up keys (mail addresses, tokens, session handles) are stored as HMAC only.
 */
export class Vault {
  readonly #key: Buffer;

  constructor(dataDir: string) {
    this.#key = readOrMakeKey(dataDir);
  }

  /** `context` binds the sealed bytes to their place: a row copied over another one does not open. */
  seal(plain: string, context: string): Uint8Array {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  open(sealed: Uint8Array, context: string): string {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** A stable, irreversible name for a value; different labels give unrelated names. */
  fingerprint(label: string, value: string): string {
    return createHmac('sha256', this.#key).update(`${label}\0${value}`).digest('hex');
  }
}

/** The key appears complete or not at all (written beside it, then linked), so a crash never leaves half a key. */
function readOrMakeKey(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'cognito.key');
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600, flush: true });
    linkSync(draft, file);
    rmSync(draft);
  }
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES)
    throw new Error(`The key file ${file} is damaged; remove the data folder to start over.`);
  return key;
}
