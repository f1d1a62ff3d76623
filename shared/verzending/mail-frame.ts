/** What a mail says, in the order in which it is read. */
export interface MailInhoud {
  readonly onderwerp: string;
  /** Which hulpvraag, and its status; nothing for a mail about an account. */
  readonly boven: string;
  /** What changed: the one sentence that a reader who stops here must have read. */
  readonly zin: string;
  /** What is asked, until when, what else to know. */
  readonly regels: readonly string[];
  readonly knop: { readonly tekst: string; readonly link: string };
  /** Whom to call, and the number when there is one. */
  readonly vragen: string;
  readonly telefoon?: string | undefined;
  readonly groet: string;
}

/** The text part: the same words in the same order. */
export function textFrame({ boven, zin, regels, knop, vragen, groet }: MailInhoud): string {
  const above = [boven, zin, ...regels].filter(Boolean);
  return [...above, `${knop.tekst}: ${knop.link}`, '', vragen, '', groet].join('\n');
}

/*
 * The colours of the client (web/src/styles/tokens.css), written out: a mail has no style of its own elsewhere. Outlook
 * lays out tables and knows no radius or media query; the rest is for who does.
 */
const LIGHT = { paper: '#f8f6f1', sheet: '#fffefb', ink: '#17272a', soft: '#45555a', line: '#ddd7ca', deep: '#073f43' };
const ACCENT = '#0b5e63';
const FONT = "'Atkinson Hyperlegible Next','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const DARK = [
  '.m-paper{background:#10191b!important}',
  '.m-sheet{background:#182325!important;border-color:#2f4042!important}',
  '.m-ink,.m-sheet h1{color:#eef3f1!important}',
  '.m-soft{color:#bccac9!important}',
  '.m-link{color:#86d5d2!important}',
  '.m-line{border-color:#2f4042!important}',
].join('');

/**
 * One page of HTML that fetches nothing: a mark, one sentence, one button, whom to call. `hasDarkForm: false` leaves
 * out the style for the dark, and with it every brace: in a template of a user pool braces are places to fill in.
 */
export function htmlFrame(inhoud: MailInhoud, { hasDarkForm = true } = {}): string {
  const { onderwerp, boven, zin, regels, knop, groet } = inhoud;
  const text = (size: number, more = '') => `font:${size}px/1.5 ${FONT};${more}`;
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light${hasDarkForm ? ' dark' : ''}">
<meta name="supported-color-schemes" content="light${hasDarkForm ? ' dark' : ''}">
<title>${escapeHtml(onderwerp)}</title>
${hasDarkForm ? `<style>@media (prefers-color-scheme: dark){${DARK}}</style>` : ''}
</head>
<body class="m-paper" style="margin:0;padding:0;background:${LIGHT.paper}">
<table role="presentation" class="m-paper" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.paper}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="m-sheet" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.sheet}" style="max-width:600px;border:1px solid ${LIGHT.line};border-radius:12px">
<tr><td bgcolor="${LIGHT.deep}" style="padding:16px 28px;border-radius:11px 11px 0 0;background:${LIGHT.deep};color:#ffffff;${text(18, 'font-weight:bold')}">Kindbrug</td></tr>
<tr><td class="m-ink" style="padding:28px;color:${LIGHT.ink};${text(17)}">
${boven ? `<p class="m-soft" style="margin:0 0 8px;color:${LIGHT.soft};${text(15)}">${escapeHtml(boven)}</p>` : ''}
<h1 style="margin:0 0 16px;color:${LIGHT.ink};font:bold 22px/1.3 ${FONT}">${escapeHtml(zin)}</h1>
${regels.map((regel) => `<p style="margin:0 0 12px">${escapeHtml(regel)}</p>`).join('\n')}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0"><tr>
<td bgcolor="${ACCENT}" style="border-radius:8px;background:${ACCENT}"><a href="${escapeHtml(knop.link)}" style="display:inline-block;padding:13px 22px;color:#ffffff;text-decoration:none;${text(17, 'font-weight:bold')}">${escapeHtml(knop.tekst)}</a></td>
</tr></table>
<p class="m-line" style="margin:0;padding:16px 0 0;border-top:1px solid ${LIGHT.line}">${withLink(inhoud)}</p>
</td></tr>
</table>
<p class="m-soft" style="max-width:600px;margin:16px auto 0;color:${LIGHT.soft};${text(14)}">${escapeHtml(groet)}</p>
</td></tr>
</table>
</body>
</html>`;
}

/** Whom to call, with the number as a link that a telephone dials. */
function withLink({ vragen, telefoon }: MailInhoud): string {
  const said = escapeHtml(vragen);
  if (!telefoon) return said;
  const shown = escapeHtml(telefoon);
  const dial = `<a class="m-link" href="tel:${telefoon.replaceAll(/[^+\d]/g, '')}" style="color:${ACCENT}">${shown}</a>`;
  return said.replace(shown, () => dial);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
