import { useId, useState } from 'preact/hooks';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { showSize } from '#web/ui/sizes.ts';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { Bijlage, Open } from './bijlage.ts';
import { DownloadKnop, DownloadNaam } from './download-knop.tsx';
import { Geweigerd } from './geweigerd.tsx';
import type { Grenzen } from './judge.ts';
import { arrived } from './upload-queue.ts';
import { VerwijderKnop } from './verwijder-knop.tsx';

interface RijProps {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: Bijlage;
  /** Present when files can be added now. */
  readonly grenzen: Grenzen | undefined;
  readonly onOpen: (open: Open) => void;
}

/** One file: its name opens it, below it who added it when, and the rest under one button. */
export function BijlageRij(props: RijProps) {
  const { bijlage } = props;
  const [isMore, setMore] = useState(false);
  const moreId = useId();
  const door = ROL_TEKST[bijlage.toegevoegdDoorRol];
  const isRefused = bijlage.weigertekst !== undefined;
  return (
    <li class="paper">
      <div class="paper__line">
        <div class="paper__what">
          <p class="paper__name">
            <Naam {...props} /> <StandBadge bijlage={bijlage} />
          </p>
          <p class="soft">
            {bijlage.documentsoortLabel}, {t.toegevoegd(showDate(bijlage.toegevoegdOp), door)}
            {bijlage.eigen && bijlage.stand === 'BESCHIKBAAR' && (
              <>
                , <span>{t.standen.BESCHIKBAAR}</span>
              </>
            )}
          </p>
          {bijlage.gekozenNaam && <p class="soft">{t.naamAangepast(bijlage.gekozenNaam)}</p>}
          {bijlage.opmerkingen.map((opmerking) => (
            <p key={opmerking} class="soft">
              {opmerking}
            </p>
          ))}
        </div>
        {!isRefused && (
          <Button
            kind="subtle"
            aria-label={t.meerVan(bijlage.bestandsnaam)}
            aria-expanded={isMore}
            aria-controls={isMore ? moreId : undefined}
            onClick={() => setMore(!isMore)}
          >
            {t.meer}
          </Button>
        )}
      </div>
      {isRefused && <Geweigerd {...props} />}
      {isMore && (
        <div class="paper__more stack" id={moreId}>
          <Meer {...props} />
        </div>
      )}
    </li>
  );
}

/** Opens the file in the page where that can show it, else by its own program. */
function Naam({ hulpvraagId, bijlage, onOpen }: RijProps) {
  const { bestandsnaam: naam, acties, teBekijken } = bijlage;
  if (!canDo(acties, 'downloadBijlage')) return <span class="paper__plain">{naam}</span>;
  if (!teBekijken) return <DownloadNaam hulpvraagId={hulpvraagId} bijlage={bijlage} />;
  return (
    <button
      type="button"
      class="link-like row-link"
      aria-label={t.bekijkenVan(naam)}
      onClick={() => onOpen({ what: 'voorbeeld', bijlage })}
    >
      {naam}
    </button>
  );
}

/** Who reads it, how large it is, and what can be done with it. */
function Meer({ hulpvraagId, bijlage, onOpen }: RijProps) {
  const { bestandsnaam: naam, acties } = bijlage;
  return (
    <>
      <DescriptionList
        items={[
          [t.wieLeest, readersOf(bijlage)],
          [t.grootte, showSize(bijlage.grootte)],
        ]}
      />
      <div class="row">
        {canDo(acties, 'downloadBijlage') && <DownloadKnop hulpvraagId={hulpvraagId} bijlage={bijlage} />}
        {canDo(acties, 'bewerkBijlage') && (
          <Button kind="subtle" aria-label={t.wijzigenVan(naam)} onClick={() => onOpen({ what: 'bewerken', bijlage })}>
            {t.wijzigen}
          </Button>
        )}
        <VerwijderKnop bijlage={bijlage} onOpen={onOpen} />
      </div>
      <WhyNot of={[[t.verwijderen, whyNot(acties, 'verwijderBijlage')]]} />
    </>
  );
}

/** How far it is, when it cannot be read; that it can is what the rest of the row says. */
function StandBadge({ bijlage: { id, stand, weigertekst, uploadVerlooptOp } }: { readonly bijlage: Bijlage }) {
  if (stand === 'BESCHIKBAAR') return null;
  const hasArrived = stand === 'WACHT_OP_UPLOAD' && arrived.has(id);
  return (
    <>
      <span class={`badge${weigertekst ? ' badge--refuse' : ''}`}>
        {t.standen[hasArrived ? 'WORDT_GECONTROLEERD' : stand]}
      </span>
      {stand === 'WACHT_OP_UPLOAD' && !hasArrived && (
        <span class="soft below">
          {Date.parse(uploadVerlooptOp) > Date.now() ? t.misschienOnderweg : t.nietAangekomen}
        </span>
      )}
    </>
  );
}

function readersOf({ zichtbaarVoor }: Bijlage): string {
  if (zichtbaarVoor.length === 0) return t.alleenSwv;
  return t.swvEn(zichtbaarVoor.map((one) => t.lezers[one]).join(', '));
}
