import { useState } from 'preact/hooks';
import type { legBezwaarintrekkingVast, legBezwaarVast } from '#shared/contract/scholen.ts';
import { call } from '../../../api/call.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { papierTeksten as t } from '../../../teksten/papier.ts';
import { scholenTeksten } from '../../../teksten/scholen.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select, TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { PapierKeuze } from '../papier-keuze.tsx';
import type { SchoolProps } from './school-kaart.tsx';
import type { Toestemming } from './toestemmingen.tsx';

type Props = SchoolProps & { readonly toestemming: Toestemming; readonly onClose: () => void };

/** The SWV records that another parent objects: freezing needs no paper. */
export function BezwaarVastDialog({ zaak, dossier, school, toestemming, onClose }: Props) {
  const [input, setInput] = useState({ ouderId: '', reden: '', bijlageId: '' });
  const submit = useSubmit(async (key, { bijlageId, ...body }: typeof input) => {
    await call<typeof legBezwaarVast>(
      'POST',
      '/v1/hulpvragen/{hulpvraagId}/toestemmingen/{toestemmingId}/vastgelegde-bezwaren',
      {
        params: { hulpvraagId: zaak.hulpvraag.id, toestemmingId: toestemming.id },
        idempotencyKey: key,
        body: { ...body, ...(bijlageId ? { bijlageId } : {}) },
      },
    );
    confirmDone(scholenTeksten.gedaan);
    onClose();
    zaak.reload();
  });
  const ouders = (dossier.ouders ?? []).filter((one) => one.gezag && one.id !== toestemming.ouderId);
  return (
    <Dialog heading={t.bezwaarVastleggenVan(school.naam)} onClose={onClose}>
      <Form id="bezwaar-vast" problem={submit.problem} onSubmit={() => submit.run(input)}>
        <p>{t.bezwaarVastleggenUitleg}</p>
        <Select
          plek="/ouderId"
          label={t.welkeOuder}
          empty=""
          value={input.ouderId}
          onValue={(ouderId) => setInput({ ...input, ouderId })}
          options={ouders.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <TextArea
          plek="/reden"
          label={t.watZeiDeOuder}
          isOptional
          rows={3}
          maxLength={2000}
          value={input.reden}
          onValue={(reden) => setInput({ ...input, reden })}
        />
        <PapierKeuze
          dossier={dossier}
          isOptional
          value={input.bijlageId}
          onValue={(bijlageId) => setInput({ ...input, bijlageId })}
        />
        <div>
          <Button kind="primary" isNegative type="submit" isBusy={submit.isBusy}>
            {t.bezwaarVastleggen}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** The SWV records that the objection is over: the school reads again, so the parent signed for it. */
export function BezwaarTerugDialog({ zaak, dossier, school, toestemming, onClose }: Props) {
  const [bijlageId, setBijlageId] = useState('');
  const submit = useSubmit(async (key, chosen: string) => {
    await call<typeof legBezwaarintrekkingVast>(
      'POST',
      '/v1/hulpvragen/{hulpvraagId}/toestemmingen/{toestemmingId}/vastgelegde-bezwaarintrekkingen',
      {
        params: { hulpvraagId: zaak.hulpvraag.id, toestemmingId: toestemming.id },
        idempotencyKey: key,
        body: { bijlageId: chosen },
      },
    );
    confirmDone(scholenTeksten.gedaan);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.terugVastleggenVan(school.naam)} onClose={onClose}>
      <Form id="bezwaar-terug" problem={submit.problem} onSubmit={() => submit.run(bijlageId)}>
        <p>{t.terugVastleggenUitleg}</p>
        <PapierKeuze dossier={dossier} documentsoort="TOESTEMMING_SCHOOL" value={bijlageId} onValue={setBijlageId} />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {t.terugVastleggen}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
