import { useState } from 'preact/hooks';
import { haalBijlageTerug } from '#web/api/bijlagen.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { Weggehaald } from './bijlage.ts';

/** What was removed and can still be brought back, folded away; who may know of it is up to the API. */
export function WeggehaaldeBijlagen(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly items: readonly Weggehaald[];
  readonly onChanged: () => void;
}) {
  const { hulpvraagId, items, onChanged } = props;
  const [open, setOpen] = useState<Weggehaald>();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{t.weggehaald(items.length)}</summary>
      <p class="soft">{t.weggehaaldUitleg}</p>
      <ul class="plain">
        {items.map((one) => (
          <li key={one.id}>
            <WeggehaaldeBijlage bijlage={one} onOpen={() => setOpen(one)} />
          </li>
        ))}
      </ul>
      {open && (
        <TerughaalDialog
          hulpvraagId={hulpvraagId}
          bijlage={open}
          onClose={() => setOpen(undefined)}
          onChanged={onChanged}
        />
      )}
    </details>
  );
}

function WeggehaaldeBijlage({ bijlage, onOpen }: { readonly bijlage: Weggehaald; readonly onOpen: () => void }) {
  const { bestandsnaam, documentsoortLabel, weggehaaldDoor, weggehaaldOp, terugTot, acties } = bijlage;
  const door = [weggehaaldDoor.naam, weggehaaldDoor.organisatieNaam].filter(Boolean).join(', ');
  return (
    <div class="card stack">
      <p>
        <strong>{bestandsnaam}</strong>
        <span class="soft below">
          {documentsoortLabel}, {t.weggehaaldDoor(door, showMoment(weggehaaldOp))}
        </span>
        <span class="soft below">{t.terugTot(showMoment(terugTot))}</span>
      </p>
      {canDo(acties, 'haalBijlageTerug') && (
        <Button aria-label={t.terughalenVan(bestandsnaam)} onClick={onOpen}>
          {t.terughalen}
        </Button>
      )}
      <WhyNot of={[[t.terughalen, whyNot(acties, 'haalBijlageTerug')]]} />
    </div>
  );
}

function TerughaalDialog(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: Weggehaald;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { hulpvraagId, bijlage } = props;
  const params = { hulpvraagId, bijlageId: bijlage.id };
  return (
    <ConfirmDialog
      name={`haal-bijlage-terug/${bijlage.id}`}
      heading={t.terughaalVraag(bijlage.bestandsnaam)}
      action={t.terughalen}
      send={(idempotencyKey) => haalBijlageTerug({ params, idempotencyKey })}
      said={t.teruggehaald(bijlage.bestandsnaam)}
      onClose={props.onClose}
      onChanged={props.onChanged}
    >
      <p>{t.terughaalUitleg}</p>
      <Voorbeeld
        hulpvraagId={hulpvraagId}
        voornemen={{ soort: 'BIJLAGE_TERUGHALEN', bijlageId: bijlage.id }}
        dossier={undefined}
      />
    </ConfirmDialog>
  );
}
