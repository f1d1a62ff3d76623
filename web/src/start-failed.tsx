import { algemeen } from './teksten/algemeen.ts';
import { ReloadPage } from './ui/reload-page.tsx';

/** Nothing can be done without the settings: says so, with a way on. */
export function StartFailed() {
  return (
    <main>
      <ReloadPage title={algemeen.startMislukt} lead={algemeen.startMisluktUitleg} />
    </main>
  );
}
