import { EerdereVoorstellen } from '#web/pages/hulpvraag/voorstellen/voorstellen.tsx';
import type { Hulpvraag, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { verloopTeksten as t } from '#web/teksten/verloop.ts';
import { showMoment } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';

/** What happened; what comes stands as a line under the top of the page. */
export function VerloopTab({ zaak }: { readonly zaak: Zaak }) {
  return (
    <>
      <WatGebeurde hulpvraag={zaak.hulpvraag} />
      <EerdereVoorstellen zaak={zaak} />
    </>
  );
}

/** Every change of status with its omschrijving, the newest first. */
export function WatGebeurde({ hulpvraag }: { readonly hulpvraag: Hulpvraag }) {
  const steps = [...(hulpvraag.verloop ?? [])].reverse();
  return (
    <Section heading={t.titel}>
      <ol class="timeline" reversed>
        {steps.map((step) => (
          <li key={step.id}>
            <p>
              {step.soort === 'TERUGSTAP' && `${t.stapTerug} `}
              <strong>{step.naarLabel}</strong>
            </p>
            <p class="soft">
              <time dateTime={step.op}>{showMoment(step.op)}</time>, {t.door(ROL_TEKST[step.doorRol])}
            </p>
            {step.omschrijving && (
              <p class="typed" dir="auto">
                {step.omschrijving}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
