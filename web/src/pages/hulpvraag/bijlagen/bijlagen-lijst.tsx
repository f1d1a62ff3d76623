import { useState } from 'preact/hooks';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { BewerkDialog } from './bewerk-dialog.tsx';
import type { Bijlage, Open } from './bijlage.ts';
import { BijlageRij } from './bijlage-rij.tsx';
import type { Grenzen } from './judge.ts';
import { VerwijderDialog } from './verwijder-dialog.tsx';
import { VoorbeeldDialog } from './voorbeeld-dialog.tsx';

/** The bijlagen that this person may read, one slim row each. */
export function BijlagenLijst(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly items: readonly Bijlage[];
  readonly grenzen: Grenzen | undefined;
  /** Whether files can be added now. */
  readonly mayAdd: boolean;
  readonly onChanged: () => void;
}) {
  const { hulpvraagId, items, grenzen, mayAdd, onChanged } = props;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <ul class="papers" aria-label={t.titel}>
        {items.map((one) => (
          <BijlageRij
            key={one.id}
            hulpvraagId={hulpvraagId}
            bijlage={one}
            grenzen={mayAdd ? grenzen : undefined}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {open?.what === 'voorbeeld' && (
        <VoorbeeldDialog hulpvraagId={hulpvraagId} bijlage={open.bijlage} onClose={close} />
      )}
      {open?.what === 'bewerken' && grenzen && (
        <BewerkDialog
          hulpvraagId={hulpvraagId}
          bijlage={open.bijlage}
          grenzen={grenzen}
          onClose={close}
          onChanged={onChanged}
        />
      )}
      {open?.what === 'verwijderen' && (
        <VerwijderDialog hulpvraagId={hulpvraagId} bijlage={open.bijlage} onClose={close} onChanged={onChanged} />
      )}
    </>
  );
}
