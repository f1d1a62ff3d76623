import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aMail } from '#tests/support/a-mail.ts';
import { aMailStandIn, type MailStandIn } from '#tests/support/mail-stand-in.ts';

let standIn: MailStandIn;
beforeEach(async () => {
  standIn = await aMailStandIn();
});
afterEach(() => standIn.close());

const hostile = {
  to: 'ouder@gezin.example',
  subject: '<img src=x onerror=alert(1)> "welkom"',
  html: '<script>alert(1)</script><p onclick="alert(1)">Hallo</p>',
  text: 'Log in: https://kindbrug.example/inloggen?a=1&b=2. <script>alert(1)</script>',
};

const get = (path: string) => fetch(standIn.mail.url + path);
const textOf = async (path: string) => (await get(path)).text();

describe('the JSON of the inbox', () => {
  it('gives the newest mail first, for one recipient in either case', async () => {
    await standIn.mail.deliver({ ...hostile, subject: 'eerste' });
    await standIn.mail.deliver({ ...hostile, subject: 'voor een ander', to: 'ander@gezin.example' });
    await standIn.mail.deliver({ ...hostile, subject: 'tweede', to: 'Ouder@Gezin.example' });
    const mails = await standIn.inbox('OUDER@gezin.example');
    expect(mails.map(({ onderwerp }) => onderwerp)).toEqual(['tweede', 'eerste']);
  });

  it('does not take a part of an address for the address', async () => {
    await standIn.mail.deliver(hostile);
    expect(await standIn.inbox('gezin.example')).toEqual([]);
  });

  it('gives one mail by its id, and 404 for another', async () => {
    const id = await standIn.mail.deliver({ ...hostile, from: 'no-reply@kindbrug.example' });
    expect(await (await get(`/berichten/${id}`)).json()).toMatchObject({ id, van: 'no-reply@kindbrug.example' });
    expect((await get('/berichten/0')).status).toBe(404);
    expect((await get(`/berichten/${id}/bijlagen/0`)).status).toBe(404);
    expect((await get(`/berichten/${id}/onbekend`)).status).toBe(404);
  });

  it('is empty after DELETE', async () => {
    const id = await standIn.mail.deliver(hostile);
    await fetch(`${standIn.mail.url}/berichten`, { method: 'DELETE' });
    expect(await standIn.inbox()).toEqual([]);
    expect((await get(`/berichten/${id}`)).status).toBe(404);
  });

  it('publishes no events for a mail that Cognito sends', async () => {
    await standIn.mail.deliver(hostile);
    expect(standIn.events).toEqual([]);
  });
});

describe('the inbox page', () => {
  it('lists the mails, narrowed by a part of the address', async () => {
    await standIn.mail.deliver({ ...hostile, subject: 'Voor de ouder' });
    await standIn.mail.deliver({ ...hostile, subject: 'Voor de school', to: 'contact@school.example' });
    expect(await textOf('/')).toContain('2 mails');
    const narrowed = await textOf('/?aan=SCHOOL.ex');
    expect(narrowed).toContain('Voor de school');
    expect(narrowed).not.toContain('Voor de ouder');
  });

  it('shows what a mail says as text only, never as markup of the page', async () => {
    const id = await standIn.mail.deliver(hostile);
    const found = await textOf(`/?bericht=${id}`);
    expect(found).toContain('&#60;img src=x onerror=alert(1)&#62; &#34;welkom&#34;');
    for (const page of [found, await textOf(`/?aan=%22%3E%3Cscript%3E&bericht=${id}`)]) {
      expect(page).not.toContain('<img');
      expect(page).not.toContain('<script>');
      expect(page).not.toContain('onclick');
      expect(page.match(/<script/g)).toHaveLength(1);
    }
  });

  it('shows formatted mail only in a frame that may do nothing', async () => {
    const id = await standIn.mail.deliver(hostile);
    expect(await textOf(`/?bericht=${id}`)).toMatch(/<iframe[^>]* sandbox="" [^>]*src="\/berichten\/[^"]+\/html"/);
    const frame = await get(`/berichten/${id}/html`);
    const policy = frame.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox; default-src 'none';/);
    expect(policy).not.toContain('allow-scripts');
    expect(policy).not.toContain('script-src');
  });

  it('lets nothing run or load but its own style and script, new at every load', async () => {
    const policies = await Promise.all(
      [get('/'), get('/')].map(async (page) => (await page).headers.get('content-security-policy')),
    );
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'nonce-[0-9a-f-]{36}'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('asks for nothing from outside', async () => {
    const id = await standIn.mail.deliver({ ...hostile, text: 'Geen adres.' });
    expect(await textOf(`/?bericht=${id}`)).not.toMatch(/https?:\/\/|@import|url\(/);
  });

  it('makes the address in the plain text clickable, without the full stop after it', async () => {
    const id = await standIn.mail.deliver(hostile);
    expect(await textOf(`/?bericht=${id}`)).toContain(
      '<a href="https://kindbrug.example/inloggen?a=1&#38;b=2" target="_blank" rel="noopener noreferrer">',
    );
  });

  it('offers files as a download that cannot run', async () => {
    await standIn.client().send(
      new SendEmailCommand(
        aMail({
          Content: {
            Simple: {
              Subject: { Data: 'Uitnodiging' },
              Body: { Text: { Data: 'Zie de bijlage.' } },
              Attachments: [
                {
                  FileName: 'af"spraak\r\n.ics',
                  ContentType: 'text/calendar',
                  RawContent: Buffer.from('BEGIN:VCALENDAR'),
                },
                { FileName: 'x.html', ContentType: 'text/html\r\nx: y', RawContent: Buffer.from('<script>') },
              ],
            },
          },
        }),
      ),
    );
    const [mail] = await standIn.inbox();
    expect(await textOf(`/?bericht=${mail?.id}`)).toContain(`/berichten/${mail?.id}/bijlagen/0" download>`);
    const [calendar, other] = await Promise.all((mail?.bijlagen ?? []).map(({ pad }) => get(pad)));
    expect(calendar?.headers.get('content-type')).toBe('text/calendar');
    expect(calendar?.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''af%22spraak%0D%0A.ics");
    expect(other?.headers.get('content-type')).toBe('application/octet-stream');
    for (const file of [calendar, other]) {
      expect(file?.headers.get('x-content-type-options')).toBe('nosniff');
      expect(file?.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    }
  });

  it('says when a mail was sent back', async () => {
    await standIn
      .client()
      .send(new SendEmailCommand(aMail({ Destination: { ToAddresses: ['bounce@gezin.example'] } })));
    expect(await textOf('/')).toContain('<em>Teruggestuurd</em>');
  });
});
