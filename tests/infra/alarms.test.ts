import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDGE_REGION, SETTINGS } from '#infra/stages.ts';
import { actionsIn, resourcesOf, type Statement, synthesize, type Templates, theOne } from './synthesized.ts';

let prod: Templates;

beforeAll(() => {
  prod = synthesize('prod');
});

interface AlarmProperties {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions?: readonly unknown[];
}

const alarms = () =>
  resourcesOf(prod, 'AWS::CloudWatch::Alarm').map(({ stack, Properties }) => ({
    stack,
    ...(Properties as unknown as AlarmProperties),
  }));

/** What a person can suffer without anything else showing it, and the alarm that says so. */
const WATCHED: readonly (readonly [what: string, alarm: string, text: RegExp])[] = [
  ['an endpoint that answers errors', 'api-api-hulpvragen-Failures', /cannot see or move a hulpvraag/],
  ['requests that fail whatever function', 'api-ServerErrors', /end in an error/],
  ['slowness', 'api-Slow', /people wait/],
  ['throttling by the API', 'api-TurnedAway', /turns people away/],
  ['too many functions at once', 'alarms-FunctionsThrottled', /mails wait/],
  ['a table that throttles', 'alarms-TableThrottled', /everybody waits/],
  ['a table that fails', 'alarms-TableErrors', /cannot be read or written/],
  ['sign-ins that are throttled', 'alarms-SignInThrottled', /cannot sign in/],
  ['guessing of passwords', 'alarms-SignInBlocked', /guesses passwords/],
  ['a client under attack', 'edge-MuchBlocked', /attacks/],
  ['a certificate that ends', 'edge-CertificateEnds', /nobody gets in/],
  ['bounces', 'alarms-MailBounces', /mails come back/],
  ['complaints', 'alarms-MailComplaints', /spam/],
  ['mails that wait in the stream', 'processing-send-melding-waiting', /wait in the stream/],
  ['mails that wait after all tries', 'processing-mails-left-over', /still wait/],
  ['mails that cannot be sent', 'processing-mails-failed', /could not be sent/],
  ['events that nobody handled', 'processing-scan-result-failures-Waiting', /do not become readable/],
  ['scans that fail', 'processing-scans-failed', /add them again/],
  ['scans that never come', 'processing-uploads-never-checked', /gave no result/],
];

describe('alarms', () => {
  it('may use their topic, and the key that it is encrypted with', () => {
    const topic = theOne(prod, 'AWS::SNS::TopicPolicy', 'alarms');
    const { Statement: ofTopic } = topic.Properties.PolicyDocument as { Statement: Statement[] };
    const { Statement: ofKey } = theOne(prod, 'AWS::KMS::Key').Properties.KeyPolicy as { Statement: Statement[] };
    const allowed = (statements: readonly Statement[]) =>
      statements
        .filter(
          ({ Effect, Principal }) =>
            Effect === 'Allow' && JSON.stringify(Principal).includes('cloudwatch.amazonaws.com'),
        )
        .flatMap(actionsIn);
    expect(allowed(ofTopic)).toEqual(['sns:Publish']);
    expect(allowed(ofKey)).toEqual(['kms:Decrypt', 'kms:GenerateDataKey*']);
  });

  it('all tell somebody, by a topic of their own region', () => {
    expect(alarms().filter(({ AlarmActions }) => AlarmActions?.length !== 1)).toEqual([]);
    for (const { stack, AlarmActions } of alarms()) {
      expect(JSON.stringify(AlarmActions).includes('ImportValue')).toBe(!['alarms', 'edge'].includes(stack));
    }
    const subscribers = resourcesOf(prod, 'AWS::SNS::Subscription').map(({ stack, Properties }) => [
      stack,
      Properties.Endpoint,
    ]);
    const { alarmMail } = SETTINGS.prod;
    expect(subscribers.sort()).toEqual([
      ['alarms', alarmMail],
      ['edge', alarmMail],
    ]);
  });

  it('all say what is wrong for whom, and what to do first', () => {
    for (const { AlarmDescription } of alarms()) {
      expect(AlarmDescription).toMatch(/^[A-Z].{30,}\. First: [a-z].{20,}\. More: docs\/operations\.md\.$/);
    }
  });

  it('have names that say where, as a mail about one shows little else', () => {
    const names = alarms().map(({ AlarmName }) => AlarmName);
    expect(new Set(names).size).toBe(names.length);
    for (const { stack, AlarmName } of alarms()) expect(AlarmName.startsWith(`kindbrug-prod-${stack}-`)).toBe(true);
  });

  it.each(WATCHED)('tell of %s', (_what, name, text) => {
    const found = alarms().find(({ AlarmName }) => AlarmName === `kindbrug-prod-${name}`);
    expect(found?.AlarmDescription).toMatch(text);
  });
});

