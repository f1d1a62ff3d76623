import { doeAccountverzoek } from '#web/api/accountverzoeken.ts';
import { useChange } from '#web/api/use-change.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextArea, TextField } from '#web/ui/fields.tsx';
import type { GebruikerView } from './views.ts';

/** What a beheerder can ask for an account. */
export type Verzoeksoort = 'MFA_RESET' | 'EMAIL';

/** A lost phone or another mail address: asked by one beheerder, confirmed by another. */
export function VerzoekDialog(props: {
  readonly soort: Verzoeksoort;
  readonly gebruiker: GebruikerView;
  readonly onClose: () => void;
}) {
  const { soort, gebruiker, onClose } = props;
  const change = useChange({
    name: `accountverzoek/${soort}/${gebruiker.id}`,
    saved: { email: '', reden: '' },
    send: (idempotencyKey, { email, reden }) => {
      const wat = soort === 'EMAIL' ? { soort, email: email.trim() } : { soort };
      return doeAccountverzoek({ idempotencyKey, body: { gebruikerId: gebruiker.id, wat, reden } });
    },
    said: t.verzoekGevraagd,
    onClose,
  });
  const email = fieldOf(change.draft, 'email');
  return (
    <ChangeDialog
      id="verzoek"
      heading={soort === 'EMAIL' ? t.emailWijzigen : t.telefoonKwijt}
      change={change}
      action={t.verzoekAanvragen}
    >
      <p>{soort === 'EMAIL' ? t.emailWijzigenUitleg : t.telefoonKwijtUitleg}</p>
      {soort === 'EMAIL' && (
        <TextField {...email} plek="/wat/email" label={t.nieuwEmail} type="email" autocomplete="off" />
      )}
      <TextArea {...fieldOf(change.draft, 'reden')} label={t.verzoekReden} rows={3} maxLength={500} />
    </ChangeDialog>
  );
}
