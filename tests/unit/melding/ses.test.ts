import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMailEvent } from '#shared/adapters/ses/mail-event.ts';
import { createSesMailer } from '#shared/adapters/ses/mailer.ts';
import { writeMeldingTags } from '#shared/adapters/ses/melding-tags.ts';
import type { Aanname } from '#shared/verzending/mailer.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { noReport } from '#tests/support/reports.ts';

const MAIL = { naar: 'sam@voorbeeld.example', onderwerp: 'Hulpvraag', text: 'tekst', html: '<p>tekst</p>' };

describe('an answer of SES', () => {
  const asked: string[] = [];
  /** Answers what the path of the endpoint says: `/400/MessageRejected/v2/email/…`. */
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [, status = '', type = ''] = (request.url ?? '').split('/');
    if (status === 'silence') return;
    response.writeHead(Number(status), { 'content-type': 'application/json', 'x-amzn-errortype': type });
    response.end(status === '200' ? '{"MessageId":"1"}' : '{"message":"no"}');
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function mailerAnswered(answer: string, report = noReport) {
    const client = {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}${answer}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
    };
    return createSesMailer({ from: 'meldingen@kindbrug.example', configurationSet: 'meldingen', client, report });
  }

  it.each<[string, Aanname]>([
    ['/200', 'AANGENOMEN'],
    ['/429/TooManyRequestsException', 'TE_DRUK'],
    ['/400/ThrottlingException', 'TE_DRUK'],
    ['/400/LimitExceededException', 'TE_DRUK'],
    ['/400/MessageRejected', 'GEWEIGERD'],
    ['/400/BadRequestException', 'GEWEIGERD'],
    ['/400/SendingPausedException', 'STORING'],
    ['/400/MailFromDomainNotVerifiedException', 'STORING'],
    ['/403/AccessDeniedException', 'STORING'],
    ['/404/NotFoundException', 'STORING'],
    ['/500/InternalServiceErrorException', 'STORING'],
    ['/503/ServiceUnavailable', 'STORING'],
    ['/silence', 'ONBEKEND'],
  ])('%s is %s, and is asked for once', async (answer, expected) => {
    asked.splice(0);
    const mailer = mailerAnswered(answer);

    expect(await mailer.send({ ...MAIL, meldingId: 'm', reeks: 'r' })).toBe(expected);
    expect(asked).toHaveLength(1);
  });
});

describe('an event of SES', () => {
  const melding = aMelding();
  const reeks = melding.hulpvraagId ?? '';
  const tags = Object.fromEntries(
    writeMeldingTags({ meldingId: melding.id, reeks }).map(({ Name, Value }) => [Name, [Value]]),
  );
  const event = (eventType: string, rest: object = {}) => ({
    detail: { eventType, mail: { timestamp: '2026-10-05T09:00:00.123Z', tags }, ...rest },
  });
  const bounce = (bounceType: string, bounceSubType: string) =>
    event('Bounce', { bounce: { bounceType, bounceSubType } });

  it('has tags that SES allows', () => {
    for (const [value] of Object.values(tags)) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  });

  it.each([
    ['Send', event('Send'), undefined],
    ['Delivery', event('Delivery'), 'BEZORGD'],
    ['Complaint', event('Complaint'), 'KLACHT'],
    ['Reject', event('Reject'), 'GEWEIGERD'],
    ['a bounce for good', bounce('Permanent', 'General'), 'TERUGGEKOMEN'],
    ['a full mailbox', bounce('Transient', 'MailboxFull'), 'TERUGGEKOMEN'],
    ['an out-of-office answer', bounce('Transient', 'General'), undefined],
  ])('%s is read with the melding it is about', (_, given, bezorging) => {
    const expected = { meldingId: melding.id, reeks, verzondenOp: '2026-10-05T09:00:00.123Z' };

    expect(readMailEvent(given)).toEqual(bezorging ? { ...expected, bezorging } : expected);
  });

  it('of a mail without our tags is known by the one address that it went to', () => {
    const mail = (destination: readonly string[]) => ({
      ...event('Bounce', { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } }).detail,
      mail: { timestamp: '2026-10-05T09:00:00Z', destination, tags: { 'ses:operation': ['SendEmail'] } },
    });
    const expected = { naar: 'sam@voorbeeld.example', verzondenOp: '2026-10-05T09:00:00Z', bezorging: 'TERUGGEKOMEN' };

    expect(readMailEvent({ detail: mail(['sam@voorbeeld.example']) })).toEqual(expected);
    expect(readMailEvent({ detail: mail(['sam@voorbeeld.example', 'kim@voorbeeld.example']) })).toBeUndefined();
  });

  it('of another mail is not about a melding; something else is refused', () => {
    const other = { detail: { eventType: 'Send', mail: { timestamp: '2026-10-05T09:00:00Z', tags: {} } } };

    expect(readMailEvent(other)).toBeUndefined();
    expect(() => readMailEvent({ detail: { eventType: 'Open' } })).toThrow();
  });
});
