import { EerdereVoorstellen } from '#web/pages/hulpvraag/voorstellen/voorstellen.tsx';
import type { Hulpvraag, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { aanZetTekst, HOOFDWEG } from '#web/teksten/status.ts';
import { verloopTeksten as t } from '#web/teksten/verloop.ts';
import { showMoment } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';

/** What happened, what comes, who acts now. */
export function VerloopTab({ zaak }: { readonly zaak: Zaak }) {
  return (
    <>
      <WatKomt hulpvraag={zaak.hulpvraag} />
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

/** The steps that usually follow, so that somebody who sees this once in their life knows what to expect. */
export function WatKomt({ hulpvraag }: { readonly hulpvraag: Hulpvraag }) {
  const isDone = hulpvraag.aanZet.includes('NIEMAND');
  const place = HOOFDWEG.findIndex(({ statussen }) => statussen.includes(hulpvraag.status));
  if (isDone) {
    return (
      <Section heading={t.straks}>
        <p>{hulpvraag.status === 'JK_INGETROKKEN' ? t.gestopt : t.klaar}</p>
      </Section>
    );
  }
  return (
    <Section heading={t.straks}>
      <p>{t.nuAanZet(aanZetTekst(hulpvraag.aanZet))}</p>
      <ol class="steps">
        {HOOFDWEG.map(({ tekst }, at) => (
          <li key={tekst} class={at < place ? 'steps__done' : ''} aria-current={at === place ? 'step' : undefined}>
            {tekst}
            {at < place && <span> ({t.stapGedaan})</span>}
          </li>
        ))}
      </ol>
      <p class="soft">{t.straksUitleg}</p>
    </Section>
  );
}
