import type { toonGevolgen } from '#shared/contract/gevolgen.ts';
import { useData } from '../../../api/use-data.ts';
import { vraagGevolgen } from '../../../api/vraag-gevolgen.ts';
import { Loading } from '../../../ui/loading.tsx';
import type { SentTo } from '../../../wire/types.ts';
import type { Dossier } from '../zaak.ts';
import { Gevolgen } from './gevolgen.tsx';

/** What a change that somebody considers would do, told by the API: to show before it is confirmed. */
export function Voorbeeld(props: {
  readonly hulpvraagId: string;
  readonly voornemen: SentTo<typeof toonGevolgen>;
  readonly dossier: Dossier | undefined;
  readonly onOpenHouden?: (uitnodigingIds: readonly string[]) => void;
}) {
  const { hulpvraagId, voornemen } = props;
  const gevolgen = useData((signal) => vraagGevolgen(hulpvraagId, voornemen, signal), [voornemen]);
  return (
    <Loading of={gevolgen} lines={4}>
      {(data) => <Gevolgen gevolgen={data} dossier={props.dossier} onOpenHouden={props.onOpenHouden} />}
    </Loading>
  );
}
