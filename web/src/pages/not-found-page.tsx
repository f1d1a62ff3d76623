import { href } from '#web/router.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Page } from '#web/ui/page.tsx';

/** An address that leads nowhere: says so, with a way on. */
export function NotFoundPage() {
  return (
    <Page title={algemeen.nietGevonden} lead={algemeen.nietGevondenUitleg}>
      <div>
        <ButtonLink kind="primary" href={href(['hulpvragen'])}>
          {algemeen.naarHulpvragen}
        </ButtonLink>
      </div>
    </Page>
  );
}
