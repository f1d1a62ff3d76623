import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/overdracht.ts';
import { confirmDone } from '../../../announce.ts';
import { downloadOverdracht, leesOverdracht, neemOverdrachtOver } from '../../../api/overdracht.ts';
import { useData } from '../../../api/use-data.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { scholenTeksten as t } from '../../../teksten/scholen.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { showDate, showMoment } from '../../../ui/dates.ts';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { ErrorSummary } from '../../../ui/form.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Section } from '../../../ui/page.tsx';
import { saveFrom } from '../../../ui/save-from.ts';
import type { AnswerOf } from '../../../wire/types.ts';
import type { Zaak } from '../zaak.ts';

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
      {isTaking && (
        <Overnemen
          zaak={zaak}
          onClose={() => setTaking(false)}
          onTaken={() => {
            setTaking(false);
            props.onTaken();
          }}
        />
      )}
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

function Overnemen(props: { readonly zaak: Zaak; readonly onClose: () => void; readonly onTaken: () => void }) {
  const submit = useSubmit(async (key) => {
    await neemOverdrachtOver({
      params: { hulpvraagId: props.zaak.hulpvraag.id },
      idempotencyKey: key,
    });
    confirmDone(t.overgenomenGedaan);
    props.onTaken();
  });
  return (
    <ConfirmDialog heading={t.overnemen} action={t.overnemen} submit={submit} onClose={props.onClose}>
      <p>{t.overnemenUitleg}</p>
    </ConfirmDialog>
  );
}
