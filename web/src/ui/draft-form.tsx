import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Draft } from '#web/drafts/drafts.ts';
import { draftTeksten as t } from '#web/teksten/drafts.ts';
import type { ApiProblem } from '#web/wire/problem.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { type Labels, type Show, Vergelijk } from './vergelijk.tsx';

/**
 * A form over a draft. It says that something was typed here before, with a way to begin anew; and when somebody else
 * changed the same thing meanwhile it shows what, so that nothing is overwritten unseen.
 */
export function DraftForm<T extends object>(props: {
  /** Unique on the page. */
  readonly id: string;
  readonly draft: Draft<T>;
  /** Why the last attempt was refused. */
  readonly problem?: ApiProblem | undefined;
  /** What the fields are called; needed where somebody else can change the same thing. */
  readonly labels?: Labels<T>;
  /** A field in words, for those that are no text, yes or no, or a list of texts. */
  readonly show?: Show<T>;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}) {
  const { id, draft, problem, labels = {}, show, onSubmit, children } = props;
  const [isOvertaken, setOvertaken] = useState(false);
  if (!isOvertaken && draft.theirs.length > 0) setOvertaken(true);
  if (draft.clashes.length > 0) return <Vergelijk draft={draft} labels={labels} show={show} />;
  return (
    <Form id={id} problem={problem} onSubmit={onSubmit}>
      <Begonnen draft={draft} />
      {isOvertaken && (
        <Alert kind="warning" isStatus>
          <p>{t.intussen}</p>
        </Alert>
      )}
      {children}
    </Form>
  );
}

/** What was typed here before is not slipped in: it is said, and can be thrown away. */
export function Begonnen<T extends object>({ draft }: { readonly draft: Draft<T> }) {
  if (!draft.wasBegun) return null;
  return (
    <Alert kind="warning">
      <p>{t.begonnen}</p>
      <div>
        <Button onClick={draft.clear}>{t.opnieuw}</Button>
      </div>
    </Alert>
  );
}
