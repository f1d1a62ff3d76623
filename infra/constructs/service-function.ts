import { type IMetric, MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { PAKKETTEN_PREFIX } from '#shared/ports/pakketopslag.ts';
import { acknowledgeCheckov, acknowledgeObjects, type Objects } from '../acknowledged.ts';
import type { FunctionDefinition, Grant } from '../functions.ts';
import type { StageSettings } from '../stages.ts';
import { ALARM_PERIOD, type AlarmProps, alarmFrom } from './alarm.ts';
import { countLines } from './counted-lines.ts';
import type { FailureQueue } from './failure-queue.ts';
import { environmentFor, mayUseKey, type Resources, statementsFor } from './grants.ts';
import { logGroup } from './log-group.ts';

export interface ServiceFunctionProps {
  readonly definition: FunctionDefinition;
  readonly code: Code;
  /** Absent for a function that touches nothing. */
  readonly resources?: Resources;
  readonly settings: StageSettings;
  readonly logKey: IKey;
  /** The topic of its alarm; ELSEWHERE when another stack has the alarm, because the topic is made later. */
  readonly alarms: ITopic | 'ELSEWHERE' | undefined;
  /** Where an event ends that the function could not handle: for functions that nobody waits for. */
  readonly failures?: FailureQueue;
}

/** Where checkov would have a function otherwise, and why it is so. */
const CHECKOV = {
  CKV_AWS_115:
    'A limit per function would also set its capacity aside from the others; what comes in is limited before it: throttling of the API, one shard of the stream, schedules.',
  CKV_AWS_116:
    'A dead-letter queue is the older way: events that fail end in the failure destination of the function and of its rule or schedule; requests have somebody who waits for the answer.',
  CKV_AWS_117:
    'It calls only AWS services, over TLS and with its own role. A network of our own would add gateways to pay for and no border that the policies do not draw already.',
} as const;

/** The objects that a list of grants is about. */
function objectsOf(grants: readonly Grant[], { incoming, clean }: Resources): readonly Objects[] {
  const touches = (prefix: string) => grants.some((one) => one.startsWith(prefix));
  return [
    ...(touches('INCOMING') ? [{ bucket: incoming }] : []),
    ...(touches('CLEAN') ? [{ bucket: clean }] : []),
    ...(touches('PAKKETTEN') ? [{ bucket: clean, prefix: PAKKETTEN_PREFIX }] : []),
  ];
}

/** What the alarm on the failures of a function says. */
export function textOfFailures({ name, errorImpact }: FunctionDefinition): Pick<AlarmProps, 'impact' | 'first'> {
  return {
    impact: errorImpact,
    first: `read the lines of level ERROR in the log group of ${name}; "fout" and "plek" say what failed where.`,
  };
}

/**
 * One function with everything it must have: its own role with exactly its statements, an encrypted log that ends,
 * and an alarm that says what its failure means to people.
 */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logs: LogGroup;

  constructor(
    scope: Construct,
    { definition, code, resources, settings, logKey, alarms, failures }: ServiceFunctionProps,
  ) {
    super(scope, definition.name);
    this.logs = logGroup(this, 'Logs', settings, logKey);
    const logs = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.logs.logGroupArn],
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        exact: new PolicyDocument({
          statements: [logs, ...(resources ? statementsFor(definition.grants, resources) : [])],
        }),
      },
    });
    if (resources) acknowledgeObjects(this.role, ...objectsOf(definition.grants, resources));
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `${Stack.of(this).stackName}-${definition.name}`,
      description: definition.errorImpact,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code,
      handler: 'index.handler',
      memorySize: definition.memoryMb,
      timeout: Duration.seconds(definition.timeoutSeconds),
      role: this.role.withoutPolicyUpdates(),
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        ...(resources ? environmentFor(definition.grants, definition.settings ?? [], resources) : {}),
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
      environmentEncryption: logKey,
    });
    acknowledgeCheckov(this.lambda, CHECKOV);
    if (failures) this.keepFailedEvents(failures, logKey);
    if (alarms !== 'ELSEWHERE') this.alarmOnFailures(definition, alarms);
  }

  /**
   * A function behind the API answers an error itself, which Lambda does not count as one of its own: the lines that it
   * logs then are counted with it.
   */
  private alarmOnFailures(definition: FunctionDefinition, topic: ITopic | undefined): void {
    const crashes = this.lambda.metricErrors({ period: ALARM_PERIOD });
    const failures = definition.name.startsWith('api-') ? this.withAnsweredFailures(crashes) : crashes;
    alarmFrom(this, 'Failures', failures, { ...textOfFailures(definition), topic });
  }

  private withAnsweredFailures(crashes: Metric): IMetric {
    const where = { message: 'request failed', status: 500 };
    const answered = countLines(this, 'FailedRequests', this.logs, { where });
    return new MathExpression({
      expression: 'FILL(crashes, 0) + FILL(answered, 0)',
      usingMetrics: { crashes, answered },
      period: ALARM_PERIOD,
      label: 'Failures',
    });
  }

  /** Allows the function, and whoever calls it with its role, to put what failed in a queue. */
  allowFailuresTo({ queue }: FailureQueue, key: IKey): void {
    this.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
    this.role.addToPolicy(mayUseKey(key, Stack.of(this).region, 'sqs', ['Decrypt', 'GenerateDataKey']));
  }

  /**
   * A queue on the rule catches events that never reach the function; this one those that the function could not
   * handle.
   */
  private keepFailedEvents(failures: FailureQueue, key: IKey): void {
    this.allowFailuresTo(failures, key);
    this.lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(failures.queue),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
  }
}
