import { corrigeerAanmelding, legAanmeldingVast, verlengTermijn } from '#web/api/scholen.ts';
import { useChange } from '#web/api/use-change.ts';
import type { School, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { Checkbox, TextArea, TextField } from '#web/ui/fields.tsx';

interface DialogProps {
  readonly zaak: Zaak;
  readonly school: School;
  readonly onClose: () => void;
}

/** Records the written application, which starts the zorgplicht clock. */
export function AanmeldingDialog({ zaak, school, onClose }: DialogProps) {
  const params = { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id };
  const change = useChange({
    name: `aanmelding/${school.id}`,
    saved: { ontvangenOp: '' },
    send: (idempotencyKey, body) => legAanmeldingVast({ params, idempotencyKey, body }),
    said: t.gedaan.AANMELDING,
    onClose,
    onChanged: zaak.reload,
  });
  return (
    <ChangeDialog id="aanmelding" heading={t.aanmeldingVastleggenVan(school.naam)} change={change}>
      <p>{t.aanmeldingUitleg}</p>
      <TextField {...fieldOf(change.draft, 'ontvangenOp')} label={t.ontvangenOp} type="date" />
    </ChangeDialog>
  );
}

/** Puts a wrongly recorded application right: another date, or there was none at this school. */
export function CorrectieDialog({ zaak, school, onClose }: DialogProps) {
  const params = { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id };
  const change = useChange({
    name: `correctie/${school.id}`,
    saved: { ontvangenOp: '', reden: '', isGeen: false },
    send: (idempotencyKey, { isGeen, ontvangenOp, reden }) =>
      corrigeerAanmelding({ params, idempotencyKey, body: { ontvangenOp: isGeen ? null : ontvangenOp, reden } }),
    said: t.gedaan.VERBETERD,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  const { value: isGeen, onValue: setGeen } = fieldOf(draft, 'isGeen');
  return (
    <ChangeDialog id="correctie" heading={t.aanmeldingVerbeterenVan(school.naam)} change={change}>
      <p>{t.aanmeldingVerbeterenUitleg}</p>
      <Checkbox plek="/geen" label={t.geenAanmelding} isChecked={isGeen} onChecked={setGeen} />
      {!isGeen && <TextField {...fieldOf(draft, 'ontvangenOp')} label={t.ontvangenOp} type="date" />}
      <TextArea {...fieldOf(draft, 'reden')} label={t.redenVrij} rows={3} maxLength={2000} />
    </ChangeDialog>
  );
}

/** Extends the zorgplicht term, once. */
export function VerlengDialog({ zaak, school, onClose }: DialogProps) {
  const params = { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id };
  const change = useChange({
    name: `verlenging/${school.id}`,
    saved: { tot: '', reden: '' },
    send: (idempotencyKey, body) => verlengTermijn({ params, idempotencyKey, body }),
    said: t.gedaan.VERLENGD,
    onClose,
    onChanged: zaak.reload,
  });
  return (
    <ChangeDialog id="verlengen" heading={t.verlengenVan(school.naam)} change={change}>
      <p>{t.verlengenUitleg}</p>
      <TextField {...fieldOf(change.draft, 'tot')} label={t.verlengenTot} type="date" />
      <TextArea {...fieldOf(change.draft, 'reden')} label={t.redenVrij} rows={3} maxLength={2000} />
    </ChangeDialog>
  );
}
