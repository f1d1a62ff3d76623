import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Submit } from './api/use-submit.ts';
import { hasUnsaved } from './drafts/unsaved.ts';
import { hasUnsavedElsewhere } from './session/tabs.ts';
import { inloggen as t } from './teksten/inloggen.ts';
import { Button } from './ui/button.tsx';
import { Confirmation } from './ui/confirm-dialog.tsx';

/** Signs out; asks first when something was not saved, here or in another tab, because it is gone afterwards. */
export function SignOutButton(props: {
  readonly kind?: 'secondary' | 'subtle';
  readonly submit: Submit<[]>;
  readonly children: ComponentChildren;
}) {
  const { submit } = props;
  const [isAsking, setAsking] = useState(false);
  const start = async () => {
    if (hasUnsaved() || (await hasUnsavedElsewhere())) setAsking(true);
    else await submit.run();
  };
  return (
    <>
      <Button kind={props.kind ?? 'secondary'} isBusy={submit.isBusy} onClick={start}>
        {props.children}
      </Button>
      {isAsking && (
        <Confirmation
          heading={t.nietOpgeslagenTitel}
          action={t.tochUitloggen}
          otherwise={t.verderWerken}
          isNegative
          submit={submit}
          onClose={() => setAsking(false)}
        >
          <p>{t.nietOpgeslagenUitleg}</p>
        </Confirmation>
      )}
    </>
  );
}
