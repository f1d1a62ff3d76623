import { SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aMail } from '#tests/support/a-mail.ts';
import { aMailStandIn, type MailStandIn } from '#tests/support/mail-stand-in.ts';

let standIn: MailStandIn;
beforeEach(async () => {
  standIn = await aMailStandIn();
});
afterEach(() => standIn.close());

const to = (address: string) => ({ Destination: { ToAddresses: [address] } });
const send = (overrides?: Partial<SendEmailCommandInput>) =>
  standIn.client().send(new SendEmailCommand(aMail(overrides)));
const published = () => standIn.events.map(({ detailType }) => detailType);
const outcomes = async () => (await standIn.inbox()).map(({ uitkomst }) => uitkomst);

describe('events of a configuration set', () => {
  it('tell that a mail was sent and delivered, with its id and tags', async () => {
    const { MessageId } = await send();
    expect(published()).toEqual(['Email Sent', 'Email Delivered']);
    expect(standIn.events[0]).toMatchObject({
      resources: ['arn:aws:ses:eu-central-1:000000000000:configuration-set/meldingen'],
      detail: {
        eventType: 'Send',
        send: {},
        mail: {
          messageId: MessageId,
          timestamp: '2026-11-23T15:00:00.000Z',
          source: 'Kindbrug <meldingen@kindbrug.example>',
          destination: ['jk-specialist@swv.example'],
          commonHeaders: { subject: 'Hulpvraag JK-2026-000123: documenten gevraagd' },
          tags: { melding: ['m-1'], 'ses:configuration-set': ['meldingen'], 'ses:from-domain': ['kindbrug.example'] },
        },
      },
    });
    expect(standIn.events[1]).toMatchObject({
      detail: { eventType: 'Delivery', delivery: { recipients: ['jk-specialist@swv.example'] } },
    });
  });

  it('tell of a bounce for an address with "bounce" before the @', async () => {
    await send(to('Ouder.Bounce@gezin.example'));
    expect(published()).toEqual(['Email Sent', 'Email Bounced']);
    expect(standIn.events[1]?.detail).toMatchObject({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'Ouder.Bounce@gezin.example' }] },
    });
    expect(await outcomes()).toEqual(['teruggestuurd']);
  });

  it('tell of a complaint for an address with "complaint" before the @', async () => {
    await send(to('complaint@gezin.example'));
    expect(published()).toEqual(['Email Sent', 'Email Delivered', 'Email Complaint Received']);
  });

  it('do not mind a domain that has "bounce" in it', async () => {
    await send(to('ouder@bounce.example'));
    expect(await outcomes()).toEqual(['bezorgd']);
  });

  it('are only those that the set publishes', async () => {
    await send({ ConfigurationSetName: 'alleen-bounces' });
    await send({ ConfigurationSetName: 'alleen-bounces', ...to('bounce@gezin.example') });
    expect(published()).toEqual(['Email Bounced']);
  });

  it('do not exist for a mail without a set', async () => {
    await send({ ConfigurationSetName: undefined });
    expect(published()).toEqual([]);
    expect(await outcomes()).toEqual(['bezorgd']);
  });
});

describe('faults on request', () => {
  it('throttle: the mail is not sent, as often as asked', async () => {
    standIn.mail.faults.next('throttle', { times: 2 });
    await expect(send()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 },
    });
    await expect(send()).rejects.toMatchObject({ name: 'TooManyRequestsException' });
    expect(await standIn.inbox()).toEqual([]);
    await send();
    expect(await standIn.inbox()).toHaveLength(1);
  });

  it('cut-after: the answer is lost, but the mail was sent and its events are published', async () => {
    standIn.mail.faults.next('cut-after');
    await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await standIn.inbox()).toHaveLength(1);
    expect(published()).toEqual(['Email Sent', 'Email Delivered']);
    expect(standIn.events[0]?.detail).toMatchObject({ mail: { tags: { melding: ['m-1'] } } });
  });

  it('cut-after: an SDK that tries again sends the mail twice', async () => {
    standIn.mail.faults.next('cut-after');
    await standIn.client({ maxAttempts: 2 }).send(new SendEmailCommand(aMail()));
    expect(await standIn.inbox()).toHaveLength(2);
  });

  it('cut-before: the connection is cut and nothing was sent', async () => {
    standIn.mail.faults.next('cut-before');
    await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await standIn.inbox()).toEqual([]);
    expect(published()).toEqual([]);
  });

  it('delay: the mail is there before the answer', async () => {
    standIn.mail.faults.next('delay', { ms: 60_000 });
    const leaving = new AbortController();
    const answer = standIn.client().send(new SendEmailCommand(aMail()), { abortSignal: leaving.signal });
    answer.catch(() => undefined);
    await expect.poll(() => standIn.inbox()).toHaveLength(1);
    leaving.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('reject: accepted, then kept back', async () => {
    standIn.mail.faults.next('reject');
    await send();
    expect(published()).toEqual(['Email Rejected']);
    expect(standIn.events[0]?.detail).toMatchObject({ eventType: 'Reject', reject: { reason: 'Bad content' } });
    expect(await outcomes()).toEqual(['geweigerd']);
  });

  it('bounce and complaint: also for an address that is fine otherwise', async () => {
    standIn.mail.faults.next('bounce');
    standIn.mail.faults.next('complaint');
    await send();
    await send();
    expect(published()).toEqual([
      'Email Sent',
      'Email Bounced',
      'Email Sent',
      'Email Delivered',
      'Email Complaint Received',
    ]);
  });

  it('lose-events: the mail is sent, EventBridge hears nothing', async () => {
    standIn.mail.faults.next('lose-events');
    await send();
    expect(await standIn.inbox()).toHaveLength(1);
    expect(published()).toEqual([]);
  });

  it('hit only the mails that match', async () => {
    standIn.mail.faults.next('throttle', { match: ({ tags }) => tags.melding === 'm-2' });
    await send();
    await expect(send({ EmailTags: [{ Name: 'melding', Value: 'm-2' }] })).rejects.toThrow();
    await send({ EmailTags: [{ Name: 'melding', Value: 'm-2' }] });
    expect(await standIn.inbox()).toHaveLength(2);
  });

  it('can be taken back', async () => {
    standIn.mail.faults.next('throttle');
    standIn.mail.faults.clear();
    await send();
    expect(await standIn.inbox()).toHaveLength(1);
  });

  const ask = (body: unknown, type = 'application/json') =>
    fetch(`${standIn.mail.url}/faults`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
    }).then(({ status }) => status);

  it('can be asked for over HTTP, for one recipient', async () => {
    expect(await ask({ fault: 'throttle', times: 1, aan: 'Tweede@swv.example' })).toBe(204);
    await send(to('eerste@swv.example'));
    await expect(send(to('tweede@swv.example'))).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  });

  it('are refused over HTTP when unknown, or when asked by a form of another site', async () => {
    expect(await ask({ fault: 'explode' })).toBe(400);
    expect(await ask({ fault: 'throttle', unknown: 1 })).toBe(400);
    expect(await ask({ fault: 'throttle' }, 'text/plain')).toBe(400);
    await send();
    expect(await standIn.inbox()).toHaveLength(1);
  });
});
