import type { ComponentChildren } from 'preact';
import type { Loaded } from '#web/api/use-data.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './form.tsx';

/**
 * Shows what was loaded. While it loads the first time the space is kept (`lines` high); when loading fails it says
 * why, with a button to try again; what was loaded before stays in view.
 */
export function Loading<T>({
  of,
  lines = 6,
  children,
}: {
  readonly of: Loaded<T>;
  readonly lines?: number;
  readonly children: (data: T) => ComponentChildren;
}) {
  return (
    <>
      {of.problem && !of.isLoading && (
        <div class="stack">
          <ErrorSummary problem={of.problem} />
          <div>
            <Button onClick={of.reload}>{algemeen.opnieuwProberen}</Button>
          </div>
        </div>
      )}
      {of.data === undefined && of.isLoading && <Waiting lines={lines} />}
      {of.data !== undefined && children(of.data)}
    </>
  );
}

/** Keeps the layout still while something is on its way. */
export function Waiting({ lines }: { readonly lines: number }) {
  return (
    <div class="waiting" style={{ '--lines': lines }} role="status">
      <span class="only-heard">{algemeen.laden}</span>
    </div>
  );
}
