import { nodigUit } from '#web/api/overleg.ts';
import { useChange } from '#web/api/use-change.ts';
import { usePreview } from '#web/api/use-preview.ts';
import { doeVoorstel } from '#web/api/voorstellen.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Dossier, RondeView, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextArea } from '#web/ui/fields.tsx';
import { PreviewDialog } from '#web/ui/preview-dialog.tsx';
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
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const preview = usePreview(async (input: Genodigde) => {
    if (isZonderGezag(input, dossier)) voorstelBody(input, ronde.id);
    else uitnodigingBody(input);
    return true;
  });
  const change = useChange<Genodigde>({
    name: `uitnodiging/${ronde.id}`,
    saved: geenGenodigde(ronde.moment),
    send: (idempotencyKey, input) =>
      isZonderGezag(input, dossier)
        ? doeVoorstel({ params, ifMatch: zaak.etag, idempotencyKey, body: voorstelBody(input, ronde.id) })
        : nodigUit({ params: { ...params, rondeId: ronde.id }, idempotencyKey, body: uitnodigingBody(input) }),
    said: (input) => (isZonderGezag(input, dossier) ? t.voorstelGedaan : t.verstuurd(naamVan(input, dossier))),
    onClose,
    onChanged: zaak.reload,
  });
  const { draft, submit } = change;
  const isVoorstel = isZonderGezag(draft.value, dossier);
  const isChecking = preview.shown !== undefined;
  const voornemen = isChecking
    ? voornemenVoor(draft.value, ronde, { soort: 'UITNODIGING', rondeId: ronde.id })
    : undefined;
  if (isChecking && submit.problem?.errors.some(({ plek }) => plek)) preview.back();
  /** The ordinary door refused an ouder zonder gezag: offers the one that is open. */
  const zonder = dossier.ouders?.filter(({ gezag }) => !gezag) ?? [];
  const isGeweigerd = submit.problem?.errors.some(({ code }) => code === 'OUDER_ZONDER_GEZAG') && !isVoorstel;
  const kiesVoorstel = () => {
    submit.clear();
    preview.back();
    const [enige, ...meer] = zonder;
    draft.set({ ...draft.now(), soort: 'OUDER', ouderId: meer.length === 0 ? (enige?.id ?? '') : '' });
  };
  return (
    <PreviewDialog
      id="uitnodiging"
      heading={isVoorstel ? t.voorstelTitel : t.uitnodigen}
      checkHeading={t.gevolgen}
      change={change}
      preview={preview}
      next={algemeen.verder}
      action={isVoorstel ? t.voorstelDoen : t.versturen}
      onBack={preview.back}
      above={
        isGeweigerd &&
        zonder.length > 0 && (
          <div>
            <Button onClick={kiesVoorstel}>{t.voorstelKan}</Button>
          </div>
        )
      }
      check={() => (
        <>
          {isVoorstel && <p>{t.voorstelUitleg}</p>}
          <p>{gevolgVoor(draft.value, dossier, ronde)}</p>
          {!isVoorstel && <p>{t.krijgtMail(naamVan(draft.value, dossier))}</p>}
          {voornemen && <Voorbeeld hulpvraagId={zaak.hulpvraag.id} voornemen={voornemen} dossier={dossier} />}
        </>
      )}
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
      <OpeningVelden {...fieldOf(draft, 'opening')} />
    </PreviewDialog>
  );
}
