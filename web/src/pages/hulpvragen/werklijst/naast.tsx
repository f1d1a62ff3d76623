import { useEffect } from 'preact/hooks';
import { leesHulpvraag } from '#web/api/hulpvragen.ts';
import { useData } from '#web/api/use-data.ts';
import { href } from '#web/router.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { hulpvragenTeksten } from '#web/teksten/hulpvragen.ts';
import { aanZetTekst } from '#web/teksten/status.ts';
import { werklijstTeksten as t } from '#web/teksten/werklijst.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { keepPlace } from './plaats.ts';
import type { Regel } from './regel.ts';

/** Where there is room beside the list; the same width as in worklist.css. */
const HAS_ROOM = '(min-width: 90rem)';

/** Whether a case can be read beside the list. */
export function hasRoomBeside(): boolean {
  return matchMedia(HAS_ROOM).matches;
}

/**
 * A case in short beside the list. Only when somebody asks for it, and not for each row that is passed with the arrows:
 * whoever reads a case is in its log.
 */
export function Naast({
  hulpvraagId,
  onClose,
}: {
  readonly hulpvraagId: Regel['hulpvraagId'];
  readonly onClose: () => void;
}) {
  const found = useData((signal) => leesHulpvraag({ params: { hulpvraagId }, signal }), [hulpvraagId]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onClose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside class="beside-list stack" aria-label={t.naast}>
      <Loading of={found} lines={10}>
        {(one) => (
          <>
            <div>
              <h2 class="nl-heading nl-heading--level-2">{one.kind?.naam ?? one.zaaknummer}</h2>
              <p class="soft">
                {one.zaaknummer} · {one.statusLabel}
              </p>
            </div>
            <p>{one.statusTekst}</p>
            <DescriptionList
              items={[
                [t.aanZet, aanZetTekst(one.aanZet)],
                [t.sinds, showDate(one.statusSinds)],
                [t.kolommen.termijn, one.termijn && showDate(one.termijn)],
                [
                  t.contact,
                  one.voorschoolContact && `${one.voorschoolContact.naam}, ${one.voorschoolContact.organisatieNaam}`,
                ],
                [hulpvragenTeksten.specialist, one.jkSpecialist?.naam ?? t.nogNiemand],
              ]}
            />
          </>
        )}
      </Loading>
      <div class="row">
        <ButtonLink href={href(['hulpvragen', hulpvraagId])} onClick={() => keepPlace(hulpvraagId)}>
          {t.openen}
        </ButtonLink>
        <Button kind="subtle" onClick={onClose}>
          {algemeen.sluiten}
        </Button>
      </div>
    </aside>
  );
}
