import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { showDate } from '#web/ui/dates.ts';
import type { Lid } from './views.ts';

/** Whether a lidmaatschap counts, and since when somebody who has not signed in is expected. */
export function Stand({ lid }: { readonly lid: Lid }) {
  const isVerwacht = lid.stand === 'ACTIEF' && lid.inlog === 'NOG_NIET';
  const tone = lid.stand === 'ACTIEF' ? '' : ' badge--refuse';
  return (
    <span class="row">
      <span class={`badge${isVerwacht ? ' badge--wait' : tone}`}>
        {isVerwacht ? t.nietIngelogd : t.standen[lid.stand]}
      </span>
      {isVerwacht && <span class="soft">{t.uitgenodigdOp(showDate(lid.aangemaaktOp))}</span>}
    </span>
  );
}
