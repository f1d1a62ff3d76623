import type { Voorstel } from '#web/pages/hulpvraag/zaak.ts';
import { href } from '#web/router.ts';
import { voorstelTeksten as t } from '#web/teksten/voorstellen.ts';
import { showMoment } from '#web/ui/dates.ts';

/** What is proposed, by whom, when, and the reason as it was typed. */
export function WatEnWaarom({ voorstel }: { readonly voorstel: Voorstel }) {
  return (
    <>
      <p>
        <strong>{t.wat(voorstel.tekst)}</strong>
      </p>
      {voorstel.over && (
        <p>
          <a href={href(['hulpvragen', voorstel.over.hulpvraagId])}>{t.over(voorstel.over.zaaknummer)}</a>
        </p>
      )}
      <p class="soft">{t.door(voorstel.door, showMoment(voorstel.op))}</p>
      <p class="typed" dir="auto">
        {voorstel.reden}
      </p>
    </>
  );
}
