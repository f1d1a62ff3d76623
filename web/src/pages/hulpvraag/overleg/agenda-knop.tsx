import { leesAgenda } from '../../../api/overleg.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { overlegTeksten as t } from '../../../teksten/overleg.ts';
import { Button } from '../../../ui/button.tsx';
import { showMoment } from '../../../ui/dates.ts';
import { ErrorSummary } from '../../../ui/form.tsx';
import { saveText } from '../../../ui/save-from.ts';

/** Saves the appointment as a file for an own calendar; its title is the case number. */
export function AgendaKnop(props: {
  readonly hulpvraagId: string;
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
