import type { Dossier, Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { Section } from '#web/ui/page.tsx';
import { bekenden } from './bekenden.ts';
import { wieInTweeen } from './genodigde.ts';
import { GenodigdeVelden } from './genodigde-velden.tsx';
import { nieuweGenodigde, type Plan } from './plan.ts';
import { PlanDocumenten } from './plan-documenten.tsx';
import { PlanTabel } from './plan-tabel.tsx';
import { RondeVelden } from './ronde-velden.tsx';

/** The first screen: when it is, who comes and from when until when they read what. */
export function PlanWie(props: {
  readonly plan: Plan;
  readonly hulpvraag: Hulpvraag;
  readonly dossier: Dossier;
  /** The plan at this very moment. */
  readonly now: () => Plan;
  readonly onPlan: (plan: Plan) => void;
  /** Puts who is being typed on the list. */
  readonly onAdd: () => void;
}) {
  const { plan, hulpvraag, dossier, now, onPlan, onAdd } = props;
  const { nieuw } = plan;
  const namen = plan.genodigden.map((one) => wieInTweeen(one, dossier)[0]);
  return (
    <>
      {plan.rondeId ? (
        <p>{t.alGemaakt}</p>
      ) : (
        <div class="plan__when">
          <RondeVelden value={plan} onValue={(changed) => onPlan({ ...now(), ...changed })} />
        </div>
      )}
      <Section heading={t.genodigden} level={3}>
        <PlanTabel plan={plan} dossier={dossier} klaar={bekenden(hulpvraag, dossier)} now={now} onPlan={onPlan} />
        {nieuw ? (
          <fieldset class="card stack plan__new">
            <legend class="only-heard">{t.iemandAnders}</legend>
            <GenodigdeVelden
              dossier={dossier}
              value={nieuw}
              onValue={(typed) => onPlan({ ...now(), nieuw: typed })}
              now={() => now().nieuw ?? nieuw}
              zonderOuders
            />
            <div class="row">
              <Button onClick={onAdd}>{t.toevoegen}</Button>
              <Button kind="subtle" onClick={() => onPlan({ ...now(), nieuw: undefined })}>
                {algemeen.annuleren}
              </Button>
            </div>
          </fieldset>
        ) : (
          <div>
            <Button kind="subtle" onClick={() => onPlan({ ...now(), nieuw: nieuweGenodigde() })}>
              {t.iemandAnders}
            </Button>
          </div>
        )}
        {dossier.ouders?.some(({ gezag }) => !gezag) && <p class="soft">{t.zonderGezagLater}</p>}
      </Section>
      {!plan.rondeId && (
        <Section heading={t.documentenKort} level={3}>
          <PlanDocumenten
            dossier={dossier}
            value={plan.documenten}
            namen={namen}
            onValue={(documenten) => onPlan({ ...now(), documenten })}
          />
        </Section>
      )}
    </>
  );
}
