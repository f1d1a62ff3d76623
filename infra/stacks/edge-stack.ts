import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acknowledgeCheckov } from '../acknowledged.ts';
import { ALARM_PERIOD, alarmFrom } from '../constructs/alarm.ts';
import { firewall, firewallMetricName } from '../constructs/firewall.ts';
import type { StageSettings } from '../stages.ts';

/** The answer of the API's own form (RFC 9457), so that the client shows the text. */
const TOO_MANY = JSON.stringify({
  type: 'https://kindbrug.example/problemen/te-veel-verzoeken',
  title: 'Even te druk',
  status: 429,
  code: 'TE_VEEL_VERZOEKEN',
  detail:
    'Vanaf uw internetverbinding wordt Kindbrug nu te vaak geopend. Wat u typte, staat er nog. Probeer het over vijf minuten opnieuw.',
});

/** Of a certificate that renews itself sixty days before its end, this many left means that renewing fails. */
const DAYS_LEFT = 30;

/**
 * What CloudFront takes from us-east-1 only: the certificate of the web origin and the firewall before it. Nothing of a
 * person is here. Its outputs go into infra/stages.ts (docs/adr/0005-one-origin.md says why by hand).
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: StageSettings }) {
    super(scope, id, props);
    const { settings } = props;
    const certificate = new Certificate(this, 'Certificate', {
      domainName: new URL(settings.webOrigin).hostname,
      validation: CertificateValidation.fromDns(),
    });
    const acl = firewall(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      name: 'web',
      limit: settings.firewall.requests,
      tooMany: TOO_MANY,
    });
    const topic = settings.alarmMail ? this.topicFor(settings.alarmMail) : undefined;
    this.alarmOnCertificate(certificate, topic);
    this.alarmOnBlocked(topic);
    new CfnOutput(this, 'CertificateArn', { value: certificate.certificateArn });
    new CfnOutput(this, 'FirewallArn', { value: acl.attrArn });
  }

  /** An alarm tells only a topic of its own region. */
  private topicFor(mail: string): Topic {
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    const plain =
      'Our key is in the EU and the key of AWS lets no alarm use it; these messages say that a certificate ends or that much is blocked, nothing of a person.';
    acknowledgeCheckov(topic, { CKV_AWS_26: plain });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    topic.addSubscription(new EmailSubscription(mail));
    return topic;
  }

  private alarmOnCertificate(certificate: Certificate, topic: ITopic | undefined): void {
    const left = certificate.metricDaysToExpiry({ period: Duration.days(1), statistic: Stats.MINIMUM });
    alarmFrom(this, 'CertificateEnds', left, {
      limit: DAYS_LEFT,
      below: true,
      impact: `The certificate of the web client did not renew itself and ends within ${DAYS_LEFT} days; then nobody gets in.`,
      first: 'put the validation record of the certificate back in DNS; ACM in us-east-1 shows it.',
      topic,
    });
  }

  private alarmOnBlocked(topic: ITopic | undefined): void {
    const blocked = new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: firewallMetricName(this, 'web'), Rule: 'ALL' },
      statistic: Stats.SUM,
      period: ALARM_PERIOD,
    });
    alarmFrom(this, 'MuchBlocked', blocked, {
      limit: 500,
      impact: 'The firewall before the client refuses much: somebody attacks, or a whole office is locked out.',
      first: 'see on the dashboard which rule blocks; if an office calls, raise firewall.requests in infra/stages.ts.',
      topic,
    });
  }
}
