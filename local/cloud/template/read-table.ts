import * as z from 'zod';
import type { Resources } from './resources.ts';

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const IndexSchema = z.object({
  IndexName: z.string(),
  KeySchema,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

const TableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema,
  LocalSecondaryIndexes: z.array(IndexSchema).default([]),
  GlobalSecondaryIndexes: z.array(IndexSchema).default([]),
  StreamSpecification: z
    .object({ StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']) })
    .optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
});

export type IndexSettings = z.infer<typeof IndexSchema>;

export interface TableSettings {
  name: string;
  /** The ARN that event source mappings name; the engine gives the stream one of its own. */
  templateStreamArn: string;
  attributes: z.infer<typeof TableSchema>['AttributeDefinitions'];
  keys: z.infer<typeof KeySchema>;
  localIndexes: IndexSettings[];
  globalIndexes: IndexSettings[];
  streamView?: 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'KEYS_ONLY';
  /** The attribute with the moment of expiry, in seconds since 1970. */
  ttlAttribute?: string;
}

export function readTables(resources: Resources): TableSettings[] {
  return resources.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) => {
    const table = TableSchema.parse(resource.properties);
    const ttl = table.TimeToLiveSpecification;
    return {
      name: resource.ref,
      templateStreamArn: resources.attribute(resource, 'StreamArn'),
      attributes: table.AttributeDefinitions,
      keys: table.KeySchema,
      localIndexes: table.LocalSecondaryIndexes,
      globalIndexes: table.GlobalSecondaryIndexes,
      ...(table.StreamSpecification && { streamView: table.StreamSpecification.StreamViewType }),
      ...(ttl?.Enabled && ttl.AttributeName !== undefined && { ttlAttribute: ttl.AttributeName }),
    };
  });
}
