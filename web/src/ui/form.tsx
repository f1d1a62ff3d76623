import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { algemeen } from '#web/teksten/algemeen.ts';
import type { ApiProblem, ProblemDetail } from '#web/wire/problem.ts';

/** Errors of the form around a field, by JSON pointer. */
const Errors = createContext<{ readonly formId: string; readonly errors: readonly ProblemDetail[] }>({
  formId: '',
  errors: [],
});

/** The id of the field that a JSON pointer of the request is about. */
function fieldId(formId: string, plek: string): string {
  return `${formId}${plek.replaceAll('/', '-')}`;
}

/** What a field needs to know of the form that it stands in. */
export function useField(plek: string): { id: string; error?: string; tekens?: ProblemDetail['tekens'] } {
  const { formId, errors } = useContext(Errors);
  const found = errors.find((one) => one.plek === plek);
  return { id: fieldId(formId, plek), ...(found && { error: found.tekst, tekens: found.tekens }) };
}

/** What a field is called, as its label or legend says it; nothing when it is not on the page. */
function labelOf(field: Element | null): string | undefined {
  const label =
    field instanceof HTMLFieldSetElement
      ? field.querySelector('legend')
      : (field as HTMLInputElement | null)?.labels?.[0];
  // Without "(niet verplicht)", which stands in an element of its own.
  return label?.firstChild?.textContent?.trim() || undefined;
}

/** In the order in which the fields stand on the page; what is about none of them comes last. */
function inOrderOfThePage(errors: readonly ProblemDetail[], formId: string): readonly ProblemDetail[] {
  const found = errors.map((error) => ({
    error,
    field: error.plek === undefined ? null : document.getElementById(fieldId(formId, error.plek)),
  }));
  return found
    .sort((a, b) => {
      if (!a.field || !b.field) return Number(!a.field) - Number(!b.field);
      return a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    })
    .map(({ error }) => error);
}

interface FormProps {
  /** Unique on the page. */
  readonly id: string;
  /** Why the last attempt was refused; shown on top with links to the fields, and beside each field. */
  readonly problem?: ApiProblem | undefined;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** A form: submitted with Enter or its button; a refusal is summarised on top and gets the focus. */
export function Form({ id, problem, onSubmit, children }: FormProps) {
  const [mended, setMended] = useState<{ readonly of: ApiProblem | undefined; readonly ids: readonly string[] }>();
  const isLeft = ({ plek }: ProblemDetail) =>
    mended?.of !== problem || plek === undefined || !mended?.ids.includes(fieldId(id, plek));
  const errors = problem?.errors.filter(isLeft) ?? [];
  const isMended = problem !== undefined && problem.errors.length > 0 && errors.length === 0;
  return (
    <Errors.Provider value={{ formId: id, errors }}>
      <form
        id={id}
        class="stack"
        noValidate
        onInput={({ target }) => {
          // What is changed is not wrong until it was sent again. While it is typed, and not when the field is left:
          // then the page would move under the button that somebody is pressing.
          const field = target instanceof Element ? (target.closest('fieldset[id]') ?? target).id : '';
          const ids = mended?.of === problem ? (mended?.ids ?? []) : [];
          if (problem && field) setMended({ of: problem, ids: [...ids, field] });
        }}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {problem && !isMended && <ErrorSummary problem={problem} />}
        {children}
      </form>
    </Errors.Provider>
  );
}

/** What went wrong, what to do, and where; takes the focus when it appears. Within a Form it links to the fields. */
export function ErrorSummary({ problem }: { readonly problem: ApiProblem }) {
  const { formId, errors: left } = useContext(Errors);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [problem]);
  const isRepeated = problem.errors.length === 1 && problem.errors[0]?.tekst === problem.message;
  return (
    <div class="utrecht-alert utrecht-alert--error" role="alert" tabIndex={-1} ref={box}>
      <div class="utrecht-alert__content">
        <h2 class="nl-heading nl-heading--level-4">{problem.title || algemeen.foutTitel}</h2>
        {(problem.errors.length === 0 || !isRepeated) && problem.errors.length < 2 && <p>{problem.message}</p>}
        {problem.errors.length > 0 && (
          <ul>
            {inOrderOfThePage(
              problem.errors.filter((one) => !formId || left.includes(one)),
              formId,
            ).map((one) => (
              <li key={`${one.plek}${one.code}${one.tekst}`}>
                <ErrorLine error={one} id={one.plek ? fieldId(formId, one.plek) : undefined} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function ErrorLine({ error, id }: { readonly error: ProblemDetail; readonly id: string | undefined }) {
  const field = id ? document.getElementById(id) : null;
  if (!field) return <>{error.tekst}</>;
  const label = labelOf(field);
  const isNamed = !label || error.tekst.toLowerCase().includes(label.toLowerCase());
  // Not a plain link: what follows a # in an address is the page here.
  return (
    <button type="button" class="link-like" onClick={() => document.getElementById(id ?? '')?.focus()}>
      {!isNamed && <>{label}: </>}
      {error.tekst}
    </button>
  );
}
