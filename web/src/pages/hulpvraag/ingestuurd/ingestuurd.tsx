import { useEffect, useRef } from 'preact/hooks';
import { lijstBijlagen } from '#web/api/bijlagen.ts';
import { useData } from '#web/api/use-data.ts';
import { Contact } from '#web/pages/hulpvraag/contact.tsx';
import { Weg } from '#web/pages/hulpvraag/kop/weg.tsx';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { href } from '#web/router.ts';
import { takenTeksten as t } from '#web/teksten/taken.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { sentOn } from './sent.ts';

/** Confirmed means confirmed: what arrived, who looks at it, what comes next, and whom to call. */
export function Ingestuurd({ zaak }: { readonly zaak: Zaak }) {
  const { hulpvraag } = zaak;
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const bijlagen = useData(
    (signal) => lijstBijlagen({ params: { hulpvraagId: hulpvraag.id }, signal }),
    [hulpvraag.id],
  );
  return (
    <>
      <section class="sent stack" aria-labelledby="ingestuurd">
        <h2 class="now__sentence" id="ingestuurd" tabIndex={-1} ref={top}>
          {t.ingestuurd}
        </h2>
        <p>{t.ingestuurdOp(showMoment(sentOn(hulpvraag) ?? hulpvraag.statusSinds))}</p>
        <p class="now__where">
          <span class="badge">{hulpvraag.statusLabel}</span> <span class="whole">{hulpvraag.zaaknummer}</span>
        </p>
      </section>
      <Section heading={t.watBinnen}>
        <ul>
          <li>{t.deAanvraag}</li>
        </ul>
        <Loading of={bijlagen} lines={2}>
          {({ items }) => (
            <ul>
              {items.map(({ id, bestandsnaam }) => (
                <li key={id}>{bestandsnaam}</li>
              ))}
            </ul>
          )}
        </Loading>
      </Section>
      <Section heading={t.watVerder}>
        <p>
          {hulpvraag.kop.zin} {hulpvraag.kop.uitleg}
        </p>
        {hulpvraag.weg && <Weg weg={hulpvraag.weg} />}
      </Section>
      <Contact zaak={zaak} />
      <div class="row">
        <ButtonLink kind="primary" href={href(['hulpvragen'])}>
          {t.naarLijst}
        </ButtonLink>
        <ButtonLink kind="subtle" href={href(['hulpvragen', hulpvraag.id])}>
          {t.naarHulpvraag}
        </ButtonLink>
      </div>
    </>
  );
}
