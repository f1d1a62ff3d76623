import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { StukkenKeuze, toBody } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { gevolgVoor, naamVan, voornemenVoor } from './genodigde.ts';
import { GenodigdeVelden } from './genodigde-velden.tsx';
import { OpeningVelden } from './opening-velden.tsx';
import { type Gekozen, type Plan, withGewijzigde, without, withRonde } from './plan.ts';
import { RondeVelden, rondeBody } from './ronde-velden.tsx';

interface StapProps {
  readonly plan: Plan;
  readonly dossier: Dossier;
  /** The plan at this very moment. */
  readonly now: () => Plan;
  readonly onPlan: (plan: Plan) => void;
}

/** When it is, and who comes. */
export function WieStap({ plan, dossier, now, onPlan, onAdd }: StapProps & { readonly onAdd: () => void }) {
  return (
    <>
      {plan.rondeId ? (
        <p>{t.alGemaakt}</p>
      ) : (
        <RondeVelden value={plan} onValue={(changed) => onPlan(withRonde(now(), changed))} />
      )}
      <h3 class="nl-heading nl-heading--level-3">{t.genodigden}</h3>
      {plan.genodigden.length === 0 && <p>{t.nogNiemand}</p>}
      <Lijst plan={plan} dossier={dossier} now={now} onPlan={onPlan} />
      <GenodigdeVelden
        dossier={dossier}
        value={plan.nieuw}
        onValue={(nieuw) => onPlan({ ...now(), nieuw })}
        now={() => now().nieuw}
      />
      <div>
        <Button onClick={onAdd}>{t.toevoegen}</Button>
      </div>
    </>
  );
}

function Lijst({ plan, dossier, now, onPlan }: StapProps) {
  return (
    <ul class="stack">
      {plan.genodigden.map((one) => (
        <li key={one.id} class="row">
          <span>{naamVan(one, dossier)}</span>
          {one.isUitgenodigd ? (
            <span class="badge badge--good">{t.isUitgenodigd}</span>
          ) : (
            <Button
              kind="subtle"
              isNegative
              aria-label={t.verwijderVan(naamVan(one, dossier))}
              onClick={() => onPlan(without(now(), one.id))}
            >
              {algemeen.verwijderen}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** From when until when each of them reads. */
export function WanneerStap({ plan, dossier, now, onPlan }: StapProps) {
  const open = plan.genodigden.filter((one) => !one.isUitgenodigd);
  return (
    <>
      {open.map((one) => (
        <section key={one.id} class="stack" aria-label={naamVan(one, dossier)}>
          <h3 class="nl-heading nl-heading--level-3">{naamVan(one, dossier)}</h3>
          <OpeningVelden
            prefix={prefixVan(one)}
            value={one.opening}
            onValue={(opening) => onPlan(withGewijzigde(now(), one.id, { opening }))}
          />
        </section>
      ))}
    </>
  );
}

/** Where the fields of somebody stand in the form. */
export function prefixVan({ id }: Gekozen): string {
  return `/genodigden/${id}`;
}

/** Which stukken they read. */
export function StukkenStap({ plan, dossier, now, onPlan }: StapProps) {
  if (plan.rondeId) return <p>{t.alGemaakt}</p>;
  return (
    <StukkenKeuze
      plek="/documenten"
      label={t.documenten}
      hint={t.documentenHint}
      dossier={dossier}
      value={plan.documenten}
      onValue={(documenten) => onPlan({ ...now(), documenten })}
    />
  );
}

/** What each of them will read and gets, before anything is done. */
export function ControleStap({
  plan,
  dossier,
  hulpvraagId,
}: Omit<StapProps, 'now' | 'onPlan'> & { hulpvraagId: HulpvraagId }) {
  const { moment, duurMinuten } = rondeBody(plan);
  const documenten = toBody(plan.documenten);
  const vraag = { soort: 'OVERLEG_PLANNEN', ronde: { moment, duurMinuten, documenten } } as const;
  const lijst = (
    <ul class="cards">
      {plan.genodigden.map((one) => {
        const naam = naamVan(one, dossier);
        const voornemen = one.isUitgenodigd ? undefined : voornemenVoor(one, { moment, duurMinuten }, vraag);
        return (
          <li key={one.id} class="card stack">
            <h3 class="nl-heading nl-heading--level-3">{naam}</h3>
            {one.isUitgenodigd ? (
              <p>
                <span class="badge badge--good">{t.isUitgenodigd}</span>
              </p>
            ) : (
              <>
                <p>{gevolgVoor(one, dossier, { moment, duurMinuten, documenten: plan.documenten })}</p>
                <p>{t.krijgtMail(naam)}</p>
                {voornemen && <Voorbeeld hulpvraagId={hulpvraagId} voornemen={voornemen} dossier={dossier} />}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      <p>{t.watWanneerWaar(showMoment(moment), duurMinuten, plan.plaats)}</p>
      {plan.genodigden.length > 0 ? lijst : <p>{t.zonderGenodigden}</p>}
    </>
  );
}
