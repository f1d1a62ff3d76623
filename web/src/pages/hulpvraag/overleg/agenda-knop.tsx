import { leesAgenda } from '#web/api/overleg.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { ErrorSummary } from '#web/ui/form.tsx';
import { saveText } from '#web/ui/save-from.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';

/** Saves the appointment as a file for an own calendar; its title is the case number. */
export function AgendaKnop(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly uitnodigingId: string;
  readonly moment: string;
  readonly zaaknummer: string;
}) {
  const { hulpvraagId, uitnodigingId, moment, zaaknummer } = props;
  const submit = useSubmit(async () => {
    const { body } = await leesAgenda({ params: { hulpvraagId, uitnodigingId } });
    saveText(String(body), `${zaaknummer}.ics`, 'text/calendar');
  });
  return (
    <>
      <Button aria-label={t.agendaVan(showMoment(moment))} isBusy={submit.isBusy} onClick={() => submit.run()}>
        {t.agenda}
      </Button>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}
