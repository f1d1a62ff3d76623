import { useState } from 'preact/hooks';
import { trekVoorstelIn } from '#web/api/voorstellen.ts';
import { BevestigDialog } from '#web/pages/hulpvraag/bevestig-dialog.tsx';
import type { Voorstel, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { voorstelTeksten as t } from '#web/teksten/voorstellen.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';
import { BesluitDialog } from './besluit-dialog.tsx';
import { WatEnWaarom } from './wat-en-waarom.tsx';

/** What waits for a second person, each as a card: what, by whom, why, until when. */
export function Voorstellen({ zaak }: { readonly zaak: Zaak }) {
  const open = zaak.dossier.data?.voorstellen?.filter(({ stand }) => stand === 'OPEN') ?? [];
  return (
    <>
      {open.map((one) => (
        <Kaart key={one.id} zaak={zaak} voorstel={one} />
      ))}
    </>
  );
}

function Kaart({ zaak, voorstel }: { readonly zaak: Zaak; readonly voorstel: Voorstel }) {
  const [dialog, setDialog] = useState<'BESLUIT' | 'INTREKKEN'>();
  const close = () => setDialog(undefined);
  const mayDecide = canDo(voorstel.acties, 'keurVoorstelAf');
  const mayTakeBack = canDo(voorstel.acties, 'trekVoorstelIn');
  return (
    <div class={`card stack${mayDecide ? ' card--wait' : ''}`}>
      <Section heading={mayTakeBack ? t.eigenTitel : t.titel}>
        <WatEnWaarom voorstel={voorstel} />
        <p class="soft">{t.geldigTot(showMoment(voorstel.geldigTot))}</p>
        {mayTakeBack && <p>{t.wacht}</p>}
        <div class="row">
          {mayDecide && (
            <Button kind="primary" onClick={() => setDialog('BESLUIT')}>
              {t.bekijken}
            </Button>
          )}
          {mayTakeBack && (
            <Button kind="subtle" isNegative onClick={() => setDialog('INTREKKEN')}>
              {t.intrekken}
            </Button>
          )}
        </div>
      </Section>
      {dialog === 'BESLUIT' && <BesluitDialog zaak={zaak} voorstel={voorstel} onClose={close} />}
      {dialog === 'INTREKKEN' && <IntrekDialog zaak={zaak} voorstel={voorstel} onClose={close} />}
    </div>
  );
}

function IntrekDialog(props: { readonly zaak: Zaak; readonly voorstel: Voorstel; readonly onClose: () => void }) {
  const { zaak, voorstel, onClose } = props;
  const params = { hulpvraagId: zaak.hulpvraag.id, voorstelId: voorstel.id };
  return (
    <BevestigDialog
      zaak={zaak}
      name={`voorstel-intrekken/${voorstel.id}`}
      heading={t.intrekken}
      action={t.intrekken}
      isNegative
      uitleg={t.intrekkenUitleg}
      send={(idempotencyKey) => trekVoorstelIn({ params, idempotencyKey })}
      said={t.ingetrokken}
      onClose={onClose}
    />
  );
}

/** What was proposed before and what became of it, for Verloop. */
export function EerdereVoorstellen({ zaak }: { readonly zaak: Zaak }) {
  const eerder = zaak.dossier.data?.voorstellen?.filter(({ stand }) => stand !== 'OPEN') ?? [];
  if (eerder.length === 0) return null;
  return (
    <Section heading={t.eerder}>
      <ul class="cards">
        {eerder.map((one) => (
          <li key={one.id} class="card stack">
            <WatEnWaarom voorstel={one} />
            <p>
              {one.besluit
                ? t.besluit(t.standen[one.stand], one.besluit.door, showMoment(one.besluit.op))
                : t.standen[one.stand]}
            </p>
            {one.besluit?.reden && (
              <p class="typed" dir="auto">
                {one.besluit.reden}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
