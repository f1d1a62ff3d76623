import * as z from 'zod';
import type { Resources } from './resources.ts';

const CorsRuleSchema = z.object({
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.string()),
  AllowedHeaders: z.array(z.string()).default([]),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: z.number().optional(),
});

const BucketSchema = z.object({
  VersioningConfiguration: z.object({ Status: z.string() }).optional(),
  CorsConfiguration: z.object({ CorsRules: z.array(CorsRuleSchema) }).optional(),
  NotificationConfiguration: z.object({ EventBridgeConfiguration: z.unknown().optional() }).optional(),
});

/** CDK's way of switching EventBridge on when the bucket has other notifications too. */
const NotificationsSchema = z.object({
  BucketName: z.string(),
  NotificationConfiguration: z.object({ EventBridgeConfiguration: z.unknown().optional() }),
});

const ProtectionPlanSchema = z.object({
  ProtectedResource: z.object({ S3Bucket: z.object({ BucketName: z.string() }) }),
});

export interface CorsRule {
  allowedOrigins: string[];
  allowedMethods: string[];
  allowedHeaders: string[];
  exposedHeaders: string[];
  maxAgeSeconds?: number;
}

export interface BucketSettings {
  name: string;
  logicalId: string;
  versioned: boolean;
  eventBridge: boolean;
  /** New objects are scanned by GuardDuty. */
  malwareProtected: boolean;
  cors: CorsRule[];
}

export function readBuckets(resources: Resources): BucketSettings[] {
  const custom = resources
    .ofType('Custom::S3BucketNotifications')
    .map(({ properties }) => NotificationsSchema.parse(properties))
    .filter(({ NotificationConfiguration }) => NotificationConfiguration.EventBridgeConfiguration !== undefined)
    .map(({ BucketName }) => BucketName);
  const protectedBuckets = resources
    .ofType('AWS::GuardDuty::MalwareProtectionPlan')
    .map(({ properties }) => ProtectionPlanSchema.parse(properties).ProtectedResource.S3Bucket.BucketName);

  return resources.ofType('AWS::S3::Bucket').map(({ logicalId, ref, properties }) => {
    const bucket = BucketSchema.parse(properties);
    return {
      name: ref,
      logicalId,
      versioned: bucket.VersioningConfiguration?.Status === 'Enabled',
      eventBridge: bucket.NotificationConfiguration?.EventBridgeConfiguration !== undefined || custom.includes(ref),
      malwareProtected: protectedBuckets.includes(ref),
      cors: (bucket.CorsConfiguration?.CorsRules ?? []).map((rule) => ({
        allowedOrigins: rule.AllowedOrigins,
        allowedMethods: rule.AllowedMethods,
        allowedHeaders: rule.AllowedHeaders,
        exposedHeaders: rule.ExposedHeaders,
        ...(rule.MaxAge !== undefined && { maxAgeSeconds: rule.MaxAge }),
      })),
    };
  });
}
