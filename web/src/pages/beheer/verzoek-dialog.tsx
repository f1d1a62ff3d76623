import { confirmDone } from '../../announce.ts';
import { doeAccountverzoek } from '../../api/accountverzoeken.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useDraft } from '../../drafts/drafts.ts';
import { beheerTeksten as t } from '../../teksten/beheer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
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
