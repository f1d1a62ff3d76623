import { useState } from 'preact/hooks';
import type { wijzigEmail } from '#shared/contract/beheer.ts';
import type { vraagMfaReset } from '#shared/contract/mfa-resets.ts';
import { call } from '../../api/call.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { algemeen } from '../../teksten/algemeen.ts';
import { beheerTeksten as t } from '../../teksten/beheer.ts';
import { confirmDone } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import type { GebruikerView } from './gebruiker.tsx';

/** A lost phone: asked by one beheerder, confirmed by another. */
export function ResetDialog({
  gebruiker,
  onClose,
}: {
  readonly gebruiker: GebruikerView;
  readonly onClose: () => void;
}) {
  const [reden, setReden] = useState('');
  const submit = useSubmit(async (key, text: string) => {
    await call<typeof vraagMfaReset>('POST', '/v1/mfa-resets', {
      idempotencyKey: key,
      body: { gebruikerId: gebruiker.id, reden: text },
    });
    confirmDone(t.resetAangevraagd);
    onClose();
  });
  return (
    <Dialog heading={t.telefoonKwijt} onClose={onClose}>
      <Form id="reset" problem={submit.problem} onSubmit={() => submit.run(reden)}>
        <p>{t.telefoonKwijtUitleg}</p>
        <TextArea plek="/reden" label={t.resetReden} rows={3} maxLength={500} value={reden} onValue={setReden} />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {t.resetAanvragen}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Another mail address for an account. */
export function EmailDialog(props: {
  readonly gebruiker: GebruikerView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const [email, setEmail] = useState('');
  const submit = useSubmit(async (key, address: string) => {
    await call<typeof wijzigEmail>('PUT', '/v1/gebruikers/{gebruikerId}/email', {
      params: { gebruikerId: props.gebruiker.id },
      idempotencyKey: key,
      body: { email: address },
    });
    confirmDone(algemeen.opgeslagen);
    props.onDone();
  });
  return (
    <Dialog heading={t.emailWijzigen} onClose={props.onClose}>
      <Form id="email" problem={submit.problem} onSubmit={() => submit.run(email)}>
        <p>{t.emailWijzigenUitleg}</p>
        <TextField
          plek="/email"
          label={t.nieuwEmail}
          type="email"
          autocomplete="off"
          value={email}
          onValue={setEmail}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
