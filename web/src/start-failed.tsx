import { algemeen } from './teksten/algemeen.ts';
import { Button } from './ui/button.tsx';
import { Page } from './ui/page.tsx';

/** Nothing can be done without the settings: says so, with a way on. */
export function StartFailed() {
  return (
    <main>
      <Page title={algemeen.startMislukt} lead={algemeen.startMisluktUitleg}>
        <div>
          <Button kind="primary" onClick={() => location.reload()}>
            {algemeen.opnieuwProberen}
          </Button>
        </div>
      </Page>
    </main>
  );
}
