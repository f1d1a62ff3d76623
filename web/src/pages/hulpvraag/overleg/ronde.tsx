import { useState } from 'preact/hooks';
import { gelastAf } from '#web/api/overleg.ts';
import { BevestigDialog } from '#web/pages/hulpvraag/bevestig-dialog.tsx';
import { stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import type { Dossier, RondeView, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import { AgendaKnop } from './agenda-knop.tsx';
import { Genodigden } from './genodigden.tsx';
import { RondeDialog } from './ronde-dialog.tsx';
import { UitnodigDialog } from './uitnodig-dialog.tsx';

interface RondeProps {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly ronde: RondeView;
}

/** One round: when, where, which stukken, and who sits at the table with what is open for them now. */
export function Ronde({ zaak, dossier, ronde }: RondeProps) {
  const [open, setOpen] = useState<'bewerken' | 'uitnodigen' | 'afgelasten'>();
  const close = () => setOpen(undefined);
  // The appointment is the same for everybody who is still invited.
  const appointment = ronde.uitnodigingen.find(({ ingetrokkenOp }) => !ingetrokkenOp);
  const { acties } = ronde;
  const moment = showMoment(ronde.moment);
  const namen = ronde.documenten && stukNamen(dossier, ronde.documenten);
  return (
    <article class="card stack">
      <div class="row">
        <h3 class="nl-heading nl-heading--level-3">{t.ronde(moment)}</h3>
        {ronde.afgelastOp && <span class="badge badge--refuse">{t.afgelast}</span>}
      </div>
      <DescriptionList
        items={[
          [t.duur, ronde.duurMinuten],
          [t.plaats, ronde.plaats],
          [t.gekozen, namen && (namen.length > 0 ? namen.join(', ') : t.geenGekozen)],
        ]}
      />
      <Genodigden zaak={zaak} ronde={ronde} />
      {acties.length > 0 && (
        <div class="row">
          {canDo(acties, 'nodigUit') && (
            <Button kind="primary" onClick={() => setOpen('uitnodigen')}>
              {t.uitnodigen}
            </Button>
          )}
          {canDo(acties, 'bewerkRonde') && <Button onClick={() => setOpen('bewerken')}>{t.wijzigen}</Button>}
          {appointment && !ronde.afgelastOp && canDo(appointment.acties, 'leesAgenda') && (
            <AgendaKnop
              hulpvraagId={zaak.hulpvraag.id}
              uitnodigingId={appointment.id}
              moment={ronde.moment}
              zaaknummer={zaak.hulpvraag.zaaknummer}
            />
          )}
          {canDo(acties, 'gelastAf') && (
            <Button kind="subtle" isNegative onClick={() => setOpen('afgelasten')}>
              {t.afgelasten}
            </Button>
          )}
        </div>
      )}
      <WhyNot
        of={[
          [t.uitnodigen, whyNot(acties, 'nodigUit')],
          [t.wijzigen, whyNot(acties, 'bewerkRonde')],
        ]}
      />
      {open === 'bewerken' && <RondeDialog zaak={zaak} dossier={dossier} ronde={ronde} onClose={close} />}
      {open === 'uitnodigen' && <UitnodigDialog zaak={zaak} dossier={dossier} ronde={ronde} onClose={close} />}
      {open === 'afgelasten' && <Afgelasten zaak={zaak} ronde={ronde} onClose={close} />}
    </article>
  );
}

function Afgelasten({ zaak, ronde, onClose }: Omit<RondeProps, 'dossier'> & { readonly onClose: () => void }) {
  const params = { hulpvraagId: zaak.hulpvraag.id, rondeId: ronde.id };
  return (
    <BevestigDialog
      zaak={zaak}
      heading={t.afgelasten}
      action={t.afgelasten}
      isNegative
      uitleg={t.afgelastenUitleg}
      voornemen={{ soort: 'RONDE_AFGELASTEN', rondeId: ronde.id }}
      dossier={zaak.dossier.data}
      send={(idempotencyKey) => gelastAf({ params, idempotencyKey })}
      said={t.afgelastGedaan}
      onClose={onClose}
    />
  );
}
