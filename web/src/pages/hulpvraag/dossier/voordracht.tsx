import { useState } from 'preact/hooks';
import { draagVernietigingVoor } from '#web/api/toezicht.ts';
import type { Actie } from '#web/pages/hulpvraag/zaak.ts';
import { toezichtTeksten as t } from '#web/teksten/toezicht.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { Section } from '#web/ui/page.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';

/**
 * Proposes the destruction of a hulpvraag that has ended; somebody else approves it in toezicht. What is kept by law
 * until a day says so, and stays possible for what an ouder asked and was granted: that is known only when it is
 * proposed.
 */
export function Voordracht(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly actie: Actie;
  /** It can be proposed, if only for what an ouder asked. */
  readonly may: boolean;
  readonly onDone: () => void;
}) {
  const { hulpvraagId, actie, may } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Section heading={t.vernietiging}>
      {actie.mogelijk && <p>{t.voordragenHulpvraagUitleg}</p>}
      {actie.ontbreekt.map(({ code, tekst }) => (
        <p key={code}>{tekst}</p>
      ))}
      {may && (
        <div>
          <Button kind={actie.mogelijk ? 'secondary' : 'subtle'} isNegative onClick={() => setOpen(true)}>
            {actie.mogelijk ? t.voordragenHulpvraag : t.voordragenOpVerzoek}
          </Button>
        </div>
      )}
      {isOpen && (
        <ConfirmDialog
          heading={t.voordragenHulpvraag}
          action={t.voordragen}
          isNegative
          name={`voordracht/${hulpvraagId}`}
          send={(idempotencyKey) => draagVernietigingVoor({ params: { hulpvraagId }, idempotencyKey })}
          said={t.voorgedragen}
          onClose={() => setOpen(false)}
          onChanged={props.onDone}
        >
          <p>{t.voordragenUitleg}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
