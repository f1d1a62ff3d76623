import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '#infra/stages.ts';
import { synthesize, type Templates, theOne } from './synthesized.ts';

let prod: Templates;

beforeAll(() => {
  prod = synthesize('prod');
});

describe('the sender of mails', () => {
  it('signs with DKIM, bounces to its own subdomain, and delivers over TLS or not at all', () => {
    expect(theOne(prod, 'AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: SETTINGS.prod.mailDomain,
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: `mail.${SETTINGS.prod.mailDomain}` },
    });
    expect(theOne(prod, 'AWS::SES::ConfigurationSet').Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
  });

  it('tells the event bus what became of every mail', () => {
    const destination = theOne(prod, 'AWS::SES::ConfigurationSetEventDestination');
    const { MatchingEventTypes } = destination.Properties.EventDestination as { MatchingEventTypes: string[] };
    expect(MatchingEventTypes.map((type) => type.toUpperCase()).sort()).toEqual([
      'BOUNCE',
      'COMPLAINT',
      'DELIVERY',
      'DELIVERYDELAY',
      'REJECT',
      'RENDERINGFAILURE',
      'SEND',
    ]);
  });

  it('mails nobody again who bounced for good or complained, and counts both', () => {
    expect(theOne(prod, 'AWS::SES::ConfigurationSet').Properties).toMatchObject({
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
  });

  it('tells of invitations of the pool too, wherever they come from our own address', () => {
    for (const stage of ['local', 'acc', 'prod'] as const) {
      const templates = synthesize(stage);
      const { EmailConfiguration } = theOne(templates, 'AWS::Cognito::UserPool').Properties;
      const { ConfigurationSet } = EmailConfiguration as { ConfigurationSet: unknown };
      expect(JSON.stringify(ConfigurationSet)).toContain('Meldingen');
    }
  });

  it('sends invitations of the pool by the same rules', () => {
    const { ConfigurationSetAttributes } = theOne(prod, 'AWS::SES::EmailIdentity').Properties;
    expect(JSON.stringify(ConfigurationSetAttributes)).toContain('Meldingen');
  });

  it('says which records must be in DNS: DKIM, the return address with its SPF, and DMARC', () => {
    const outputs = prod.get('mail')?.findOutputs('*') as Readonly<Record<string, { Value: unknown }>>;
    const values = Object.fromEntries(Object.entries(outputs).map(([name, { Value }]) => [name, Value]));
    const { mailDomain, region } = SETTINGS.prod;
    for (const number of [1, 2, 3]) {
      expect(JSON.stringify(values[`DnsDkim${number}`])).toMatch(
        new RegExp(`DkimDNSTokenName${number}.* CNAME .*DkimDNSTokenValue${number}`),
      );
    }
    expect(values).toMatchObject({
      DnsMailFromMx: `mail.${mailDomain} MX 10 feedback-smtp.${region}.amazonses.com`,
      DnsMailFromSpf: `mail.${mailDomain} TXT "v=spf1 include:amazonses.com -all"`,
      DnsDmarc: `_dmarc.${mailDomain} TXT "v=DMARC1; p=reject; adkim=r; aspf=r"`,
    });
  });
});
