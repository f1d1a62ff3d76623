import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { bewerkKind } from '#web/api/dossier.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { SamenvoegKnop } from '#web/pages/hulpvraag/samenvoegen/samenvoeg-dialog.tsx';
import { actieVan, type Dossier, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { useZelfdeKind, ZelfdeKindMelding } from '#web/pages/hulpvragen/zelfde-kind.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';

type KindView = NonNullable<Dossier['kind']>;

/** The child: name and birth date, and no number of any kind (domain.md, "Privacy rules with teeth"). */
export function Kind({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [isOpen, setOpen] = useState(false);
  const { kind } = dossier;
  if (!kind) return null;
  return (
    <Section heading={t.kind}>
      <DescriptionList
        items={[
          [t.naam, kind.naam],
          [t.geboortedatum, showDate(kind.geboortedatum)],
          ...(dossier.tochAangemaakt ? [[t.tochAangemaakt, dossier.tochAangemaakt.reden] as const] : []),
        ]}
      />
      {actieVan(zaak.hulpvraag, 'KIND_BEWERKEN') && !dossier.samengevoegdMet && (
        <div class="row">
          <Button onClick={() => setOpen(true)}>{t.kindWijzigen}</Button>
          <SamenvoegKnop zaak={zaak} />
        </div>
      )}
      {isOpen && <KindDialog zaak={zaak} kind={kind} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function KindDialog({ zaak, kind, onClose }: { zaak: Zaak; kind: KindView; onClose: () => void }) {
  const { voornaam, tussenvoegsel = '', achternaam, geboortedatum } = kind;
  const name = `kind/${zaak.hulpvraag.id}`;
  const draft = useDraft(name, { voornaam, tussenvoegsel, achternaam, geboortedatum });
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, body: typeof draft.value) => {
    await bewerkKind({
      params: { hulpvraagId: zaak.hulpvraag.id },
      ifMatch: `"${kind.versie}"`,
      idempotencyKey: key,
      body,
    });
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    onClose();
    zaak.reload();
  });
  const zelfde = useZelfdeKind(draft.isChanged ? draft.value : undefined, zaak.hulpvraag.id);
  const field = (veld: keyof typeof draft.value) => ({
    plek: `/${veld}`,
    label: t[veld],
    value: draft.value[veld],
    onValue: (text: string) => draft.set({ ...draft.now(), [veld]: text }),
  });
  return (
    <Dialog heading={t.kindWijzigen} onClose={onClose}>
      <DraftForm id="kind" draft={draft} labels={t} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <TextField {...field('voornaam')} hint={t.voornaamHint} autocomplete="off" maxLength={100} />
        <TextField
          {...field('tussenvoegsel')}
          hint={t.tussenvoegselHint}
          isOptional
          autocomplete="off"
          maxLength={30}
        />
        <TextField {...field('achternaam')} autocomplete="off" maxLength={100} />
        <TextField {...field('geboortedatum')} type="date" />
        {zelfde.length > 0 && <ZelfdeKindMelding items={zelfde} uitleg={t.zelfdeKindUitleg} />}
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
