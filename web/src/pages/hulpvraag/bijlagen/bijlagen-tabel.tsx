import { useState } from 'preact/hooks';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { showSize } from '#web/ui/sizes.ts';
import { Table } from '#web/ui/table.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { BewerkDialog } from './bewerk-dialog.tsx';
import type { Bijlage } from './bijlage.ts';
import { DownloadKnop } from './download-knop.tsx';
import type { Grenzen } from './judge.ts';
import { arrived } from './upload-queue.ts';
import { VerwijderDialog } from './verwijder-dialog.tsx';
import { VoorbeeldDialog } from './voorbeeld-dialog.tsx';

type Open = { readonly what: 'voorbeeld' | 'bewerken' | 'verwijderen'; readonly bijlage: Bijlage };

/** The bijlagen that this person may read, with who reads them and what can be done. */
export function BijlagenTabel(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly items: readonly Bijlage[];
  readonly grenzen: Grenzen | undefined;
  readonly onChanged: () => void;
}) {
  const { hulpvraagId, items, grenzen, onChanged } = props;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Table caption={t.titel} columns={[t.bestand, t.stand, t.wieLeest, t.acties]}>
        {items.map((one) => (
          <Row key={one.id} hulpvraagId={hulpvraagId} bijlage={one} onOpen={setOpen} />
        ))}
      </Table>
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

interface RowProps {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: Bijlage;
  readonly onOpen: (open: Open) => void;
}

function Row({ hulpvraagId, bijlage, onOpen }: RowProps) {
  const { bestandsnaam: naam, acties } = bijlage;
  const door = ROL_TEKST[bijlage.toegevoegdDoorRol];
  return (
    <tr>
      <th scope="row">
        {canDo(acties, 'downloadBijlage') && bijlage.teBekijken ? (
          <button
            type="button"
            class="link-like row-link"
            aria-label={t.bekijkenVan(naam)}
            onClick={() => onOpen({ what: 'voorbeeld', bijlage })}
          >
            {naam}
          </button>
        ) : (
          naam
        )}
        {bijlage.gekozenNaam && <span class="soft below">{t.naamAangepast(bijlage.gekozenNaam)}</span>}
        <span class="soft below">
          {bijlage.documentsoortLabel}, {showSize(bijlage.grootte)},{' '}
          {t.toegevoegd(showDate(bijlage.toegevoegdOp), door)}
        </span>
        {bijlage.opmerkingen.map((opmerking) => (
          <span key={opmerking} class="soft below">
            {opmerking}
          </span>
        ))}
      </th>
      <td data-label={t.stand}>
        <StandBadge bijlage={bijlage} />
      </td>
      <td data-label={t.wieLeest}>{readersOf(bijlage)}</td>
      <td data-label={t.acties}>
        <div class="row">
          {canDo(acties, 'downloadBijlage') && <DownloadKnop hulpvraagId={hulpvraagId} bijlage={bijlage} />}
          {canDo(acties, 'bewerkBijlage') && (
            <Button
              kind="subtle"
              aria-label={t.wijzigenVan(naam)}
              onClick={() => onOpen({ what: 'bewerken', bijlage })}
            >
              {t.wijzigen}
            </Button>
          )}
          {canDo(acties, 'verwijderBijlage') && (
            <Button
              kind="subtle"
              isNegative
              aria-label={t.verwijderenVan(naam)}
              onClick={() => onOpen({ what: 'verwijderen', bijlage })}
            >
              {t.verwijderen}
            </Button>
          )}
        </div>
        <WhyNot of={[[t.verwijderen, whyNot(acties, 'verwijderBijlage')]]} />
      </td>
    </tr>
  );
}

function StandBadge({ bijlage }: { readonly bijlage: Bijlage }) {
  const hasArrived = bijlage.stand === 'WACHT_OP_UPLOAD' && arrived.has(bijlage.id);
  const kind = { BESCHIKBAAR: ' badge--good', GEWEIGERD: ' badge--refuse' }[bijlage.stand as string] ?? '';
  return (
    <>
      <span class={`badge${kind}`}>{t.standen[hasArrived ? 'WORDT_GECONTROLEERD' : bijlage.stand]}</span>
      {bijlage.weigertekst && <span class="below">{bijlage.weigertekst}</span>}
      {bijlage.stand === 'WACHT_OP_UPLOAD' && !hasArrived && (
        <span class="soft below">
          {Date.parse(bijlage.uploadVerlooptOp) > Date.now() ? t.misschienOnderweg : t.nietAangekomen}
        </span>
      )}
    </>
  );
}

function readersOf({ zichtbaarVoor, stand }: Bijlage): string {
  if (stand === 'GEWEIGERD') return t.niemand;
  if (zichtbaarVoor.length === 0) return t.alleenSwv;
  return t.swvEn(zichtbaarVoor.map((one) => t.lezers[one]).join(', '));
}
