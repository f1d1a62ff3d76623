/** The SendEmail operation of SES v2, as far as this product uses it: one recipient, simple or raw content. */
import PostalMime, { type Address, addressParser } from 'postal-mime';
import * as z from 'zod/mini';
import type { Bijlage, UitgaandBericht } from './bericht.ts';
import type { ConfigurationSet } from './ses-events.ts';

/** An answer that SES gives instead of sending; `type` is the name of the SDK's exception. */
export class SesError extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

const ContentSchema = z.object({ Data: z.string() });
const TagText = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,256}$/));

const AttachmentSchema = z.object({
  FileName: z.string().check(z.minLength(1)),
  RawContent: z.string(),
  ContentType: z.optional(z.string()),
});

const SendEmailSchema = z.object({
  FromEmailAddress: z.optional(z.string()),
  Destination: z.optional(
    z.object({
      ToAddresses: z.optional(z.array(z.string())),
      CcAddresses: z.optional(z.array(z.string())),
      BccAddresses: z.optional(z.array(z.string())),
    }),
  ),
  Content: z.object({
    Simple: z.optional(
      z.object({
        Subject: ContentSchema,
        Body: z.object({ Text: z.optional(ContentSchema), Html: z.optional(ContentSchema) }),
        Attachments: z.optional(z.array(AttachmentSchema)),
      }),
    ),
    Raw: z.optional(z.object({ Data: z.string() })),
  }),
  EmailTags: z.optional(z.array(z.object({ Name: TagText, Value: TagText }))),
  ConfigurationSetName: z.optional(z.string()),
});

type SendEmail = z.infer<typeof SendEmailSchema>;
type Simple = NonNullable<SendEmail['Content']['Simple']>;
type Content = Pick<UitgaandBericht, 'onderwerp' | 'text' | 'html' | 'bijlagen'> & { van?: string; aan: string[] };

export interface SendEmailSettings {
  region: string;
  /** Addresses and domains that may send; a domain covers its subdomains. */
  verifiedIdentities: readonly string[];
  configurationSets: readonly ConfigurationSet[];
}

export interface AcceptedMail {
  bericht: UitgaandBericht;
  /** The bare address of the sender, and the verified identity that covers it. */
  sender: string;
  identity: string;
  configurationSet?: ConfigurationSet;
}

/** Reads and checks a request body; throws a `SesError` for what SES refuses. */
export async function readSendEmail(body: Uint8Array, settings: SendEmailSettings): Promise<AcceptedMail> {
  const request = parseRequest(body);
  const content = await contentOf(request);

  const van = request.FromEmailAddress ?? content.van ?? '';
  const [sender] = mailboxes(van);
  if (sender === undefined) throw badRequest('Missing required header From.');
  if (/[\r\n]/.test(content.onderwerp + van)) throw badRequest('Header value contains control characters.');

  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = request.Destination ?? {};
  const named = [...ToAddresses, ...CcAddresses, ...BccAddresses];
  const [aan, ...others] = (named.length > 0 ? named : content.aan).flatMap((text) => mailboxes(text));
  if (aan === undefined) throw badRequest('Missing final destination or invalid address.');
  if (others.length > 0)
    throw badRequest('The local mail takes one recipient per mail: this product sends one per person.');

  const identity = identityOf(sender, settings.verifiedIdentities);
  if (identity === undefined) {
    const region = settings.region.toUpperCase();
    const failed = `The following identities failed the check in region ${region}: ${sender}`;
    throw new SesError(400, 'MessageRejected', `Email address is not verified. ${failed}`);
  }
  const configurationSet = configurationSetOf(request, settings.configurationSets);
  const tags = Object.fromEntries((request.EmailTags ?? []).map(({ Name, Value }) => [Name, Value]));
  const { onderwerp, text, html, bijlagen } = content;
  return {
    bericht: { aan, van, onderwerp, text, html, bijlagen, tags },
    sender,
    identity,
    ...(configurationSet && { configurationSet }),
  };
}

const badRequest = (message: string): SesError => new SesError(400, 'BadRequestException', message);

function parseRequest(body: Uint8Array): SendEmail {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // Not JSON is all there is to say.
    throw new SesError(400, 'SerializationException', 'The body is not JSON.');
  }
  const parsed = SendEmailSchema.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw badRequest(`Invalid or missing: ${where}`);
  }
  return parsed.data;
}

function contentOf({ Content: { Simple, Raw } }: SendEmail): Content | Promise<Content> {
  if (Simple !== undefined && Raw === undefined) return simpleContent(Simple);
  if (Raw !== undefined && Simple === undefined) return rawContent(fromBase64(Raw.Data));
  throw badRequest('Content must be either Simple or Raw; the local mail has no templates.');
}

function simpleContent({ Subject, Body, Attachments = [] }: Simple): Content {
  if (Body.Text === undefined && Body.Html === undefined) throw badRequest('Message body cannot be empty.');
  return {
    aan: [],
    onderwerp: Subject.Data,
    text: Body.Text?.Data ?? '',
    html: Body.Html?.Data ?? '',
    bijlagen: Attachments.map(({ FileName, RawContent, ContentType = 'application/octet-stream' }) => ({
      naam: FileName,
      type: ContentType,
      inhoud: fromBase64(RawContent),
    })),
  };
}

async function rawContent(raw: Uint8Array): Promise<Content> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  const van = textOf(mail.from);
  return {
    ...(van !== undefined && { van }),
    aan: [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].flatMap((address) => textOf(address) ?? []),
    onderwerp: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    bijlagen: mail.attachments.map(
      ({ filename, mimeType, method, content }): Bijlage => ({
        naam: filename ?? 'bijlage',
        type: method === undefined ? mimeType : `${mimeType}; method=${method}`,
        inhoud: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      }),
    ),
  };
}

function fromBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new SesError(400, 'SerializationException', 'Not base64.');
  return Buffer.from(text, 'base64');
}

function textOf(address: Address | undefined): string | undefined {
  if (address?.address === undefined) return undefined;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

/** The bare addresses in a header value. SES takes no other than ASCII letters before the @. */
function mailboxes(header: string): string[] {
  // The parser makes something of a name that holds an address itself; SES does not.
  if (/<[^>]*</.test(header.replace(/"(?:[^"\\]|\\.)*"/g, ''))) throw badRequest('Invalid address.');
  return addressParser(header, { flatten: true }).map(({ address = '' }) => {
    if (!/^[\x21-\x3f\x41-\x7e]{1,64}@[A-Za-z0-9.-]{1,255}$/.test(address)) throw badRequest('Invalid address.');
    return address;
  });
}

function identityOf(sender: string, identities: readonly string[]): string | undefined {
  const address = sender.toLowerCase();
  return identities.find((verified) => {
    const identity = verified.toLowerCase();
    if (identity.includes('@')) return address === identity;
    return address.endsWith(`@${identity}`) || address.endsWith(`.${identity}`);
  });
}

function configurationSetOf(
  { ConfigurationSetName: name }: SendEmail,
  sets: readonly ConfigurationSet[],
): ConfigurationSet | undefined {
  if (name === undefined) return undefined;
  const found = sets.find((set) => set.name === name);
  if (found === undefined) throw new SesError(404, 'NotFoundException', `Configuration set <${name}> does not exist.`);
  return found;
}
