import { href } from '../router.ts';
import { algemeen } from '../teksten/algemeen.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

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
