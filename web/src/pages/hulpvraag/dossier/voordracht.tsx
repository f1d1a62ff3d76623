import { useState } from 'preact/hooks';
import type { draagVernietigingVoor } from '#shared/contract/toezicht.ts';
import { call } from '../../../api/call.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { toezichtTeksten as t } from '../../../teksten/toezicht.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Section } from '../../../ui/page.tsx';

/** Proposes the destruction of a hulpvraag that has ended; somebody else approves it in toezicht. */
export function Voordracht({ hulpvraagId }: { readonly hulpvraagId: string }) {
  const [isOpen, setOpen] = useState(false);
  const submit = useSubmit(async (key) => {
    await call<typeof draagVernietigingVoor>('POST', '/v1/hulpvragen/{hulpvraagId}/vernietigingsvoordrachten', {
      params: { hulpvraagId },
      idempotencyKey: key,
    });
    confirmDone(t.gedaan);
    setOpen(false);
  });
  return (
    <Section heading={t.vernietiging}>
      <p>{t.voordragenHulpvraagUitleg}</p>
      <div>
        <Button isNegative onClick={() => setOpen(true)}>
          {t.voordragenHulpvraag}
        </Button>
      </div>
      {isOpen && (
        <ConfirmDialog
          heading={t.voordragenHulpvraag}
          action={t.voordragen}
          isNegative
          submit={submit}
          onClose={() => setOpen(false)}
        >
          <p>{t.voordragenUitleg}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
