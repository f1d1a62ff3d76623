import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { acknowledgeObjects } from '../acknowledged.ts';
import type { FunctionDefinition } from '../functions.ts';
import type { StageSettings } from '../stages.ts';
import { ALARM_PERIOD, alarmOnAny } from './alarm.ts';
import type { FailureQueue } from './failure-queue.ts';
import { environmentFor, type Resources, statementsFor } from './grants.ts';

export interface ServiceFunctionProps {
  readonly definition: FunctionDefinition;
  readonly code: Code;
  readonly resources: Resources;
  readonly settings: StageSettings;
  readonly logKey: IKey;
  readonly alarms: ITopic | undefined;
  /** Where an event ends that the function could not handle: for functions that nobody waits for. */
  readonly failures?: FailureQueue;
}

const RETENTION: Readonly<Record<StageSettings['logDays'], RetentionDays>> = {
  7: RetentionDays.ONE_WEEK,
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
};

/**
 * One function with everything it must have: its own role with exactly its statements, an encrypted log that ends,
 * and an alarm that says what its failure means to people.
 */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(
    scope: Construct,
    { definition, code, resources, settings, logKey, alarms, failures }: ServiceFunctionProps,
  ) {
    super(scope, definition.name);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RETENTION[settings.logDays],
      encryptionKey: logKey,
      removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const logs = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        exact: new PolicyDocument({ statements: [logs, ...statementsFor(definition.grants, resources)] }),
      },
    });
    const { incoming, clean } = resources;
    const touches = (prefix: string) => definition.grants.some((one) => one.startsWith(prefix));
    acknowledgeObjects(this.role, ...(touches('INCOMING') ? [incoming] : []), ...(touches('CLEAN') ? [clean] : []));
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
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        ...environmentFor(definition.grants, definition.settings ?? [], resources),
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
      environmentEncryption: logKey,
    });
    if (failures) this.keepFailedEvents(failures, logKey);
    alarmOnAny(this, 'Failures', this.lambda.metricErrors({ period: ALARM_PERIOD }), definition.errorImpact, alarms);
  }

  /** A queue on the rule catches events that never reach the function; this one those that the function could not handle. */
  private keepFailedEvents(failures: FailureQueue, key: IKey): void {
    this.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queue.queueArn] }));
    this.role.addToPolicy(
      new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }),
    );
    this.lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(failures.queue),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
  }
}
