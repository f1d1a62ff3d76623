import type * as contract from '#shared/contract/scholen.ts';
import { confirmDone } from '#web/announce.ts';
import { geefSchoolreactie, legSchoolreactieVast } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import type { School, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Radios, Select, TextArea } from '#web/ui/fields.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { SentTo } from '#web/wire/types.ts';

type Body = SentTo<typeof contract.geefSchoolreactie>;

interface Invoer {
  readonly antwoord: Body['antwoord'] | '';
  readonly redencode: string;
  readonly toelichting: string;
}

/** The answer of a school: given by the school itself, or recorded by the SWV when the school told it otherwise. */
export function ReactieDialog(props: {
  readonly zaak: Zaak;
  readonly school: School;
  readonly isRecorded?: boolean;
  readonly onClose: () => void;
}) {
  const { zaak, school, onClose } = props;
  const name = `reactie/${school.id}`;
  const draft = useDraft<Invoer>(name, { antwoord: '', redencode: '', toelichting: '' });
  const { value } = draft;
  const submit = useSubmit({ name }, async (key, input: Invoer) => {
    const options = {
      params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
      idempotencyKey: key,
      body: bodyOf(input),
    };
    await (props.isRecorded ? legSchoolreactieVast(options) : geefSchoolreactie(options));
    draft.clear();
    confirmDone(t.antwoordVerstuurd);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={props.isRecorded ? t.antwoordVastleggenVan(school.naam) : t.antwoordGeven} onClose={onClose}>
      <DraftForm id="reactie" draft={draft} problem={submit.problem} onSubmit={() => submit.run(value)}>
        <Radios
          plek="/antwoord"
          label={props.isRecorded ? t.antwoordVraagVastleggen : t.antwoordVraag}
          value={value.antwoord}
          onValue={(antwoord) => draft.set({ ...value, antwoord: antwoord as Body['antwoord'] })}
          options={Object.entries(t.antwoordKeuzes).map(([antwoord, label]) => ({ value: antwoord, label }))}
        />
        {value.antwoord === 'AFGEWEZEN' && (
          <Select
            plek="/redencode"
            label={t.reden}
            empty=""
            value={value.redencode}
            onValue={(redencode) => draft.set({ ...draft.now(), redencode })}
            options={Object.entries(t.redenen).map(([code, label]) => ({ value: code, label }))}
          />
        )}
        <TextArea
          plek="/toelichting"
          label={t.toelichting}
          hint={value.antwoord === 'AFGEWEZEN' ? t.toelichtingAfgewezen : t.toelichtingAkkoord}
          isOptional={value.antwoord !== 'AFGEWEZEN'}
          maxLength={4000}
          value={value.toelichting}
          onValue={(toelichting) => draft.set({ ...draft.now(), toelichting })}
        />
        <p class="seen-by">{t.antwoordGevolg}</p>
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {t.antwoordVersturen}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}

function bodyOf({ antwoord, redencode, toelichting }: Invoer): Body {
  if (!antwoord) throw problemAt('/antwoord', t.kiesAntwoord);
  const isRefusal = antwoord === 'AFGEWEZEN';
  return {
    antwoord,
    toelichting,
    ...(isRefusal && redencode ? { redencode: redencode as NonNullable<Body['redencode']> } : {}),
  };
}
