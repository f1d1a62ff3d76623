/** Feature flags of the CDK, in one module: cdk.json is not read by tests and by the local cloud. */
export const FLAGS: Readonly<Record<string, unknown>> = {
  '@aws-cdk/core:newStyleStackSynthesis': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/customresources:installLatestAwsSdkDefault': false,
};

/** Turns off the CDK's own template checks; used where nothing is deployed and time counts. */
export const WITHOUT_CHECKS = { '@aws-cdk/core:validateAgainstDefaultRules': false } as const;
