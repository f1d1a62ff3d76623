import type { Submit } from '#web/api/use-submit.ts';
import type { Draft } from '#web/drafts/drafts.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { PapierKeuze } from './papier-keuze.tsx';
import type { Dossier } from './zaak.ts';

/** How a form ends in which it is written why, or what somebody said: the words, the letter they came in, and the button. */
export function RedenEnOpslaan<K extends string>(props: {
  /** The field of the draft, and of the request, that the words go into. */
  readonly veld: K;
  readonly draft: Pick<Draft<Record<NoInfer<K>, string> & { readonly bijlageId?: string }>, 'value' | 'now' | 'set'>;
  readonly label: string;
  readonly isOptional?: boolean;
  readonly maxLength?: number;
  readonly rows?: number;
  /** Where a letter of the parent can be chosen: the dossier that it is in. */
  readonly brievenIn?: Dossier;
  readonly action?: string;
  readonly isNegative?: boolean;
  readonly submit: Pick<Submit<readonly never[]>, 'isBusy'>;
}) {
  const { veld, draft, label, isOptional = false, maxLength = 2000, rows = 3, brievenIn } = props;
  return (
    <>
      <TextArea
        plek={`/${veld}`}
        label={label}
        isOptional={isOptional}
        rows={rows}
        maxLength={maxLength}
        value={draft.value[veld]}
        onValue={(reden) => draft.set({ ...draft.now(), [veld]: reden })}
      />
      {brievenIn && (
        <PapierKeuze
          dossier={brievenIn}
          isOptional
          value={draft.value.bijlageId ?? ''}
          onValue={(bijlageId) => draft.set({ ...draft.now(), bijlageId })}
        />
      )}
      <div>
        <Button kind="primary" isNegative={props.isNegative ?? false} type="submit" isBusy={props.submit.isBusy}>
          {props.action ?? algemeen.opslaan}
        </Button>
      </div>
    </>
  );
}
