import { confirmDone } from '#web/announce.ts';
import { doeAccountverzoek } from '#web/api/accountverzoeken.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
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
  const name = `accountverzoek/${soort}/${gebruiker.id}`;
  const draft = useDraft(name, { email: '', reden: '' });
  const input = draft.value;
  const submit = useSubmit({ name }, async (key, { email, reden }: typeof input) => {
    await doeAccountverzoek({
      idempotencyKey: key,
      body: { gebruikerId: gebruiker.id, wat: soort === 'EMAIL' ? { soort, email: email.trim() } : { soort }, reden },
    });
    draft.clear();
    confirmDone(t.verzoekGevraagd);
    onClose();
  });
  return (
    <Dialog heading={soort === 'EMAIL' ? t.emailWijzigen : t.telefoonKwijt} onClose={onClose}>
      <DraftForm id="verzoek" draft={draft} problem={submit.problem} onSubmit={() => submit.run(input)}>
        <p>{soort === 'EMAIL' ? t.emailWijzigenUitleg : t.telefoonKwijtUitleg}</p>
        {soort === 'EMAIL' && (
          <TextField
            plek="/wat/email"
            label={t.nieuwEmail}
            type="email"
            autocomplete="off"
            value={input.email}
            onValue={(email) => draft.set({ ...input, email })}
          />
        )}
        <TextArea
          plek="/reden"
          label={t.verzoekReden}
          rows={3}
          maxLength={500}
          value={input.reden}
          onValue={(reden) => draft.set({ ...input, reden })}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {t.verzoekAanvragen}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
