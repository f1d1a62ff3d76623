import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageSettings } from '../stages.ts';

const RETENTION: Readonly<Record<StageSettings['logDays'], RetentionDays>> = {
  7: RetentionDays.ONE_WEEK,
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
};

/** A technical log: encrypted with our key, and gone after the days of the stage. */
export function logGroup(scope: Construct, id: string, settings: StageSettings, key: IKey): LogGroup {
  return new LogGroup(scope, id, {
    retention: RETENTION[settings.logDays],
    encryptionKey: key,
    removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}
