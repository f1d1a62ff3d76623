import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  type DkimRecord,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageSettings } from '../stages.ts';

/** The sender of mails, and what the mail service tells about each mail afterwards. */
export class MailStack extends Stack {
  readonly identityArn: string;
  readonly configurationSet: ConfigurationSet;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: StageSettings }) {
    super(scope, id, props);
    const { mailDomain, leaveOut } = props.settings;
    this.configurationSet = new ConfigurationSet(this, 'Meldingen', {
      configurationSetName: `${this.stackName}-meldingen`,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Whoever bounced for good or complained gets no further mail: SES would stop sending for everybody at too many.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSetArn = `arn:aws:ses:${this.region}:${this.account}:configuration-set/${this.stackName}-meldingen`;
    this.configurationSet.addEventDestination('ToBus', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    const sender = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(mailDomain),
      dkimSigning: true,
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: `mail.${mailDomain}`,
      feedbackForwarding: false,
      // Invitations, which the user pool sends from this domain, go by the same rules as our own mails.
      configurationSet: this.configurationSet,
    });
    this.identityArn = sender.emailIdentityArn;
    this.tellDnsRecords(leaveOut.includes('DKIM_TOKENS') ? [] : sender.dkimRecords, mailDomain);
  }

  /** What whoever runs the domain must put in DNS, as the stack's outputs: name, type and value. */
  private tellDnsRecords(dkimRecords: readonly DkimRecord[], mailDomain: string): void {
    const from = `mail.${mailDomain}`;
    const records: Record<string, string> = {
      ...Object.fromEntries(
        dkimRecords.map(({ name, value }, index) => [`DnsDkim${index + 1}`, `${name} CNAME ${value}`]),
      ),
      DnsMailFromMx: `${from} MX 10 feedback-smtp.${this.region}.amazonses.com`,
      DnsMailFromSpf: `${from} TXT "v=spf1 include:amazonses.com -all"`,
      DnsDmarc: `_dmarc.${mailDomain} TXT "v=DMARC1; p=reject; adkim=r; aspf=r"`,
    };
    for (const [name, value] of Object.entries(records)) new CfnOutput(this, name, { value });
  }
}
