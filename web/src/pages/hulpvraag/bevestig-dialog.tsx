import type { ComponentChildren } from 'preact';
import type { toonGevolgen } from '#shared/contract/gevolgen.ts';
import { useChange } from '#web/api/use-change.ts';
import { Confirmation, ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { Begonnen } from '#web/ui/draft-form.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextArea } from '#web/ui/fields.tsx';
import type { SentTo } from '#web/wire/types.ts';
import { Voorbeeld } from './status/voorbeeld.tsx';
import type { Dossier, Zaak } from './zaak.ts';

interface Daad {
  readonly zaak: Zaak;
  readonly name?: string;
  readonly heading: string;
  readonly action: string;
  readonly isNegative?: boolean;
  readonly uitleg?: string;
  /** What is asked beforehand: who is mailed, and who will read what. Absent for what changes neither. */
  readonly voornemen?: SentTo<typeof toonGevolgen>;
  /** Where the stukken have names; absent where none can be meant. */
  readonly dossier?: Dossier | undefined;
  readonly said?: string;
  readonly onClose: () => void;
}

/** Asks before something is done in a hulpvraag: what it is, and what it does for whom. */
export function BevestigDialog(
  props: Daad & {
    readonly send: (idempotencyKey: string) => Promise<unknown>;
    /** What is said before anything else. */
    readonly children?: ComponentChildren;
  },
) {
  const { zaak, uitleg, voornemen, dossier, children, ...question } = props;
  return (
    <ConfirmDialog {...question} onChanged={zaak.reload}>
      {children}
      <Gevolg zaak={zaak} uitleg={uitleg} voornemen={voornemen} dossier={dossier} />
    </ConfirmDialog>
  );
}

/** The same for what is taken back, with the reason in the words of whoever does it. */
export function TerugneemDialog(
  props: Daad & {
    readonly name: string;
    readonly said: string;
    /** How the reason is asked; absent where none is. */
    readonly reden?: { readonly label: string; readonly isOptional?: boolean } | undefined;
    readonly send: (idempotencyKey: string, reden: string) => Promise<unknown>;
  },
) {
  const { zaak, name, uitleg, voornemen, dossier, reden, said, send, onClose, ...question } = props;
  const { draft, submit } = useChange({
    name,
    saved: { reden: '' },
    send: (key, input) => send(key, input.reden),
    said,
    onClose,
    onChanged: zaak.reload,
  });
  return (
    <Confirmation {...question} submit={{ ...submit, run: () => submit.run(draft.value) }} onClose={onClose}>
      <Begonnen draft={draft} />
      <Gevolg zaak={zaak} uitleg={uitleg} voornemen={voornemen} dossier={dossier} />
      {reden && <TextArea {...fieldOf(draft, 'reden')} {...reden} rows={3} maxLength={2000} />}
    </Confirmation>
  );
}

function Gevolg(props: {
  readonly zaak: Zaak;
  readonly uitleg: Daad['uitleg'] | undefined;
  readonly voornemen: Daad['voornemen'] | undefined;
  readonly dossier: Dossier | undefined;
}): ComponentChildren {
  const { zaak, uitleg, voornemen, dossier } = props;
  return (
    <>
      {uitleg && <p>{uitleg}</p>}
      {voornemen && <Voorbeeld hulpvraagId={zaak.hulpvraag.id} voornemen={voornemen} dossier={dossier} />}
    </>
  );
}