describe('what is counted in logs', () => {
  const filters = () => resourcesOf(prod, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties);

  it('is numbers only: no dimension could hold a name or an id', () => {
    const made = filters().flatMap(({ MetricTransformations }) => MetricTransformations as Record<string, unknown>[]);
    expect(made.length).toBeGreaterThan(10);
    for (const { Dimensions, MetricValue, DefaultValue } of made) {
      expect(Dimensions).toBeUndefined();
      expect(MetricValue).toMatch(/^(1|\$\.(mislukt|reeksen|nietGecontroleerd))$/);
      expect(DefaultValue).toBe(0);
    }
  });

  it('sees a request that was answered with an error of ours, which Lambda counts as a success', () => {
    const own = filters().filter(({ FilterPattern }) => String(FilterPattern).includes('request failed'));
    expect(own).toHaveLength(10);
    for (const { FilterPattern } of own) {
      expect(FilterPattern).toBe('{ ($.message = "request failed") && ($.status = 500) }');
    }
  });
});

describe('the lines that are counted', () => {
  it('are lines that a function writes, with the number in them that is added up', () => {
    const sources = ['functions/**/*.ts', 'shared/**/*.ts'].flatMap((pattern) =>
      globSync(pattern).map((file) => readFileSync(file, 'utf8')),
    );
    const code = sources.join('\n');
    for (const { Properties } of resourcesOf(prod, 'AWS::Logs::MetricFilter')) {
      const [, message] = /message = "([^"]+)"/.exec(String(Properties.FilterPattern)) ?? [];
      const [{ MetricValue }] = Properties.MetricTransformations as [{ readonly MetricValue: string }];
      if (message) expect(code).toContain(`'${message}'`);
      if (MetricValue !== '1') expect(code).toMatch(new RegExp(`\\b${MetricValue.slice(2)}\\b`));
    }
  });
});

describe('the dashboard', () => {
  it('is one page with every alarm of the stage on it, and holds no stack in place for that', () => {
    const { DashboardBody } = theOne(prod, 'AWS::CloudWatch::Dashboard').Properties;
    const body = JSON.stringify(DashboardBody);
    const here = alarms().filter(({ stack }) => stack !== 'edge');
    for (const { AlarmName } of here) expect(body).toContain(`:alarm:${AlarmName}`);
    const imports = new Set([...body.matchAll(/"Fn::ImportValue":"([^"]*)"/g)].map(([, name]) => name));
    expect([...imports].map((name) => name?.replace(/.*Ref([A-Za-z]+?)[0-9A-F]{8}.*/, '$1')).sort()).toEqual([
      'Dossiers',
      'Http',
      'Pool',
      'PoolWeb',
    ]);
  });

  it('also shows what the firewall at the edge blocks', () => {
    const body = JSON.stringify(theOne(prod, 'AWS::CloudWatch::Dashboard').Properties.DashboardBody);
    expect(body).toContain(EDGE_REGION);
    expect(body).toContain('kindbrug-prod-edge-web');
  });
});
