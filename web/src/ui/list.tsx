import type { ComponentChildren } from 'preact';
import type { List } from '#web/api/use-list.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './form.tsx';
import { Waiting } from './loading.tsx';

/** A list that was or is being loaded: its rows, what to say when there are none, and the button for more. */
export function Listed<T>({
  of,
  empty,
  lines = 8,
  children,
}: {
  readonly of: List<T>;
  readonly empty: ComponentChildren;
  readonly lines?: number;
  readonly children: (items: readonly T[]) => ComponentChildren;
}) {
  const { items, problem, isLoading, hasMore } = of;
  return (
    <>
      {problem && !isLoading && (
        <div class="stack">
          <ErrorSummary problem={problem} />
          <div>
            <Button onClick={of.reload}>{algemeen.opnieuwProberen}</Button>
          </div>
        </div>
      )}
      {!items && isLoading && <Waiting lines={lines} />}
      {items && items.length === 0 && !hasMore && <div class="card">{empty}</div>}
      {items && items.length > 0 && children(items)}
      {items && hasMore && (
        <div>
          <Button onClick={of.more} isBusy={isLoading}>
            {algemeen.meer}
          </Button>
        </div>
      )}
    </>
  );
}
