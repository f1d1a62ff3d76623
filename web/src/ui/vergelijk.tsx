import { useState } from 'preact/hooks';
import type { Draft } from '#web/drafts/drafts.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { draftTeksten as t } from '#web/teksten/drafts.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';

/** What the fields of a form are called. */
export type Labels<T> = Partial<Record<keyof T, string>>;
/** What stands in a field, in words; undefined leaves it to {@link inWords}. */
export type Show<T> = (field: keyof T, value: T) => string | undefined;

/**
 * Two people changed the same fields: both versions side by side, and a choice per field. Nothing is saved by choosing.
 */
export function Vergelijk<T extends object>(props: {
  readonly draft: Draft<T>;
  readonly labels: Labels<T>;
  readonly show?: Show<T> | undefined;
}) {
  const { draft, labels, show } = props;
  const { clashes, saved, value } = draft;
  const [chosen, setChosen] = useState<Partial<Record<keyof T, 'ander' | 'eigen'>>>({});
  const choose = (field: keyof T, which: 'ander' | 'eigen') => setChosen({ ...chosen, [field]: which });
  const textOf = (field: keyof T, from: T) => show?.(field, from) ?? inWords(from[field]);
  const goOn = () => {
    const theirs = clashes.filter((field) => chosen[field] === 'ander').map((field) => [field, saved[field]]);
    draft.set({ ...value, ...Object.fromEntries(theirs) });
  };
  return (
    <div class="stack">
      <Alert kind="warning" heading={t.gewijzigdTitel} isStatus>
        <p>{t.gewijzigdUitleg}</p>
      </Alert>
      {clashes.map((field) => (
        <fieldset key={String(field)} class="choices compare">
          <legend class="utrecht-form-label">{labels[field]}</legend>
          <Version
            heading={t.ander}
            text={textOf(field, saved)}
            action={t.neemAnder}
            isChosen={chosen[field] === 'ander'}
            onChoose={() => choose(field, 'ander')}
          />
          <Version
            heading={t.eigen}
            text={textOf(field, value)}
            action={t.houdEigen}
            isChosen={chosen[field] === 'eigen'}
            onChoose={() => choose(field, 'eigen')}
          />
        </fieldset>
      ))}
      <div>
        <Button kind="primary" disabled={clashes.some((field) => chosen[field] === undefined)} onClick={goOn}>
          {algemeen.verder}
        </Button>
      </div>
    </div>
  );
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? algemeen.ja : algemeen.nee;
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

function Version(props: {
  readonly heading: string;
  readonly text: string;
  readonly action: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <div class="card stack">
      <strong>{props.heading}</strong>
      <p class="typed" dir="auto">
        {props.text || t.leeg}
      </p>
      <div>
        <Button aria-pressed={props.isChosen} onClick={props.onChoose}>
          {props.isChosen ? t.gekozen : props.action}
        </Button>
      </div>
    </div>
  );
}
