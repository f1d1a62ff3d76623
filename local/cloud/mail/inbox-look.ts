/** Style and script of the inbox page; both are inlined with a nonce, so that nothing is fetched. */

export const INBOX_STYLE = `
:root { color-scheme: light dark; --paper: #f8f6f1; --sheet: #fffefb; --ink: #17272a; --soft: #45555a;
  --line: #ddd7ca; --accent: #0b5e63; --on-accent: #ffffff; --chosen: #e3efed; --refused: #9a1f1f; --focus: #b3007d; }
@media (prefers-color-scheme: dark) { :root { --paper: #10191b; --sheet: #182325; --ink: #eef3f1; --soft: #bccac9;
  --line: #2f4042; --accent: #86d5d2; --on-accent: #062a2c; --chosen: #163638; --refused: #ffb3ab; --focus: #ff8ad8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
header { padding: 1rem 1.5rem; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.375rem; color: var(--accent); }
header a { color: var(--accent); display: inline-block; min-height: 44px; padding: .625rem 0 0; }
header p, .calm, .count { margin: 0; color: var(--soft); }
h2 { margin: 0 0 .75rem; font-size: 1.375rem; overflow-wrap: anywhere; }
h3 { margin: 1.25rem 0 .5rem; font-size: 1.0625rem; }
em { font-style: normal; font-size: .9375rem; color: var(--refused); border: 1px solid; border-radius: .25rem; padding: 0 .375rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .625rem 1rem; }
.columns { display: grid; grid-template-columns: 1fr; }
nav { padding: 1rem 1.5rem; } main { padding: 1rem 1.5rem 2rem; min-width: 0; } main:focus { outline: none; }
label { display: block; } .row { display: flex; gap: .5rem; margin-bottom: 1rem; }
input { flex: 1; min-width: 0; } input, button { font: inherit; min-height: 44px; padding: .25rem .75rem; border-radius: .375rem;
  border: 1px solid var(--soft); background: var(--sheet); color: var(--ink); }
button { background: var(--accent); border-color: var(--accent); color: var(--on-accent); cursor: pointer; }
ol, ul { list-style: none; margin: .5rem 0 0; padding: 0; }
ol a { display: block; min-height: 44px; padding: .625rem .75rem; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
ol a:hover { text-decoration: underline; } ol a[aria-current] { background: var(--chosen); box-shadow: inset 4px 0 var(--accent); }
ol span { display: block; font-size: .9375rem; color: var(--soft); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; } dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; } main a { color: var(--accent); }
.files a { display: inline-block; min-height: 44px; padding: .625rem 0; }
.reading nav { display: none; } .back { margin: 0 0 .75rem; } .back a { display: inline-block; min-height: 44px; padding: .625rem 0; }
.bodies { display: grid; gap: 0 1.5rem; } section { min-width: 0; }
pre { margin: 0; padding: 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .375rem; font: inherit;
  white-space: pre-wrap; overflow-wrap: anywhere; max-width: 75ch; }
iframe { width: 100%; height: 32rem; background: #ffffff; border: 1px solid var(--line); border-radius: .375rem; }
@media (min-width: 60rem) { .reading nav { display: block; } .back { display: none; } .columns { grid-template-columns: 22rem 1fr; } nav { border-right: 1px solid var(--line); min-height: calc(100vh - 6rem); } }
@media (min-width: 90rem) { .bodies { grid-template-columns: 1fr 1fr; } }
`;

/** "/" goes to the search field, arrows walk through the list, Esc goes back to the list. */
export const INBOX_SCRIPT = `
const search = document.getElementById('zoek');
const links = [...document.querySelectorAll('ol a')];
const chosen = links.find((link) => link.hasAttribute('aria-current')) ?? links[0];
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return chosen?.focus();
  if (document.activeElement === search) return;
  if (event.key === '/') { event.preventDefault(); search.select(); }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = links.indexOf(document.activeElement);
  if (step && at >= 0) { event.preventDefault(); links[at + step]?.focus(); }
});
`;
