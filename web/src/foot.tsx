import { said } from './announce.ts';
import { href, useAddress } from './router.ts';
import { overAlgemeen, overNamen } from './teksten/over.ts';

/** What was done last, once it has left the page: to be read again. */
function LastSaid() {
  const { text, isShown, wasShown } = said.value;
  if (!wasShown || isShown || !text) return null;
  return (
    <p class="foot__said">
      {overAlgemeen.laatsteMelding} <span>{text}</span>
    </p>
  );
}

/** The foot of every page: help, privacy, accessibility, whom to call. */
export function Foot() {
  const { path } = useAddress();
  return (
    <footer class="foot">
      <LastSaid />
      <nav class="foot__inside" aria-label={overAlgemeen.label}>
        {Object.entries(overNamen).map(([naam, label]) => (
          <a key={naam} href={href([naam])} aria-current={path[0] === naam ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </footer>
  );
}
