import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { nodigUit } from '#web/api/overleg.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { doeVoorstel } from '#web/api/voorstellen.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Dossier, RondeView, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import {
  type Genodigde,
  geenGenodigde,
  gevolgVoor,
  isZonderGezag,
  naamVan,
  uitnodigingBody,
  voornemenVoor,
  voorstelBody,
} from './genodigde.ts';
import { GenodigdeVelden } from './genodigde-velden.tsx';
import { OpeningVelden } from './opening-velden.tsx';

/** Invites one person: who, from when until when, and before it is sent what they will read. */
export function UitnodigDialog(props: {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly ronde: RondeView;
  readonly onClose: () => void;
}) {
  const { zaak, dossier, ronde, onClose } = props;
  const [isChecking, setChecking] = useState(false);
  const name = `uitnodiging/${ronde.id}`;
  const draft = useDraft<Genodigde>(name, geenGenodigde(ronde.moment));
  const isVoorstel = isZonderGezag(draft.value, dossier);
  const check = useSubmit(async (_key, input: Genodigde) => {
    if (isZonderGezag(input, dossier)) voorstelBody(input, ronde.id);
    else uitnodigingBody(input);
    setChecking(true);
  });
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, input: Genodigde) => {
    if (isZonderGezag(input, dossier)) {
      await doeVoorstel({
        params: { hulpvraagId: zaak.hulpvraag.id },
        ifMatch: zaak.etag,
        idempotencyKey: key,
        body: voorstelBody(input, ronde.id),
      });
      draft.clear();
      confirmDone(t.voorstelGedaan);
      onClose();
      zaak.reload();
      return;
    }
    await nodigUit({
      params: { hulpvraagId: zaak.hulpvraag.id, rondeId: ronde.id },
      idempotencyKey: key,
      body: uitnodigingBody(input),
    });
    draft.clear();
    confirmDone(t.verstuurd(naamVan(input, dossier)));
    onClose();
    zaak.reload();
  });
  const voornemen = isChecking
    ? voornemenVoor(draft.value, ronde, { soort: 'UITNODIGING', rondeId: ronde.id })
    : undefined;
  if (isChecking && submit.problem?.errors.some(({ plek }) => plek)) setChecking(false);
  /** The ordinary door refused an ouder zonder gezag: offers the one that is open. */
  const zonder = dossier.ouders?.filter(({ gezag }) => !gezag) ?? [];
  const isGeweigerd = submit.problem?.errors.some(({ code }) => code === 'OUDER_ZONDER_GEZAG') && !isVoorstel;
  const kiesVoorstel = () => {
    submit.clear();
    check.clear();
    setChecking(false);
    const [enige, ...meer] = zonder;
    draft.set({ ...draft.now(), soort: 'OUDER', ouderId: meer.length === 0 ? (enige?.id ?? '') : '' });
  };
  const heading = isVoorstel ? t.voorstelTitel : t.uitnodigen;
  return (
    <Dialog heading={isChecking ? t.gevolgen : heading} onClose={onClose}>
      {isGeweigerd && zonder.length > 0 && (
        <div>
          <Button onClick={kiesVoorstel}>{t.voorstelKan}</Button>
        </div>
      )}
      {isChecking ? (
        <>
          {submit.problem && <ErrorSummary problem={submit.problem} />}
          {isVoorstel && <p>{t.voorstelUitleg}</p>}
          <p>{gevolgVoor(draft.value, dossier, ronde)}</p>
          {!isVoorstel && <p>{t.krijgtMail(naamVan(draft.value, dossier))}</p>}
          {voornemen && <Voorbeeld hulpvraagId={zaak.hulpvraag.id} voornemen={voornemen} dossier={dossier} />}
          <div class="row">
            <Button kind="primary" isBusy={submit.isBusy} onClick={() => submit.run(draft.value)}>
              {isVoorstel ? t.voorstelDoen : t.versturen}
            </Button>
            <Button kind="subtle" onClick={() => setChecking(false)}>
              {algemeen.terug}
            </Button>
          </div>
        </>
      ) : (
        <DraftForm
          id="uitnodiging"
          draft={draft}
          problem={check.problem ?? submit.problem}
          onSubmit={() => {
            submit.clear();
            check.run(draft.value);
          }}
        >
          <GenodigdeVelden dossier={dossier} value={draft.value} onValue={draft.set} now={draft.now} metZonderGezag />
          {isVoorstel && (
            <>
              <p>{t.voorstelUitleg}</p>
              <TextArea
                plek="/reden"
                label={t.voorstelReden}
                hint={t.voorstelRedenHint}
                rows={3}
                maxLength={2000}
                value={draft.value.reden ?? ''}
                onValue={(reden) => draft.set({ ...draft.now(), reden })}
              />
            </>
          )}
          <OpeningVelden value={draft.value.opening} onValue={(opening) => draft.set({ ...draft.now(), opening })} />
          <div>
            <Button kind="primary" type="submit">
              {algemeen.verder}
            </Button>
          </div>
        </DraftForm>
      )}
    </Dialog>
  );
}
