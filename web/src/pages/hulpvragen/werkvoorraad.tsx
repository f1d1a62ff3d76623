import { lijstWerkvoorraad, telHulpvragen } from '#web/api/hulpvraaglijsten.ts';
import { lijstPlatforms } from '#web/api/organisaties.ts';
import { useData } from '#web/api/use-data.ts';
import { useList } from '#web/api/use-list.ts';
import { goTo, href, useAddress } from '#web/router.ts';
import { session } from '#web/session/session.ts';
import { hulpvragenTeksten as t } from '#web/teksten/hulpvragen.ts';
import { STATUS_KEUZES } from '#web/teksten/status.ts';
import { Select } from '#web/ui/fields.tsx';
import { Listed } from '#web/ui/list.tsx';
import { HulpvragenTabel } from './hulpvragen-tabel.tsx';

type Status = (typeof STATUS_KEUZES)[number]['value'];

/** All hulpvragen of a platform with one status, longest waiting first. Platform and status stand in the address. */
export function Werkvoorraad() {
  const { query } = useAddress();
  const own = session.value?.lidmaatschap?.platformIds ?? [];
  const platformId = own.find((id) => id === query.get('platform')) ?? own[0] ?? '';
  const status = STATUS_KEUZES.find(({ value }) => value === query.get('status'))?.value ?? 'JK_BIJLAGEN_TOEGEVOEGD';
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  const choose = (next: { platform?: string; status?: string }) =>
    goTo(href(['hulpvragen'], { weergave: 'WERKVOORRAAD', platform: platformId, status, ...next }), { replace: true });
  return (
    <>
      <div class="filters">
        {own.length > 1 && (
          <Select
            plek="/platform"
            label={t.platform}
            value={platformId}
            onValue={(platform) => choose({ platform })}
            options={own.map((id) => ({
              value: id,
              label: platforms.data?.items.find((one) => one.id === id)?.naam ?? id,
            }))}
          />
        )}
        <StatusFilter platformId={platformId} status={status} onStatus={(next) => choose({ status: next })} />
      </div>
      {platformId && <Rows key={`${platformId}/${status}`} platformId={platformId} status={status} />}
    </>
  );
}

function StatusFilter(props: { platformId: string; status: Status; onStatus: (status: string) => void }) {
  const { platformId } = props;
  const counts = useData((signal) => telHulpvragen({ params: { platformId }, signal }), [platformId]);
  const countOf = (status: Status) => counts.data?.items.find((one) => one.status === status)?.aantal;
  return (
    <Select
      plek="/status"
      label={t.status}
      value={props.status}
      onValue={props.onStatus}
      options={STATUS_KEUZES.map(({ value, label }) => ({ value, label: t.metAantal(label, countOf(value)) }))}
    />
  );
}

function Rows({ platformId, status }: { readonly platformId: string; readonly status: Status }) {
  const list = useList(
    (cursor, signal) =>
      lijstWerkvoorraad({
        params: { platformId },
        query: { status, cursor },
        signal,
      }),
    [platformId, status],
  );
  return (
    <Listed of={list} empty={<p>{t.leegWerkvoorraad}</p>}>
      {(items) => <HulpvragenTabel items={items} caption={t.werkvoorraad} />}
    </Listed>
  );
}
