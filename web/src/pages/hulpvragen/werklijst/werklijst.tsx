import { lijstHulpvragen, lijstWerkvoorraad, telHulpvragen } from '#web/api/hulpvraaglijsten.ts';
import { lijstPlatforms } from '#web/api/organisaties.ts';
import { useData } from '#web/api/use-data.ts';
import { upTo, useList } from '#web/api/use-list.ts';
import { MOST_ROWS, type Rows, useRows } from '#web/api/use-rows.ts';
import { goTo, href, useAddress } from '#web/router.ts';
import { session } from '#web/session/session.ts';
import { hulpvragenTeksten } from '#web/teksten/hulpvragen.ts';
import { STATUS_KEUZES } from '#web/teksten/status.ts';
import { Listed } from '#web/ui/list.tsx';
import { asPlatformId, type PlatformId } from '#web/wire/ids.ts';
import { Choice } from './choice.tsx';
import { keuzeFrom, queryOf } from './keuze.ts';
import { Lijst } from './lijst.tsx';
import { useIsBack } from './plaats.ts';
import type { Regel } from './regel.ts';
import { WerklijstTabel } from './werklijst-tabel.tsx';

const PAGE = { aantal: '100' };

/** What waits for this person or runs, as a whole. */
export function useEigenLijst(weergave: 'WACHT_OP_MIJ' | 'LOPEND', isAsked: boolean): Rows<Regel> {
  const isBack = useIsBack();
  return useRows(
    `eigen/${weergave}`,
    isAsked
      ? (signal) => upTo(MOST_ROWS, (cursor) => lijstHulpvragen({ query: { weergave, cursor, ...PAGE }, signal }))
      : undefined,
    isBack,
  );
}

/** What is done, latest first, page by page: there may be years of it. */
export function Afgerond() {
  const list = useList(
    (cursor, signal) => lijstHulpvragen({ query: { weergave: 'AFGEROND', cursor, aantal: '50' }, signal }),
    [],
  );
  return (
    <Listed of={list} empty={<p>{hulpvragenTeksten.leegAfgerond}</p>}>
      {(items) => <WerklijstTabel items={items} caption={hulpvragenTeksten.afgerond} />}
    </Listed>
  );
}

/** The cases of a platform: all that run, or those of one status. Platform and status stand in the address. */
export function Werkvoorraad() {
  const { query } = useAddress();
  const own = session.value?.lidmaatschap?.platformIds ?? [];
  const platformId = own.find((id) => id === query.get('platform')) ?? own[0] ?? asPlatformId('');
  const keuze = keuzeFrom(query);
  const counts = useData((signal) => telHulpvragen({ params: { platformId }, signal }), [platformId]);
  const isDone = STATUS_KEUZES.some(({ value, isKlaar }) => isKlaar && value === keuze.status);
  const rows = usePlatformLijst(platformId, isDone ? keuze.status : '');
  const countOf = (status: string) => counts.data?.items.find((one) => one.status === status)?.aantal;
  const address = { weergave: 'WERKVOORRAAD', ...(own.length > 1 ? { platform: platformId } : {}) };
  return (
    <Lijst
      rows={rows}
      caption={hulpvragenTeksten.werkvoorraad}
      empty={hulpvragenTeksten.leegWerkvoorraad}
      query={address}
      statussen={STATUS_KEUZES.map(({ value, label }) => ({
        value,
        label: hulpvragenTeksten.metAantal(label, countOf(value)),
      }))}
    >
      {own.length > 1 && (
        <PlatformKeuze
          own={own}
          value={platformId}
          onValue={(platform) =>
            goTo(href(['hulpvragen'], { ...address, platform, ...queryOf({ ...keuze, voorschool: '', van: '' }) }), {
              replace: true,
            })
          }
        />
      )}
    </Lijst>
  );
}

/** A platform has its list by status: every status that runs is asked at the same time, or the one that has ended. */
function usePlatformLijst(platformId: PlatformId, ended: Regel['status'] | ''): Rows<Regel> {
  const params = { platformId };
  const isBack = useIsBack();
  return useRows<Regel>(
    `platform/${platformId}/${ended}`,
    async (signal) => {
      const lists = await Promise.all(
        (ended ? [ended] : LOPEND).map((status) =>
          upTo(MOST_ROWS, (cursor) => lijstWerkvoorraad({ params, query: { status, cursor, ...PAGE }, signal })),
        ),
      );
      return { items: lists.flatMap(({ items }) => items), isCut: lists.some(({ isCut }) => isCut) };
    },
    isBack,
  );
}

const LOPEND = STATUS_KEUZES.filter(({ isKlaar }) => !isKlaar).map(({ value }) => value);

function PlatformKeuze(props: {
  readonly own: readonly string[];
  readonly value: string;
  readonly onValue: (platformId: string) => void;
}) {
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  return (
    <Choice
      label={hulpvragenTeksten.platform}
      value={props.value}
      options={props.own.map((id) => ({
        value: id,
        label: platforms.data?.items.find((one) => one.id === id)?.naam ?? hulpvragenTeksten.platform,
      }))}
      onValue={props.onValue}
    />
  );
}
