import type { Pool } from './pool.ts';
import { CognitoError } from './protocol.ts';
import type { MessageTemplate } from './settings.ts';

export async function sendInvitation(pool: Pool, email: string, temporaryPassword: string): Promise<void> {
  await send(pool, email, pool.settings.inviteMessage, { '{username}': email, '{####}': temporaryPassword });
}

export async function sendResetCode(pool: Pool, email: string, code: string): Promise<void> {
  await send(pool, email, pool.settings.verificationMessage, { '{####}': code });
}

async function send(pool: Pool, to: string, template: MessageTemplate, values: Record<string, string>): Promise<void> {
  const html = fill(template.html, values, escapeHtml);
  const { sender } = pool.settings;
  const message = {
    ...sender,
    to,
    subject: fill(template.subject, values, (value) => value),
    html,
    text: plainText(html),
  };
  try {
    await pool.sendMail(message);
  } catch {
    // Cognito tells its caller no more; the mail part logs what it refused.
    throw new CognitoError('CodeDeliveryFailureException', 'Email delivery failure.');
  }
}

function fill(template: string, values: Record<string, string>, encode: (value: string) => string): string {
  return template.replace(/\{username\}|\{####\}/g, (place) => encode(values[place] ?? place));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Cognito sends HTML only; the text part is for readers (and tests) that want no markup. Links keep their address. */
function plainText(html: string): string {
  const text = html
    .replace(/<(style|title)>.*?<\/\1>/gis, '')
    .replace(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gis, (_, href: string, label: string) =>
      label === href ? href : `${label} (${href})`,
    )
    .replace(/<br\s*\/?>|<\/p>|<\/h\d>|<\/li>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  const decoded = Object.entries(ENTITIES)
    .toReversed()
    .reduce((result, [character, entity]) => result.replaceAll(entity, character), text);
  return decoded.replace(/[ \t]+\n/g, '\n').trim();
}

/** Where a code went, without telling the address: `j***@v***`. Also made for addresses that nobody has. */
export function deliveryDetails(email: string): object {
  const [name = '', domain = ''] = email.split('@');
  const hidden = (part: string) => `${part.charAt(0)}***`;
  return { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: `${hidden(name)}@${hidden(domain)}` };
}
