import { useState } from 'preact/hooks';
import { legInschrijvingVast } from '#web/api/scholen.ts';
import { useChange } from '#web/api/use-change.ts';
import type { Dossier, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { showDate } from '#web/ui/dates.ts';
import { fieldOf } from '#web/ui/field-of.ts';
import { Select, TextField } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';
import { asSchoolId } from '#web/wire/ids.ts';

/** The enrolment by the parents: school and first day, as "advies afgerond" needs them. */
export function Inschrijving({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [isOpen, setOpen] = useState(false);
  const { inschrijving } = zaak.hulpvraag;
  const possible = inTeSchrijven(dossier);
  const mayRecord = possible.length > 0;
  if (!inschrijving && !mayRecord) return null;
  return (
    <Section heading={t.inschrijving}>
      {inschrijving && (
        <p>
          {inschrijving.schoolNaam}, {showDate(inschrijving.startdatum)}
        </p>
      )}
      {mayRecord && (
        <div>
          <Button onClick={() => setOpen(true)}>{t.inschrijvingVastleggen}</Button>
        </div>
      )}
      {isOpen && <InschrijvingDialog zaak={zaak} scholen={possible} onClose={() => setOpen(false)} />}
    </Section>
  );
}

/** The schools at which an enrolment can be recorded now. */
export function inTeSchrijven({ scholen = [] }: Dossier): NonNullable<Dossier['scholen']> {
  return scholen.filter(({ acties }) => canDo(acties, 'legInschrijvingVast'));
}

/** Records school and first day. */
export function InschrijvingDialog(props: {
  readonly zaak: Zaak;
  readonly scholen: NonNullable<Dossier['scholen']>;
  readonly onClose: () => void;
}) {
  const { zaak, scholen, onClose } = props;
  const { hulpvraag } = zaak;
  const change = useChange({
    name: `inschrijving/${hulpvraag.id}`,
    saved: {
      schoolId: hulpvraag.inschrijving?.schoolId ?? scholen[0]?.id ?? '',
      startdatum: hulpvraag.inschrijving?.startdatum ?? '',
    },
    send: (idempotencyKey, { schoolId, startdatum }) =>
      legInschrijvingVast({
        params: { hulpvraagId: hulpvraag.id },
        idempotencyKey,
        body: { schoolId: asSchoolId(schoolId), startdatum },
      }),
    said: t.gedaan.INSCHRIJVING,
    onClose,
    onChanged: zaak.reload,
  });
  return (
    <ChangeDialog
      id="inschrijving"
      heading={t.inschrijvingVastleggen}
      change={change}
      labels={{ schoolId: t.school, startdatum: t.startdatum }}
      show={(veld, { schoolId }) => (veld === 'schoolId' ? scholen.find(({ id }) => id === schoolId)?.naam : undefined)}
    >
      <p>{t.inschrijvingUitleg}</p>
      <Select
        {...fieldOf(change.draft, 'schoolId')}
        label={t.school}
        options={scholen.map(({ id, naam }) => ({ value: id, label: naam }))}
      />
      <TextField {...fieldOf(change.draft, 'startdatum')} label={t.startdatum} type="date" />
    </ChangeDialog>
  );
}
