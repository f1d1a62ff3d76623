import { fileURLToPath } from 'node:url';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acknowledge, acknowledgeCheckov } from '../acknowledged.ts';
import { apiHeaders, webHeaders } from '../constructs/web-headers.ts';
import type { StageSettings } from '../stages.ts';
import { cognitoUrlOf } from '../web-client.ts';

export interface WebStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly api: HttpApi;
  /** The buckets that browsers upload to and download from. */
  readonly fileBuckets: readonly Bucket[];
}

/** One origin for people: the client from a private bucket, and the API under /v1 behind the same firewall. */
export class WebStack extends Stack {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    this.bucket = this.makeBucket(props.settings);
    this.distribution = this.makeDistribution(props);
    new CfnOutput(this, 'ClientBucket', { value: this.bucket.bucketName });
    new CfnOutput(this, 'WebUrl', { value: props.settings.webOrigin });
    const { distributionDomainName } = this.distribution;
    new CfnOutput(this, 'DistributionDomainName', { value: distributionDomainName });
    new CfnOutput(this, 'DnsWeb', {
      value: `${new URL(props.settings.webOrigin).hostname} CNAME ${distributionDomainName}`,
    });
  }

  /**
   * Holds what everybody may fetch anyway, so AWS's own key is enough; that only the distribution reads it keeps one
   * door.
   */
  private makeBucket({ keepData }: StageSettings): Bucket {
    const bucket = new Bucket(this, 'Client', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(bucket, 'AwsSolutions-S1', 'Only CloudFront reads it, and everybody may have what is in it.');
    acknowledgeCheckov(bucket, {
      CKV_AWS_18: 'Only CloudFront reads it, and everybody may have what is in it.',
    });
    return bucket;
  }

  private makeDistribution(props: WebStackProps): Distribution {
    const { edge, webOrigin } = props.settings;
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Kindbrug',
      defaultRootObject: 'index.html',
      defaultBehavior: this.clientBehavior(props),
      additionalBehaviors: { '/v1/*': this.apiBehavior(props) },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(edge && {
        domainNames: [new URL(webOrigin).hostname],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', edge.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        webAclId: edge.firewallArn,
      }),
    });
    const unlogged = 'Its log would hold the addresses of people; the API logs each request without them.';
    acknowledge(distribution, 'AwsSolutions-CFR3', unlogged);
    acknowledge(distribution, 'AwsSolutions-CFR1', 'Parents and schools may be abroad when they look.');
    acknowledgeCheckov(distribution, { CKV_AWS_86: unlogged });
    return distribution;
  }

  private clientBehavior({ settings, fileBuckets }: WebStackProps): BehaviorOptions {
    const connect = [
      cognitoUrlOf(settings.region),
      ...fileBuckets.map((bucket) => `https://${bucket.bucketRegionalDomainName}`),
    ];
    const unknownPage = new EdgeFunction(this, 'UnknownPage', {
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL('../edge/unknown-page.js', import.meta.url)) }),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Says in Dutch that an address is no page of the client',
    });
    return {
      // The CDK's own types disagree about an optional property (exactOptionalPropertyTypes); the value is right.
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      // Follows the cache-control of each file; never longer than it says, one second at least.
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: webHeaders(this, 'Headers', connect),
      functionAssociations: [{ function: unknownPage, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
  }

  /** Passes everything on and keeps nothing: what the API answers is for one person at one moment. */
  private apiBehavior({ api, settings }: WebStackProps): BehaviorOptions {
    return {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${settings.region}.amazonaws.com`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      // A request that came without TLS has already shown its token: refuse it, so that somebody notices.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: apiHeaders(this, 'ApiHeaders'),
    };
  }
}
