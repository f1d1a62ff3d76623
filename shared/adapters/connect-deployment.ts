import { createAccountDirectory } from '#shared/adapters/cognito/account-directory.ts';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { systemContext } from '#shared/kernel/context.ts';

/** Where a deployment is: on AWS the SDK finds the rest, elsewhere the endpoints and credentials are given. */
export interface Deployment {
  readonly tableName: string;
  readonly userPoolId: string;
  readonly region?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly endpoints?: { readonly dynamodb: string; readonly cognito: string };
}

/** What scripts need to start an SWV in a deployment. */
export function connectDeployment({ tableName, userPoolId, region, credentials, endpoints }: Deployment) {
  const common = { ...(region ? { region } : {}), ...(credentials ? { credentials } : {}) };
  const table = connectTable({
    tableName,
    client: { ...common, ...(endpoints ? { endpoint: endpoints.dynamodb } : {}) },
  });
  return {
    organisaties: createOrganisatieStore(table),
    gebruikers: createGebruikerStore(table),
    accounts: createAccountDirectory({
      userPoolId,
      client: { ...common, ...(endpoints ? { endpoint: endpoints.cognito } : {}) },
    }),
    newContext: systemContext,
  };
}
