import type { Ask } from '../permissions/policy.ts';
import type { AcceptedMail } from './send-email.ts';

/**
 * What sending a mail asks to do: on the identity and on the configuration set, each with the address it comes from. A
 * mail with an attachment is a raw one to SES, whatever the request was called.
 */
export function asksOf(
  { bericht, sender, identity, configurationSet }: AcceptedMail,
  { region, account = '' }: { readonly region: string; readonly account?: string },
): readonly Ask[] {
  const action = bericht.bijlagen.length > 0 ? 'ses:SendRawEmail' : 'ses:SendEmail';
  const resources = [
    `identity/${identity}`,
    ...(configurationSet ? [`configuration-set/${configurationSet.name}`] : []),
  ];
  const context = { 'ses:FromAddress': sender };
  return resources.map((one) => ({ action, resource: `arn:aws:ses:${region}:${account}:${one}`, context }));
}
