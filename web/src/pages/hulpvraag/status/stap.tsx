import { lazyPart } from '#web/lazy-page.tsx';
import { afterStap } from '#web/pages/hulpvraag/ingestuurd/sent.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { EerstOpslaan, unsavedOf } from './eerst-opslaan.tsx';

const StatusDialog = lazyPart(async () => (await import('./status-dialog.tsx')).StatusDialog, { lines: 0 });

interface StapProps {
  readonly zaak: Zaak;
  /** The status of the step that is asked for, when one is. */
  readonly naar?: string | undefined;
  readonly onClose: () => void;
}

/** A change of status. What was not saved comes first: after the step it may not be possible any more. */
export function Stap({ zaak, naar, onClose }: StapProps) {
  const unsaved = unsavedOf(zaak.hulpvraag);
  if (unsaved.length > 0) return <EerstOpslaan hulpvraag={zaak.hulpvraag} unsaved={unsaved} onClose={onClose} />;
  return (
    <StatusDialog zaak={zaak} naar={naar} onDone={(actie) => afterStap(zaak.hulpvraag.id, actie)} onClose={onClose} />
  );
}
