import type { Resources } from './resources.ts';

/** The user pool and its clients, with the properties as the template gives them. */
export interface PoolTemplate {
  id: string;
  /** What the AWS issuer of this pool would be; the local pool has an address of its own. */
  awsIssuer: string;
  properties: unknown;
  clients: { id: string; properties: unknown }[];
}

export function readPool(resources: Resources): PoolTemplate {
  const [pool, ...others] = resources.ofType('AWS::Cognito::UserPool');
  if (!pool || others.length > 0) throw new Error('The local cloud needs exactly one user pool in the stacks');
  return {
    id: pool.ref,
    awsIssuer: resources.attribute(pool, 'ProviderURL'),
    properties: pool.properties,
    clients: resources.ofType('AWS::Cognito::UserPoolClient').map(({ ref, properties }) => ({ id: ref, properties })),
  };
}
