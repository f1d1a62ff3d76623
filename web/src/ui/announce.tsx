import { hide, said } from '#web/announce.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';

/** Stands on every page, once. */
export function Announcer() {
  const { text, turn, isShown } = said.value;
  return (
    <div class={isShown ? 'told' : undefined}>
      <div class={isShown ? 'told__text' : 'only-heard'} role="status" aria-live="polite">
        <span key={turn}>{text}</span>
      </div>
      {isShown && (
        <Button kind="subtle" onClick={hide}>
          {algemeen.sluiten}
        </Button>
      )}
    </div>
  );
}
