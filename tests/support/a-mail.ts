import type { SendEmailCommandInput } from '@aws-sdk/client-sesv2';

/** A mail that the stand-in accepts; `overrides` replace whole parts of it. */
export function aMail(overrides: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput {
  return {
    FromEmailAddress: 'Kindbrug <meldingen@kindbrug.example>',
    Destination: { ToAddresses: ['jk-specialist@swv.example'] },
    Content: {
      Simple: {
        Subject: { Data: 'Hulpvraag JK-2026-000123: documenten gevraagd' },
        Body: { Text: { Data: 'Er is iets veranderd.' }, Html: { Data: '<p>Er is iets veranderd.</p>' } },
      },
    },
    EmailTags: [{ Name: 'melding', Value: 'm-1' }],
    ConfigurationSetName: 'meldingen',
    ...overrides,
  };
}

/** A raw MIME message with an invitation. */
export function aRawMail(to: string): Uint8Array {
  return Buffer.from(
    [
      'From: =?utf-8?Q?Kindbrug_=C3=A9?= <meldingen@kindbrug.example>',
      `To: ${to}`,
      'Subject: =?utf-8?B?VWl0bm9kaWdpbmcg4oCTIEpLLTIwMjYtMDAwMTIz?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="grens"',
      '',
      '--grens',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'U bent uitgenodigd voor =C3=A9=C3=A9n gesprek.',
      '--grens',
      'Content-Type: text/calendar; charset=utf-8; method=REQUEST; name="afspraak.ics"',
      'Content-Disposition: attachment; filename="afspraak.ics"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n').toString('base64'),
      '--grens--',
      '',
    ].join('\r\n'),
  );
}
