import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { type CfnElement, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { PAKKETTEN_PREFIX } from '#shared/ports/pakketopslag.ts';
import { acknowledge, acknowledgeCheckov } from '../acknowledged.ts';
import { bijlagenBucket } from '../constructs/bijlagen-bucket.ts';
import { dossierTable } from '../constructs/dossier-table.ts';
import { mayUseKey } from '../constructs/grants.ts';
import type { StageSettings } from '../stages.ts';

/** What lives longest: the key, the table and the papers. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: Table;
  readonly incoming: Bucket;
  readonly clean: Bucket;

  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: StageSettings }) {
    super(scope, id, props);
    const { keepData, webOrigin, leaveOut } = props.settings;
    this.key = new Key(this, 'Key', {
      description: 'Encrypts dossiers, papers, queues and logs',
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.allowServices();
    this.table = dossierTable(this, { key: this.key, keepData });
    const logs = this.accessLogs(keepData);
    const common = { key: this.key, keepData, logs, webOrigin };
    this.incoming = bijlagenBucket(this, 'Incoming', {
      ...common,
      methods: [HttpMethods.PUT],
      lifecycle: [{ expiration: Duration.days(2) }],
      events: true,
    });
    this.clean = bijlagenBucket(this, 'Clean', {
      ...common,
      methods: [HttpMethods.GET, HttpMethods.HEAD],
      lifecycle: [{ prefix: PAKKETTEN_PREFIX, expiration: Duration.days(1) }],
    });
    if (!leaveOut.includes('MALWARE_PLAN')) this.scanUploads();
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'IncomingBucket', { value: this.incoming.bucketName });
    new CfnOutput(this, 'CleanBucket', { value: this.clean.bucketName });
  }

  /** Services that write to our encrypted logs and queues; each only for resources of this account. */
  private allowServices(): void {
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: {
          ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${this.region}:${this.account}:*` },
        },
      }),
    );
    const callers = ['events.amazonaws.com', 'scheduler.amazonaws.com', 'cloudwatch.amazonaws.com'];
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: callers.map((name) => new ServicePrincipal(name)),
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
  }

  private accessLogs(keepData: boolean): Bucket {
    const logs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ expiration: Duration.days(365) }],
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledgeCheckov(logs, {
      CKV_AWS_18: 'This bucket is where access logs end; logging its own access would write a line for every line.',
      CKV_AWS_21:
        'Only the log service writes here, each object once; a version of a log line would stay past its year.',
    });
    return logs;
  }

  /** GuardDuty looks at every object that arrives and tells the result on the event bus; it can change nothing. */
  private scanUploads(): void {
    const scanner = 'malware-protection-plan.guardduty.amazonaws.com';
    // Trust as AWS documents it, without a condition: one that GuardDuty does not send would silently stop every scan.
    const role = new Role(this, 'MalwareScanRole', { assumedBy: new ServicePrincipal(scanner) });
    const managedRule = `arn:aws:events:${this.region}:${this.account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`;
    const statements = [
      {
        actions: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
        resources: [managedRule],
        conditions: { StringLike: { 'events:ManagedBy': scanner } },
      },
      { actions: ['events:DescribeRule', 'events:ListTargetsByRule'], resources: [managedRule] },
      {
        actions: ['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'],
        resources: [this.incoming.bucketArn],
      },
      { actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [this.incoming.arnForObjects('*')] },
      {
        actions: ['s3:PutObject'],
        resources: [this.incoming.arnForObjects('malware-protection-resource-validation-object')],
      },
    ];
    for (const statement of statements) role.addToPolicy(new PolicyStatement(statement));
    role.addToPolicy(mayUseKey(this.key, this.region, 's3', ['GenerateDataKey', 'Decrypt']));
    const only = 'As AWS prescribes for malware protection: its own managed rule, and the objects of this one bucket.';
    const bucketFinding = `AwsSolutions-IAM5[Resource::<${this.getLogicalId(this.incoming.node.defaultChild as CfnElement)}.Arn>/*]`;
    acknowledge(role, bucketFinding, only);
    acknowledge(role, `AwsSolutions-IAM5[Resource::${managedRule.replace(this.account, '<AWS::AccountId>')}]`, only);
    const plan = new CfnMalwareProtectionPlan(this, 'MalwarePlan', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: this.incoming.bucketName } },
      actions: { tagging: { status: 'DISABLED' } },
    });
    plan.node.addDependency(role);
  }
}
