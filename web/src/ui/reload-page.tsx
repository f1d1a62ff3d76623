import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';
import { Page } from './page.tsx';

/** Nothing can be done here now: says so, and offers to load the page again. */
export function ReloadPage({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <Page title={title} lead={lead}>
      <div>
        <Button kind="primary" onClick={() => location.reload()}>
          {algemeen.opnieuwProberen}
        </Button>
      </div>
    </Page>
  );
}
