import { lijstHulpvragen } from '#web/api/hulpvraaglijsten.ts';
import { useList } from '#web/api/use-list.ts';
import { href, useAddress } from '#web/router.ts';
import { hasRol, isJk } from '#web/session/rollen.ts';
import { hulpvragenTeksten as t } from '#web/teksten/hulpvragen.ts';
import { werklijstTeksten } from '#web/teksten/werklijst.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Listed } from '#web/ui/list.tsx';
import { ListPage } from '#web/ui/page.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { HulpvragenTabel } from './hulpvragen-tabel.tsx';
import { Lijst } from './werklijst/lijst.tsx';
import { Afgerond, useEigenLijst, Werkvoorraad } from './werklijst/werklijst.tsx';
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
  // Both, whichever is looked at: how many there are stands on the tabs.
  const lists = { WACHT_OP_MIJ: useEigenLijst('WACHT_OP_MIJ', isJk()), LOPEND: useEigenLijst('LOPEND', isJk()) };
  const tabs = [
    ...WEERGAVEN.map(({ naam, label }) => ({
      label,
      count: naam === 'AFGEROND' ? undefined : counted(lists[naam]),
      href: href(['hulpvragen'], { weergave: naam }),
      isCurrent: !sought && !isWerkvoorraad && naam === weergave.naam,
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
  ];
  return (
    <ListPage
      title={t.titel}
      tabs={<Tabs label={t.weergaven} items={tabs} />}
      beside={
        <>
          <Zoeken sought={sought} />
          {hasRol('CONTACTPERSOON_JK') && <ButtonLink href={href(['nieuwe-hulpvraag'])}>{t.nieuw}</ButtonLink>}
        </>
      }
    >
      <Rows sought={sought} isWerkvoorraad={isWerkvoorraad} weergave={weergave} lists={lists} />
    </ListPage>
  );
}

function Rows(props: {
  readonly sought: typeof zoekvraag.value;
  readonly isWerkvoorraad: boolean;
  readonly weergave: Weergave;
  readonly lists: Readonly<Record<'WACHT_OP_MIJ' | 'LOPEND', ReturnType<typeof useEigenLijst>>>;
}) {
  const { sought, weergave, lists } = props;
  if (sought) return <Gevonden vraag={sought} />;
  if (props.isWerkvoorraad) return <Werkvoorraad />;
  if (!isJk()) return <EigenLijst key={weergave.naam} weergave={weergave} />;
  if (weergave.naam === 'AFGEROND') return <Afgerond />;
  return (
    <Lijst
      key={weergave.naam}
      rows={lists[weergave.naam]}
      caption={weergave.label}
      empty={weergave.leeg}
      query={{ weergave: weergave.naam }}
    />
  );
}

function counted({ items, isCut }: ReturnType<typeof useEigenLijst>): string | undefined {
  return items && werklijstTeksten.geteld(items.length, isCut);
}

/** The list of whoever has a few cases: each with a sentence that says where it stands. */
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
