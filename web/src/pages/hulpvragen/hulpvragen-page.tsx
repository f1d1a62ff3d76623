import { lijstHulpvragen } from '#web/api/hulpvraaglijsten.ts';
import { useList } from '#web/api/use-list.ts';
import { href, useAddress } from '#web/router.ts';
import { hasRol, isJk } from '#web/session/rollen.ts';
import { hulpvragenTeksten as t } from '#web/teksten/hulpvragen.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Listed } from '#web/ui/list.tsx';
import { Page } from '#web/ui/page.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { HulpvragenTabel } from './hulpvragen-tabel.tsx';
import { Werkvoorraad } from './werkvoorraad.tsx';
import { Gevonden, Zoeken } from './zoeken.tsx';
import { zoekvraag } from './zoekvraag.ts';

const WEERGAVEN = [
  { naam: 'WACHT_OP_MIJ', label: t.wachtOpMij, leeg: t.leegWacht },
  { naam: 'LOPEND', label: t.lopend, leeg: t.leegLopend },
  { naam: 'AFGEROND', label: t.afgerond, leeg: t.leegAfgerond },
] as const;
type Weergave = (typeof WEERGAVEN)[number];

/** The hulpvragen of this person, what waits for them first; SWV staff also see the work of their platforms. */
export function HulpvragenPage() {
  const { query } = useAddress();
  const asked = query.get('weergave');
  const sought = asked === 'ZOEKEN' ? zoekvraag.value : undefined;
  const isWerkvoorraad = asked === 'WERKVOORRAAD' && isJk();
  const weergave = WEERGAVEN.find(({ naam }) => naam === asked) ?? WEERGAVEN[0];
  return (
    <Page title={t.titel}>
      <div class="row row--apart">
        <Zoeken sought={sought} />
        {hasRol('CONTACTPERSOON_JK') && <ButtonLink href={href(['nieuwe-hulpvraag'])}>{t.nieuw}</ButtonLink>}
      </div>
      {sought ? (
        <Gevonden vraag={sought} />
      ) : (
        <>
          <Tabs
            label={t.weergaven}
            items={[
              ...WEERGAVEN.map(({ naam, label }) => ({
                label,
                href: href(['hulpvragen'], { weergave: naam }),
                isCurrent: !isWerkvoorraad && naam === weergave.naam,
              })),
              ...(isJk()
                ? [
                    {
                      label: t.werkvoorraad,
                      href: href(['hulpvragen'], { weergave: 'WERKVOORRAAD' }),
                      isCurrent: isWerkvoorraad,
                    },
                  ]
                : []),
            ]}
          />
          {isWerkvoorraad ? <Werkvoorraad /> : <EigenLijst key={weergave.naam} weergave={weergave} />}
        </>
      )}
    </Page>
  );
}

function EigenLijst({ weergave }: { readonly weergave: Weergave }) {
  const list = useList(
    (cursor, signal) => lijstHulpvragen({ query: { weergave: weergave.naam, cursor }, signal }),
    [weergave.naam],
  );
  return (
    <Listed of={list} empty={<p>{weergave.leeg}</p>}>
      {(items) => <HulpvragenTabel items={items} caption={weergave.label} />}
    </Listed>
  );
}
