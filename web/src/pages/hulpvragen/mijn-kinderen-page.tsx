import { useEffect } from 'preact/hooks';
import { lijstHulpvragen } from '#web/api/hulpvraaglijsten.ts';
import { useData } from '#web/api/use-data.ts';
import { allPages } from '#web/api/use-list.ts';
import { goTo, href } from '#web/router.ts';
import { hulpvragenTeksten as t } from '#web/teksten/hulpvragen.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Page } from '#web/ui/page.tsx';
import { HulpvragenTabel, type Regel } from './hulpvragen-tabel.tsx';

/** What a parent has: one child, now and then two. With one there is nothing to choose: straight to its page. */
export function MijnKinderenPage() {
  const found = useData(async (signal) => {
    const lists = await Promise.all(
      (['WACHT_OP_MIJ', 'LOPEND', 'AFGEROND'] as const).map((weergave) =>
        allPages((cursor) => lijstHulpvragen({ query: { weergave, cursor }, signal })),
      ),
    );
    return { body: lists.flatMap(({ body }) => body), etag: '' };
  }, []);
  return (
    <Page title={t.mijnKinderen}>
      <Loading of={found}>
        {(items) => {
          if (items.length === 0) return <p>{t.leegOuder}</p>;
          if (items.length === 1 && items[0]) return <Straight to={items[0]} />;
          return <HulpvragenTabel items={items} caption={t.mijnKinderen} />;
        }}
      </Loading>
    </Page>
  );
}

/** In the place of this page, so that the back button does not come here again. */
function Straight({ to }: { readonly to: Regel }) {
  useEffect(() => goTo(href(['hulpvragen', to.hulpvraagId]), { replace: true }), [to.hulpvraagId]);
  return null;
}
