import { href, useAddress } from './router.ts';
import { overAlgemeen, overNamen } from './teksten/over.ts';

/** The foot of every page: help, privacy, accessibility, whom to call. */
export function Foot() {
  const { path } = useAddress();
  return (
    <footer class="foot">
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
