import { useState } from 'preact/hooks';
import { legAanwezigheidVast, sluitNu, trekUitnodigingIn, wijzigVenster } from '#web/api/overleg.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { BevestigDialog } from '#web/pages/hulpvraag/bevestig-dialog.tsx';
import type { RondeView, Uitnodiging, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Table } from '#web/ui/table.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import { VensterDialog } from './venster-dialog.tsx';

/** Who was invited, and per person what is open, until when, and whether they were there. */
export function Genodigden(props: { readonly zaak: Zaak; readonly ronde: RondeView }) {
  const { ronde } = props;
  const hasActs = ronde.uitnodigingen.some(({ acties }) => acties.length > 0);
  if (ronde.uitnodigingen.length === 0) return <p>{t.geenGenodigden}</p>;
  return (
    <Table caption={t.genodigden} columns={[t.naam2, t.toegang, t.aanwezig, hasActs && t.acties]}>
      {ronde.uitnodigingen.map((one) => (
        <Row key={one.id} zaak={props.zaak} hasActs={hasActs} uitnodiging={one} />
      ))}
    </Table>
  );
}

interface RowProps {
  readonly zaak: Zaak;
  /** Somebody who reads this does something with invitations. */
  readonly hasActs: boolean;
  readonly uitnodiging: Uitnodiging;
}

function Row({ zaak, hasActs, uitnodiging }: RowProps) {
  const [open, setOpen] = useState<'tijden' | 'nu' | 'intrekken'>();
  const close = () => setOpen(undefined);
  const { naam, functie, ingetrokkenOp, isOpen, acties } = uitnodiging;
  return (
    <tr>
      <th scope="row">
        {naam}
        {functie && <span class="soft below">{functie}</span>}
        {uitnodiging.besluit && <span class="soft below">{t.metBesluit(uitnodiging.besluit.reden)}</span>}
      </th>
      <td data-label={t.toegang}>
        <Toegang uitnodiging={uitnodiging} />
      </td>
      <td data-label={t.aanwezig}>
        <Aanwezig zaak={zaak} uitnodiging={uitnodiging} />
      </td>
      {hasActs && (
        <td data-label={t.acties}>
          <div class="row">
            {canDo(acties, isOpen ? 'sluitNu' : 'openNu') && (
              <Button aria-label={isOpen ? t.nuSluitenVan(naam) : t.nuOpenenVan(naam)} onClick={() => setOpen('nu')}>
                {isOpen ? t.nuSluiten : t.nuOpenen}
              </Button>
            )}
            {canDo(acties, 'wijzigVenster') && (
              <Button kind="subtle" aria-label={t.tijdenVan(naam)} onClick={() => setOpen('tijden')}>
                {t.tijden}
              </Button>
            )}
            {canDo(acties, 'trekUitnodigingIn') && (
              <Button kind="subtle" isNegative aria-label={t.intrekkenVan(naam)} onClick={() => setOpen('intrekken')}>
                {t.intrekken}
              </Button>
            )}
          </div>
          {!isOpen && !ingetrokkenOp && <WhyNot of={[[t.nuOpenen, whyNot(acties, 'openNu')]]} />}
          {open === 'tijden' && <VensterDialog zaak={zaak} uitnodiging={uitnodiging} onClose={close} />}
          {open === 'nu' && <OpenOfSluit zaak={zaak} uitnodiging={uitnodiging} onClose={close} />}
          {open === 'intrekken' && <Intrekken zaak={zaak} uitnodiging={uitnodiging} onClose={close} />}
        </td>
      )}
    </tr>
  );
}

function Toegang({ uitnodiging }: { readonly uitnodiging: Uitnodiging }) {
  const { isOpen, opentOp, sluitOp, ingetrokkenOp } = uitnodiging;
  if (ingetrokkenOp) return <span class="badge">{t.ingetrokken}</span>;
  return (
    <>
      <span class={`badge${isOpen ? ' badge--good' : ''}`}>{isOpen ? t.open : t.dicht}</span>
      <span class="soft below">{t.venster(opentOp ? showMoment(opentOp) : t.nogNietOpen, showMoment(sluitOp))}</span>
    </>
  );
}

interface ActieProps {
  readonly zaak: Zaak;
  readonly uitnodiging: Uitnodiging;
}

/**
 * Opens or closes the dossier for one invitee now. Which of both was asked stays, also when the time does it meanwhile.
 */
function OpenOfSluit({ zaak, uitnodiging, onClose }: ActieProps & { readonly onClose: () => void }) {
  const { id: uitnodigingId, naam, versie } = uitnodiging;
  const [toOpen] = useState(!uitnodiging.isOpen);
  const params = { hulpvraagId: zaak.hulpvraag.id, uitnodigingId };
  return (
    <BevestigDialog
      zaak={zaak}
      heading={toOpen ? t.nuOpenenVan(naam) : t.nuSluitenVan(naam)}
      action={toOpen ? t.nuOpenen : t.nuSluiten}
      isNegative={!toOpen}
      voornemen={
        toOpen
          ? { soort: 'VENSTER_WIJZIGEN', uitnodigingId, openingswijze: 'NU' }
          : { soort: 'UITNODIGING_SLUITEN', uitnodigingId }
      }
      dossier={zaak.dossier.data}
      send={(idempotencyKey) =>
        toOpen
          ? wijzigVenster({ params, ifMatch: `"${versie}"`, idempotencyKey, body: { openingswijze: 'NU' } })
          : sluitNu({ params, idempotencyKey })
      }
      onClose={onClose}
    />
  );
}

function Aanwezig({ zaak, uitnodiging }: ActieProps) {
  const { aanwezig, naam, acties } = uitnodiging;
  const submit = useSubmit({ onConflict: zaak.reload }, async (key, was: boolean) => {
    await legAanwezigheidVast({
      params: { hulpvraagId: zaak.hulpvraag.id, uitnodigingId: uitnodiging.id },
      ifMatch: `"${uitnodiging.versie}"`,
      idempotencyKey: key,
      body: { aanwezig: was },
    });
    zaak.reload();
  });
  const { ja, nee, onbekend } = t.aanwezigheden;
  if (!canDo(acties, 'legAanwezigheidVast')) return <>{aanwezig === undefined ? onbekend : aanwezig ? ja : nee}</>;
  return (
    <>
      <select
        class="utrecht-select utrecht-select--html-select"
        aria-label={t.aanwezigVan(naam)}
        value={aanwezig === undefined ? '' : String(aanwezig)}
        disabled={submit.isBusy}
        onChange={(event) => submit.run(event.currentTarget.value === 'true')}
      >
        {aanwezig === undefined && <option value="">{onbekend}</option>}
        <option value="true">{ja}</option>
        <option value="false">{nee}</option>
      </select>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}

function Intrekken({ zaak, uitnodiging, onClose }: ActieProps & { readonly onClose: () => void }) {
  const { id: uitnodigingId, naam } = uitnodiging;
  return (
    <BevestigDialog
      zaak={zaak}
      name={`trek-uitnodiging-in/${uitnodigingId}`}
      heading={t.intrekkenVan(naam)}
      action={t.intrekken}
      isNegative
      uitleg={t.intrekkenUitleg}
      voornemen={{ soort: 'UITNODIGING_INTREKKEN', uitnodigingId }}
      dossier={zaak.dossier.data}
      send={(idempotencyKey) =>
        trekUitnodigingIn({ params: { hulpvraagId: zaak.hulpvraag.id, uitnodigingId }, idempotencyKey })
      }
      onClose={onClose}
    />
  );
}
