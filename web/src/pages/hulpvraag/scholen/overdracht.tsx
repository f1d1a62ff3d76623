import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/overdracht.ts';
import { downloadOverdracht, leesOverdracht, neemOverdrachtOver } from '#web/api/overdracht.ts';
import { useData } from '#web/api/use-data.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { showDate, showMoment } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { saveFrom } from '#web/ui/save-from.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type OverdrachtView = AnswerOf<typeof contract.leesOverdracht>;

/** The hand-over package: what is in it and why it may be shared, to download and, for the school, to take over. */
export function Overdracht({ zaak }: { readonly zaak: Zaak }) {
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const overdracht = useData((signal) => leesOverdracht({ params, signal }), [zaak.hulpvraag.id]);
  return (
    <Section heading={t.overdracht}>
      <Loading of={overdracht}>
        {(data) => <Pakket zaak={zaak} overdracht={data} onTaken={overdracht.reload} />}
      </Loading>
    </Section>
  );
}

function Pakket(props: { readonly zaak: Zaak; readonly overdracht: OverdrachtView; readonly onTaken: () => void }) {
  const { zaak, overdracht } = props;
  const [isTaking, setTaking] = useState(false);
  const { beschikbaarTot, overgenomenOp } = overdracht;
  return (
    <div class="card stack">
      <p>{t.overdrachtUitleg(overdracht.school)}</p>
      <DescriptionList
        items={[
          [t.overdrachtStart, showDate(overdracht.startdatum)],
          [t.beschikbaarTot, beschikbaarTot ? showMoment(beschikbaarTot) : t.nogNietBeschikbaar],
          [t.overgenomen, overgenomenOp && showMoment(overgenomenOp)],
        ]}
      />
      <h3 class="nl-heading nl-heading--level-3">{t.inhoud}</h3>
      <ul>
        {overdracht.documenten.map((one) => (
          <li key={one.id}>{one.titel}</li>
        ))}
      </ul>
      <h3 class="nl-heading nl-heading--level-3">{t.grondslag}</h3>
      <ul>
        {overdracht.grondslagen.map((one) => (
          <li key={`${one.grondslag}${one.vanaf}`}>{t.grond(one.tekst, showDate(one.vanaf))}</li>
        ))}
      </ul>
      <div class="row">
        <PakketKnop zaak={zaak} />
        {overdracht.magOvernemen && (
          <Button kind="primary" onClick={() => setTaking(true)}>
            {t.overnemen}
          </Button>
        )}
      </div>
      {isTaking && <Overnemen zaak={zaak} onClose={() => setTaking(false)} onTaken={props.onTaken} />}
    </div>
  );
}

function PakketKnop({ zaak }: { readonly zaak: Zaak }) {
  const submit = useSubmit(async () => {
    const { body } = await downloadOverdracht({
      params: { hulpvraagId: zaak.hulpvraag.id },
    });
    await saveFrom(body.url);
  });
  return (
    <>
      <Button isBusy={submit.isBusy} onClick={() => submit.run()}>
        {t.pakketDownloaden}
      </Button>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}

/** The school says that it has the package. */
export function Overnemen(props: { readonly zaak: Zaak; readonly onClose: () => void; readonly onTaken: () => void }) {
  const params = { hulpvraagId: props.zaak.hulpvraag.id };
  return (
    <ConfirmDialog
      heading={t.overnemen}
      action={t.overnemen}
      send={(idempotencyKey) => neemOverdrachtOver({ params, idempotencyKey })}
      said={t.overgenomenGedaan}
      onClose={props.onClose}
      onChanged={props.onTaken}
    >
      <p>{t.overnemenUitleg}</p>
    </ConfirmDialog>
  );
}
