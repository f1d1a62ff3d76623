import { useState } from 'preact/hooks';
import type { corrigeerAanmelding, legAanmeldingVast, verlengTermijn } from '#shared/contract/scholen.ts';
import { call } from '../../../api/call.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { scholenTeksten as t } from '../../../teksten/scholen.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Checkbox, TextArea, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Zaak } from '../zaak.ts';
import type { School } from './scholen-tab.tsx';

interface DialogProps {
  readonly zaak: Zaak;
  readonly school: School;
  readonly onClose: () => void;
}

/** Records the written application, which starts the zorgplicht clock. */
export function AanmeldingDialog({ zaak, school, onClose }: DialogProps) {
  const [ontvangenOp, setOntvangenOp] = useState('');
  const submit = useSubmit(async (key, datum: string) => {
    await call<typeof legAanmeldingVast>(
      'POST',
      '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/aanmeldingen',
      {
        params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
        idempotencyKey: key,
        body: { ontvangenOp: datum },
      },
    );
    confirmDone(t.gedaan);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.aanmeldingVastleggenVan(school.naam)} onClose={onClose}>
      <Form id="aanmelding" problem={submit.problem} onSubmit={() => submit.run(ontvangenOp)}>
        <p>{t.aanmeldingUitleg}</p>
        <TextField plek="/ontvangenOp" label={t.ontvangenOp} type="date" value={ontvangenOp} onValue={setOntvangenOp} />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Puts a wrongly recorded application right: another date, or there was none at this school. */
export function CorrectieDialog({ zaak, school, onClose }: DialogProps) {
  const [input, setInput] = useState({ ontvangenOp: '', reden: '', isGeen: false });
  const submit = useSubmit(async (key, { isGeen, ontvangenOp, reden }: typeof input) => {
    await call<typeof corrigeerAanmelding>(
      'PUT',
      '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/aanmelding',
      {
        params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
        idempotencyKey: key,
        body: { ontvangenOp: isGeen ? null : ontvangenOp, reden },
      },
    );
    confirmDone(t.gedaan);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.aanmeldingVerbeterenVan(school.naam)} onClose={onClose}>
      <Form id="correctie" problem={submit.problem} onSubmit={() => submit.run(input)}>
        <p>{t.aanmeldingVerbeterenUitleg}</p>
        <Checkbox
          plek="/geen"
          label={t.geenAanmelding}
          isChecked={input.isGeen}
          onChecked={(isGeen) => setInput({ ...input, isGeen })}
        />
        {!input.isGeen && (
          <TextField
            plek="/ontvangenOp"
            label={t.ontvangenOp}
            type="date"
            value={input.ontvangenOp}
            onValue={(ontvangenOp) => setInput({ ...input, ontvangenOp })}
          />
        )}
        <TextArea
          plek="/reden"
          label={t.redenVrij}
          rows={3}
          maxLength={2000}
          value={input.reden}
          onValue={(reden) => setInput({ ...input, reden })}
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

/** Extends the zorgplicht term, once. */
export function VerlengDialog({ zaak, school, onClose }: DialogProps) {
  const [input, setInput] = useState({ tot: '', reden: '' });
  const submit = useSubmit(async (key, body: typeof input) => {
    await call<typeof verlengTermijn>(
      'POST',
      '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/verlengingen',
      { params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id }, idempotencyKey: key, body },
    );
    confirmDone(t.gedaan);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.verlengenVan(school.naam)} onClose={onClose}>
      <Form id="verlengen" problem={submit.problem} onSubmit={() => submit.run(input)}>
        <p>{t.verlengenUitleg}</p>
        <TextField
          plek="/tot"
          label={t.verlengenTot}
          type="date"
          value={input.tot}
          onValue={(tot) => setInput({ ...input, tot })}
        />
        <TextArea
          plek="/reden"
          label={t.redenVrij}
          rows={3}
          maxLength={2000}
          value={input.reden}
          onValue={(reden) => setInput({ ...input, reden })}
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
