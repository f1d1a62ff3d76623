import { request as httpRequest } from 'node:http';
import { CreateEmailIdentityCommand, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aMail, aRawMail } from '#tests/support/a-mail.ts';
import { aMailStandIn, CREDENTIALS, type MailStandIn } from '#tests/support/mail-stand-in.ts';

let standIn: MailStandIn;
beforeAll(async () => {
  standIn = await aMailStandIn();
});
beforeEach(async () => {
  await fetch(`${standIn.mail.url}/berichten`, { method: 'DELETE' });
  standIn.events.length = 0;
});
afterAll(() => standIn.close());

const send = (overrides?: Partial<SendEmailCommandInput>) =>
  standIn.client().send(new SendEmailCommand(aMail(overrides)));

describe('SendEmail', () => {
  it('delivers simple content with text, HTML, tags and sender', async () => {
    const { MessageId } = await send();
    expect(await standIn.inbox('jk-specialist@swv.example')).toEqual([
      {
        id: MessageId,
        aan: 'jk-specialist@swv.example',
        van: 'Kindbrug <meldingen@kindbrug.example>',
        onderwerp: 'Hulpvraag JK-2026-000123: documenten gevraagd',
        text: 'Er is iets veranderd.',
        html: '<p>Er is iets veranderd.</p>',
        bijlagen: [],
        tijd: '2026-11-23T15:00:00.000Z',
        tags: { melding: 'm-1' },
        uitkomst: 'bezorgd',
      },
    ]);
    expect(MessageId).toMatch(/^[0-9a-f]{16}-[0-9a-f-]{36}-000000$/);
  });

  it('keeps the attachments of simple content byte for byte', async () => {
    const bytes = Buffer.from('BEGIN:VCALENDAR\r\nSUMMARY:JK-2026-000123\r\nEND:VCALENDAR\r\n\u0000é');
    await send({
      Content: {
        Simple: {
          Subject: { Data: 'Uitnodiging' },
          Body: { Text: { Data: 'Zie de bijlage.' } },
          Attachments: [
            { FileName: 'afspraak.ics', ContentType: 'text/calendar; method=REQUEST', RawContent: bytes },
            { FileName: 'tweede', RawContent: Buffer.from('x') },
          ],
        },
      },
    });
    const [mail] = await standIn.inbox();
    expect(mail?.bijlagen).toMatchObject([
      { naam: 'afspraak.ics', type: 'text/calendar; method=REQUEST', grootte: bytes.byteLength },
      { naam: 'tweede', type: 'application/octet-stream', grootte: 1 },
    ]);
    const file = await fetch(standIn.mail.url + mail?.bijlagen[0]?.pad);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
  });

  it('reads raw content: encoded headers, text and attachments', async () => {
    await send({
      FromEmailAddress: undefined,
      Destination: undefined,
      Content: { Raw: { Data: aRawMail('ouder@gezin.example') } },
    });
    const [mail] = await standIn.inbox('ouder@gezin.example');
    expect(mail).toMatchObject({
      van: 'Kindbrug é <meldingen@kindbrug.example>',
      onderwerp: 'Uitnodiging – JK-2026-000123',
      text: expect.stringContaining('U bent uitgenodigd voor één gesprek.'),
      bijlagen: [{ naam: 'afspraak.ics', type: 'text/calendar; method=REQUEST' }],
    });
  });

  it('lets the request choose the recipient of raw content', async () => {
    await send({
      Destination: { ToAddresses: ['echt@swv.example'] },
      Content: { Raw: { Data: aRawMail('in-de-kop@swv.example') } },
    });
    expect((await standIn.inbox()).map(({ aan }) => aan)).toEqual(['echt@swv.example']);
  });

  it('accepts a verified address, and a subdomain of a verified domain', async () => {
    await send({ FromEmailAddress: 'post@swv.example' });
    await send({ FromEmailAddress: 'x@mail.kindbrug.example' });
    expect(await standIn.inbox()).toHaveLength(2);
  });

  it.each<[string, Partial<SendEmailCommandInput>, string]>([
    ['a sender that is not verified', { FromEmailAddress: 'iemand@elders.example' }, 'MessageRejected'],
    ['another address where only one is verified', { FromEmailAddress: 'andere@swv.example' }, 'MessageRejected'],
    ['a domain that only ends the same', { FromEmailAddress: 'x@nietkindbrug.example' }, 'MessageRejected'],
    ['a configuration set that does not exist', { ConfigurationSetName: 'bestaat-niet' }, 'NotFoundException'],
    ['two recipients', { Destination: { ToAddresses: ['a@x.example', 'b@x.example'] } }, 'BadRequestException'],
    [
      'a second recipient in Bcc',
      { Destination: { ToAddresses: ['a@x.example'], BccAddresses: ['b@x.example'] } },
      'BadRequestException',
    ],
    ['no recipient', { Destination: { ToAddresses: [] } }, 'BadRequestException'],
    ['a recipient that is no address', { Destination: { ToAddresses: ['geen adres'] } }, 'BadRequestException'],
    ['letters that mail cannot carry', { Destination: { ToAddresses: ['é@x.example'] } }, 'BadRequestException'],
    [
      'an address inside a name',
      { FromEmailAddress: 'Kindbrug <Kindbrug <x@kindbrug.example>>' },
      'BadRequestException',
    ],
    ['no sender', { FromEmailAddress: undefined }, 'BadRequestException'],
    ['no content', { Content: {} }, 'BadRequestException'],
    ['a template', { Content: { Template: { TemplateName: 't', TemplateData: '{}' } } }, 'BadRequestException'],
    ['an empty body', { Content: { Simple: { Subject: { Data: 'x' }, Body: {} } } }, 'BadRequestException'],
    [
      'a subject that adds a header',
      { Content: { Simple: { Subject: { Data: 'x\r\nBcc: y@z.example' }, Body: { Text: { Data: 'x' } } } } },
      'BadRequestException',
    ],
    ['a tag with other characters', { EmailTags: [{ Name: 'melding', Value: 'a b' }] }, 'BadRequestException'],
  ])('refuses %s, and sends nothing', async (_, overrides, error) => {
    await expect(send(overrides)).rejects.toMatchObject({ name: error });
    expect(await standIn.inbox()).toEqual([]);
    expect(standIn.events).toEqual([]);
  });

  it('names the region and the identity of a sender that is not verified', async () => {
    await expect(send({ FromEmailAddress: 'iemand@elders.example' })).rejects.toThrow(/EU-CENTRAL-1: iemand@elders/);
  });

  it('says so when another operation is called', async () => {
    const call = standIn.client().send(new CreateEmailIdentityCommand({ EmailIdentity: 'x.example' }));
    await expect(call).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});

describe('the signature', () => {
  it.each([
    ['an unknown key', { credentials: { ...CREDENTIALS, accessKeyId: 'AKIAOTHER' } }, 'UnrecognizedClientException'],
    ['a wrong secret', { credentials: { ...CREDENTIALS, secretAccessKey: 'guess' } }, 'SignatureDoesNotMatch'],
    ['another region', { region: 'us-east-1' }, 'SignatureDoesNotMatch'],
    ['a signature from before', { systemClockOffset: -6 * 60_000 }, 'InvalidSignatureException'],
  ])('refuses %s', async (_, config, error) => {
    const call = standIn.client(config).send(new SendEmailCommand(aMail()));
    await expect(call).rejects.toMatchObject({ name: error, $metadata: { httpStatusCode: 403 } });
    expect(await standIn.inbox()).toEqual([]);
  });

  it('refuses a request without signature', async () => {
    const response = await fetch(`${standIn.mail.url}/v2/email/outbound-emails`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(403);
    expect(response.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
  });

  it.each<[string, (signed: Signed) => Signed]>([
    ['body', (signed) => ({ ...signed, body: signed.body.replace('JK-2026-000123', 'JK-2026-000124') })],
    ['path', (signed) => ({ ...signed, path: `${signed.path}?x=1` })],
    ['host', (signed) => ({ ...signed, headers: { ...signed.headers, host: 'elsewhere' } })],
    ['added header', (signed) => ({ ...signed, headers: { ...signed.headers, 'x-amz-extra': '1' } })],
  ])('refuses a signed request with a changed %s', async (_, change) => {
    const signed = await aSignedRequest();
    expect(await replay(signed)).toBe(200);
    expect(await replay(change(signed))).toBe(403);
    expect(await standIn.inbox()).toHaveLength(1);
  });
});

interface Signed {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** What the SDK would put on the wire. */
async function aSignedRequest(): Promise<Signed> {
  const client = standIn.client();
  let signed: Signed | undefined;
  client.middlewareStack.add(
    () => async (args) => {
      const { path, headers, body } = args.request as Omit<Signed, 'body'> & { body: Uint8Array };
      signed = { path, headers, body: new TextDecoder().decode(body) };
      throw new Error('caught on the way');
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  await client.send(new SendEmailCommand(aMail())).catch(() => undefined);
  if (signed === undefined) throw new Error('the SDK signed nothing');
  return signed;
}

function replay({ path, headers, body }: Signed): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest(standIn.mail.url + path, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    sending.on('response', (response) => resolve(response.resume().statusCode));
    sending.on('error', reject);
    sending.end(body);
  });
}
