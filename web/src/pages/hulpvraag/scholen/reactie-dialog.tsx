import type * as contract from '#shared/contract/scholen.ts';
import { geefSchoolreactie, legSchoolreactieVast } from '#web/api/scholen.ts';
import { useChange } from '#web/api/use-change.ts';
import type { School, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { Radios } from '#web/ui/choices.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { optionsOf, Select, TextArea } from '#web/ui/fields.tsx';
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
  const params = { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id };
  const change = useChange<Invoer>({
    name: `reactie/${school.id}`,
    saved: { antwoord: '', redencode: '', toelichting: '' },
    send: (idempotencyKey, input) => {
      const options = { params, idempotencyKey, body: bodyOf(input) };
      return props.isRecorded ? legSchoolreactieVast(options) : geefSchoolreactie(options);
    },
    said: t.antwoordVerstuurd,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  const antwoord = fieldOf(draft, 'antwoord');
  const isRefusal = antwoord.value === 'AFGEWEZEN';
  return (
    <ChangeDialog
      id="reactie"
      heading={props.isRecorded ? t.antwoordVastleggenVan(school.naam) : t.antwoordGeven}
      change={change}
      action={t.antwoordVersturen}
    >
      <Radios
        {...antwoord}
        label={props.isRecorded ? t.antwoordVraagVastleggen : t.antwoordVraag}
        onValue={(value) => antwoord.onValue(value as Body['antwoord'])}
        options={optionsOf(t.antwoordKeuzes)}
      />
      {isRefusal && <Select {...fieldOf(draft, 'redencode')} label={t.reden} empty="" options={optionsOf(t.redenen)} />}
      <TextArea
        {...fieldOf(draft, 'toelichting')}
        label={t.toelichting}
        hint={isRefusal ? t.toelichtingAfgewezen : t.toelichtingAkkoord}
        isOptional={!isRefusal}
        maxLength={4000}
      />
      <p class="seen-by">{t.antwoordGevolg}</p>
    </ChangeDialog>
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
