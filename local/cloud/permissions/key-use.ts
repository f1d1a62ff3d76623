import type { Ask } from './policy.ts';

/** What a service does with our key for whoever asks it to store or to read. */
const KEY_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  's3:GetObject': ['kms:Decrypt'],
  's3:GetObjectVersion': ['kms:Decrypt'],
  's3:PutObject': ['kms:GenerateDataKey'],
};
/** DynamoDB opens the key of a table for every caller, whatever the call. */
const EVERY_CALL_ON_A_TABLE = ['kms:Decrypt'];

/** What an ask also asks of the key: AWS refuses who may use the table or bucket but not the key behind it. */
export function keyAsks(
  { action, resource }: Ask,
  { encryption, region }: { readonly encryption: ReadonlyMap<string, string>; readonly region: string },
): readonly Ask[] {
  const [service = ''] = action.split(':');
  const key = encryption.get(ownerOf(resource));
  const actions = service === 'dynamodb' ? EVERY_CALL_ON_A_TABLE : (KEY_ACTIONS[action] ?? []);
  if (key === undefined) return [];
  const context = { 'kms:ViaService': `${service}.${region}.amazonaws.com` };
  return actions.map((one) => ({ action: one, resource: key, context }));
}

/** The table of an index, the bucket of an object. */
function ownerOf(arn: string): string {
  return arn.startsWith('arn:aws:s3:::') ? (arn.split('/')[0] ?? arn) : arn.replace(/\/index\/.*$/, '');
}
