import { beforeAll, describe, expect, it } from 'vitest';
import { readMailEvent } from '#shared/adapters/ses/mail-event.ts';
import { resourcesOf, synthesize, type Templates, theOne } from './synthesized.ts';

let prod: Templates;

beforeAll(() => {
  prod = synthesize('prod');
});

interface Target {
  readonly DeadLetterConfig?: unknown;
  readonly RoleArn?: unknown;
}

describe('the stream of the table', () => {
  it('gives only new meldingen to the sender, and loses none that fail', () => {
    const { Properties } = theOne(prod, 'AWS::Lambda::EventSourceMapping');
    const { Filters } = Properties.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['MELDING'] } } } },
    ]);
    expect(Properties).toMatchObject({
      BatchSize: 25,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 20 * 60 * 60,
      ParallelizationFactor: 1,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
  });

  it('calls a person when mails stay behind in it, which no failure of the function shows', () => {
    const [age, ...others] = resourcesOf(prod, 'AWS::CloudWatch::Alarm').filter(
      ({ Properties }) => Properties.MetricName === 'IteratorAge',
    );
    expect(others).toEqual([]);
    expect(age?.Properties).toMatchObject({ Threshold: 15 * 60 * 1000, Statistic: 'Maximum' });
  });
});

describe('what cannot be handled', () => {
  it('ends in a failure queue that is encrypted, takes TLS only, and has an alarm', () => {
    const queues = resourcesOf(prod, 'AWS::SQS::Queue');
    expect(queues).toHaveLength(9);
    expect(queues.filter(({ Properties }) => Properties.KmsMasterKeyId === undefined)).toEqual([]);
    const policies = resourcesOf(prod, 'AWS::SQS::QueuePolicy').map(({ Properties }) => JSON.stringify(Properties));
    expect(policies.filter((policy) => policy.includes('"aws:SecureTransport":"false"'))).toHaveLength(queues.length);
    const waiting = resourcesOf(prod, 'AWS::CloudWatch::Alarm').filter(
      ({ Properties }) => Properties.MetricName === 'ApproximateNumberOfMessagesVisible',
    );
    const watched = waiting.map(({ Properties }) => JSON.stringify(Properties.Dimensions));
    for (const { id } of queues) expect(watched.filter((one) => one.includes(id))).toHaveLength(1);
  });

  it('has such a queue for every event and every schedule', () => {
    const rules = resourcesOf(prod, 'AWS::Events::Rule').flatMap(({ Properties }) => Properties.Targets as Target[]);
    const schedules = resourcesOf(prod, 'AWS::Scheduler::Schedule').map(
      ({ Properties }) => Properties.Target as Target,
    );
    expect([rules.length, schedules.length]).toEqual([3, 5]);
    expect([...rules, ...schedules].filter((target) => !target.DeadLetterConfig)).toEqual([]);
  });

  it('is kept when the function fails, not only when the event never reached it', () => {
    const kept = resourcesOf(prod, 'AWS::Lambda::EventInvokeConfig');
    expect(kept).toHaveLength(8);
    for (const { Properties } of kept) {
      expect(Properties.DestinationConfig).toMatchObject({ OnFailure: { Destination: expect.anything() } });
    }
  });
});

describe('events', () => {
  const patternOf = (source: string) => {
    const patterns = resourcesOf(prod, 'AWS::Events::Rule').map(
      ({ Properties }) => Properties.EventPattern as { source: string[]; detail: Record<string, unknown> },
    );
    return patterns.find((pattern) => pattern.source.includes(source));
  };

  it('of uploads and scans are those of our incoming bucket', () => {
    for (const source of ['aws.s3', 'aws.guardduty']) {
      expect(JSON.stringify(patternOf(source)?.detail)).toContain('Incoming');
    }
  });

  it('of mails are those of our configuration set, and all of a kind that the function understands', () => {
    const detail = patternOf('aws.ses')?.detail;
    expect(JSON.stringify(detail)).toContain('ses:configuration-set');
    const kinds = detail?.eventType as readonly string[];
    expect(kinds).toEqual(['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject']);
    for (const eventType of kinds) {
      const event = { detail: { eventType, mail: { timestamp: '2026-03-02T09:00:00.000Z', tags: {} } } };
      expect(() => readMailEvent(event)).not.toThrow();
    }
  });
});

describe('schedules', () => {
  it('send what waits every five minutes, and do the jobs of the night in Dutch time', () => {
    const schedules = resourcesOf(prod, 'AWS::Scheduler::Schedule').map(({ Properties }) => Properties);
    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression)).toEqual([
      'rate(5 minutes)',
      'cron(0 6 * * ? *)',
      'rate(15 minutes)',
      'cron(0 2 * * ? *)',
      'cron(0 3 * * ? *)',
    ]);
    const nightly = schedules.filter(({ ScheduleExpression }) => String(ScheduleExpression).startsWith('cron'));
    expect(nightly.map((one) => one.ScheduleExpressionTimezone)).toEqual(nightly.map(() => 'Europe/Amsterdam'));
  });
});
