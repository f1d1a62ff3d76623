import type { Mail, Mailbox } from '#local/client/mailbox.ts';
import type { Player, World } from '#local/client/player.ts';
import type { Cast } from './cast.ts';
import type { Narrator } from './narrator.ts';

/** What the chapters share: who plays, and what was made so far. */
export interface Scene {
  readonly world: World;
  readonly narrator: Narrator;
  readonly cast: Cast;
  readonly hulpvraagId: string;
  readonly zaaknummer: string;
}

/** Names that may stand in no mail: whatever chapter sends it. */
export const KIND = { voornaam: 'Testje', achternaam: 'Verzonnenkind', geboortedatum: '2023-04-05' };
export const GEHEIM = [
  KIND.voornaam,
  KIND.achternaam,
  'Ouder A Verzonnen',
  'Ouder B Verzonnen',
  'observatietekst',
  'adviestekst',
];

export const path = (scene: Pick<Scene, 'hulpvraagId'>, rest = '') => `/v1/hulpvragen/${scene.hulpvraagId}${rest}`;

/** Changes the status as the client does: reads what may be done, then does it with the version it saw. */
export async function changeStatus(
  scene: Scene,
  player: Player,
  naar: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const seen = await player.must('GET', path(scene));
  const acties = seen.body.acties as { actie: string; naar?: string; mogelijk: boolean }[];
  const actie = acties.find((one) => one.actie === 'STATUS_WIJZIGEN' && one.naar === naar);
  if (!actie?.mogelijk) throw new Error(`${player.label} is not offered ${naar}: ${JSON.stringify(acties)}`);
  const changed = await player.must(
    'POST',
    path(scene, '/statuswijzigingen'),
    { naar, ...more },
    { ifMatch: seen.etag },
  );
  scene.narrator.did(player.label, `zet de status op "${String(changed.body.statusLabel)}"`);
}

/**
 * Checks that these people get exactly one mail, or these mails in this order, which name the case and nothing else;
 * and that the others get none.
 */
export async function expectMail(
  scene: Scene,
  to: readonly Player[],
  about: RegExp | readonly RegExp[],
  others: readonly Player[] = [],
): Promise<void> {
  const { mailbox } = scene.world;
  const expected = about instanceof RegExp ? [about] : about;
  for (const player of to) {
    const mails = await mailbox.take(player.email, expected.length);
    const subjects = mails.map((mail) => mail.onderwerp).join(' | ');
    if (mails.length !== expected.length || !expected.every((one, index) => one.test(mails[index]?.onderwerp ?? ''))) {
      throw new Error(`${player.label} should get mail about ${expected.join(', ')}; got ${mails.length}: ${subjects}`);
    }
    for (const mail of mails) requireWithoutContent(scene, player, mail);
    scene.narrator.mailed(player.label, subjects);
  }
  await noMail(mailbox, others);
}

function requireWithoutContent(scene: Scene, player: Player, mail: Mail): void {
  const all = `${mail.onderwerp} ${mail.text} ${mail.html}`;
  if (mail.van !== 'Kindbrug <post@kindbrug.example>') throw new Error(`A mail comes from ${mail.van}`);
  const leaked = GEHEIM.find((word) => all.includes(word));
  if (leaked || !all.includes(scene.zaaknummer))
    throw new Error(`A mail to ${player.label} holds content, or lacks the case number`);
}

/** Checks that nobody of these got a mail since they last looked. */
export async function noMail(mailbox: Mailbox, players: readonly Player[]): Promise<void> {
  for (const player of players) {
    const mails = await mailbox.take(player.email, 0);
    if (mails.length > 0)
      throw new Error(`${player.label} should get no mail, got: ${mails.map((one) => one.onderwerp).join(' | ')}`);
  }
}

/** The status codes with which the hulpvraag, its dossier and its bijlagen answer this player. */
export async function sees(
  scene: Scene,
  player: Player,
): Promise<{ hulpvraag: number; dossier: number; bijlagen: number }> {
  const [hulpvraag, dossier, bijlagen] = await Promise.all(
    ['', '/dossier', '/bijlagen'].map((rest) => player.get(path(scene, rest))),
  );
  return { hulpvraag: hulpvraag?.status ?? 0, dossier: dossier?.status ?? 0, bijlagen: bijlagen?.status ?? 0 };
}

/** The case numbers in a player's own list, over all its views. */
export async function ownList(player: Player): Promise<readonly string[]> {
  const views = await Promise.all(
    ['WACHT_OP_MIJ', 'LOPEND', 'AFGEROND'].map((weergave) => player.must('GET', `/v1/hulpvragen?weergave=${weergave}`)),
  );
  return views.flatMap(({ body }) => (body.items as { zaaknummer: string }[]).map((item) => item.zaaknummer));
}

/** The names of the parts that a dossier view holds. */
export function partsOf(body: Record<string, unknown>): readonly string[] {
  return Object.keys(body).filter((key) => !(Array.isArray(body[key]) && (body[key] as unknown[]).length === 0));
}
