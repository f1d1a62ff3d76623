import { devNull } from 'node:os';
import type { Credentials } from '../permissions/credentials.ts';
import type { FunctionSettings } from '../template/read-functions.ts';

/** The keys of whoever runs the local cloud: they open all of it, and nothing else. */
export const localCredentials = { accessKeyId: 'LOCALKINDBRUG', secretAccessKey: 'local-kindbrug-secret' };

/** Addresses of the services, for the SDK's own variables. */
export interface ServiceUrls {
  dynamodb: string;
  s3: string;
  sesv2: string;
  cognito: string;
}

/** The environment of a function: what Lambda sets, where the services are, and what the template says. */
export function functionEnvironment(
  settings: FunctionSettings,
  region: string,
  urls: ServiceUrls,
  credentials: Credentials,
): Record<string, string> {
  return {
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: credentials.sessionToken }),
    AWS_LAMBDA_FUNCTION_NAME: settings.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: settings.codeDir,
    _HANDLER: settings.handler,
    ...settings.environment,
    AWS_ENDPOINT_URL_DYNAMODB: urls.dynamodb,
    AWS_ENDPOINT_URL_S3: urls.s3,
    AWS_ENDPOINT_URL_SESV2: urls.sesv2,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: urls.cognito,
    // The machine's own AWS profile must never be read.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
