import { useState } from 'preact/hooks';
import { bewerkKind } from '#web/api/dossier.ts';
import { useChange } from '#web/api/use-change.ts';
import { SamenvoegKnop } from '#web/pages/hulpvraag/samenvoegen/samenvoeg-dialog.tsx';
import type { Dossier, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { useZelfdeKind, ZelfdeKindMelding } from '#web/pages/hulpvragen/zelfde-kind.tsx';
import { KindVelden } from '#web/pages/mensen/kind-velden.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { kindTeksten } from '#web/teksten/kind.ts';
import { Button } from '#web/ui/button.tsx';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';

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
          [kindTeksten.geboortedatum, showDate(kind.geboortedatum)],
          ...(dossier.tochAangemaakt ? [[t.tochAangemaakt, dossier.tochAangemaakt.reden] as const] : []),
        ]}
      />
      {canDo(dossier.acties, 'bewerkKind') && (
        <div class="row">
          <Button onClick={() => setOpen(true)}>{t.kindWijzigen}</Button>
          {canDo(dossier.acties, 'doeVoorstel') && <SamenvoegKnop zaak={zaak} />}
        </div>
      )}
      {isOpen && <KindDialog zaak={zaak} kind={kind} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function KindDialog({ zaak, kind, onClose }: { zaak: Zaak; kind: KindView; onClose: () => void }) {
  const { voornaam, tussenvoegsel = '', achternaam, geboortedatum } = kind;
  const change = useChange({
    name: `kind/${zaak.hulpvraag.id}`,
    saved: { voornaam, tussenvoegsel, achternaam, geboortedatum },
    send: (idempotencyKey, body) => {
      const params = { hulpvraagId: zaak.hulpvraag.id };
      return bewerkKind({ params, ifMatch: `"${kind.versie}"`, idempotencyKey, body });
    },
    said: algemeen.opgeslagen,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  const zelfde = useZelfdeKind(draft.isChanged ? draft.value : undefined, zaak.hulpvraag.id);
  return (
    <ChangeDialog id="kind" heading={t.kindWijzigen} change={change} labels={kindTeksten}>
      <KindVelden plek="" value={draft.value} onValue={draft.set} />
      {zelfde.length > 0 && <ZelfdeKindMelding items={zelfde} uitleg={t.zelfdeKindUitleg} />}
    </ChangeDialog>
  );
}
