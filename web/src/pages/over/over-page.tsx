import type { Params } from '#web/lazy-page.tsx';
import { useContact } from '#web/pages/hulpvraag/contact.tsx';
import { session } from '#web/session/session.ts';
import { type OverNaam, type OverTekst, overAlgemeen as t, type Uitleg } from '#web/teksten/over.ts';
import { contact } from '#web/teksten/over-contact.ts';
import { hulp } from '#web/teksten/over-hulp.ts';
import { privacy } from '#web/teksten/over-privacy.ts';
import { toegankelijkheid } from '#web/teksten/over-toegankelijkheid.ts';
import { Button } from '#web/ui/button.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Page, Section } from '#web/ui/page.tsx';
import { Reach } from '#web/ui/reach.tsx';

const TEKSTEN: Readonly<Record<OverNaam, OverTekst>> = { hulp, privacy, toegankelijkheid, contact };

/** A page that explains Kindbrug; for everybody, signed in or not. */
export function OverPage({ path: [naam] }: Params) {
  const tekst = TEKSTEN[naam as OverNaam];
  return (
    <Page title={tekst.titel} lead={tekst.lead}>
      <div class="prose stack">
        {naam === 'contact' && session.value?.lidmaatschap && <EigenSamenwerkingsverband />}
        {tekst.stukken.map((one) => (
          <Stuk key={one.kop} of={one} />
        ))}
        <div>
          <Button onClick={() => print()}>{t.afdrukken}</Button>
        </div>
      </div>
    </Page>
  );
}

function Stuk({ of: { kop, tekst = [], punten = [], stappen = [] } }: { readonly of: Uitleg }) {
  return (
    <Section heading={kop}>
      {punten.length > 0 && (
        <ul>
          {punten.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {stappen.length > 0 && (
        <ol>
          {stappen.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      {tekst.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </Section>
  );
}

/** A region of which nobody wrote down whom to call is no help here. */
function isReachable(platform: { readonly telefoon?: string | undefined }): boolean {
  return platform.telefoon !== undefined;
}

function EigenSamenwerkingsverband() {
  const found = useContact();
  return (
    <Section heading={t.uwSamenwerkingsverband}>
      <Loading of={found} lines={2}>
        {(one) => (
          <>
            <Reach of={one} />
            {one.platforms.some(isReachable) && (
              <ul>
                {one.platforms.filter(isReachable).map(({ id, naam, contactpersoon, ...bereik }) => (
                  <li key={id}>
                    <Reach of={{ naam: [naam, contactpersoon].filter(Boolean).join(': '), ...bereik }} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loading>
    </Section>
  );
}
