import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * What each order holds. A change of what an index holds is a write of its own, so the order by name holds keys only.
 */
const LOCAL_INDEXES = { lsi1: ProjectionType.ALL, lsi2: ProjectionType.ALL, lsi3: ProjectionType.KEYS_ONLY };

/**
 * The one table. Its local indexes can only be made together with the table, and are what makes lists strongly
 * consistent: refused from the same second (docs/adr/0002-lists-in-local-indexes.md).
 */
export function dossierTable(scope: Construct, props: { readonly key: IKey; readonly keepData: boolean }): Table {
  const table = new Table(scope, 'Dossiers', {
    partitionKey: string('pk'),
    sortKey: string('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: props.key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: props.keepData,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: 'verlooptOp',
    removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  for (const [name, projectionType] of Object.entries(LOCAL_INDEXES)) {
    table.addLocalSecondaryIndex({ indexName: name, sortKey: string(`${name}sk`), projectionType });
  }
  table.addGlobalSecondaryIndex({ indexName: 'gsi1', partitionKey: string('gsi1pk'), sortKey: string('gsi1sk') });
  return table;
}
