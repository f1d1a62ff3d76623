import type { toonGevolgen } from '#shared/contract/gevolgen.ts';
import { fetchGevolgen } from '#web/api/fetch-gevolgen.ts';
import { useData } from '#web/api/use-data.ts';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { Loading } from '#web/ui/loading.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { SentTo } from '#web/wire/types.ts';
import { Gevolgen } from './gevolgen.tsx';

/** What a change that somebody considers would do, told by the API: to show before it is confirmed. */
export function Voorbeeld(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly voornemen: SentTo<typeof toonGevolgen>;
  readonly dossier: Dossier | undefined;
  readonly onOpenHouden?: (uitnodigingIds: readonly string[]) => void;
}) {
  const { hulpvraagId, voornemen } = props;
  const gevolgen = useData((signal) => fetchGevolgen(hulpvraagId, voornemen, signal), [voornemen]);
  return (
    <Loading of={gevolgen} lines={4}>
      {(data) => <Gevolgen gevolgen={data} dossier={props.dossier} onOpenHouden={props.onOpenHouden} />}
    </Loading>
  );
}
