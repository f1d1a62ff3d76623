import { fetchGevolgen } from '#web/api/fetch-gevolgen.ts';
import { useData } from '#web/api/use-data.ts';
import { Gevolgen } from '#web/pages/hulpvraag/status/gevolgen.tsx';
import { stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import { toBody } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { showMoment } from '#web/ui/dates.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { Table } from '#web/ui/table.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { vanafVoor, voornemenVoor, wieInTweeen } from './genodigde.ts';
import { openingBody } from './opening-velden.tsx';
import { genodigdeVan, openingVan, type Plan } from './plan.ts';
import { rondeBody } from './ronde-velden.tsx';

interface ControleProps {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly hulpvraagId: HulpvraagId;
}

/** The second screen: who is mailed and who reads what from when until when, before anything is done. */
export function PlanControle({ plan, dossier, hulpvraagId }: ControleProps) {
  const { moment, duurMinuten } = rondeBody(plan);
  const stukken = stukNamen(dossier, plan.documenten);
  return (
    <>
      <p class="plan__said">{t.watWanneerWaar(showMoment(moment), duurMinuten, plan.plaats)}</p>
      {plan.genodigden.length === 0 ? (
        <p>{t.zonderGenodigden}</p>
      ) : (
        <>
          <Table caption={t.wieLeestWanneer} columns={[t.naam2, t.krijgtEenMail, t.leest, t.vanaf, t.tot]}>
            {plan.genodigden.map((one) => {
              const [naam, rol] = wieInTweeen(one, dossier);
              const opening = openingBody(openingVan(plan, one.opening));
              return (
                <tr key={one.id}>
                  <th scope="row">
                    {naam} <span class="below soft">{rol}</span>
                  </th>
                  <td data-label={t.krijgtEenMail}>
                    {one.isUitgenodigd ? <span class="badge badge--good">{t.isUitgenodigd}</span> : algemeen.ja}
                  </td>
                  <td data-label={t.leest}>{stukken.length > 0 ? stukken.join(', ') : t.geenStukken}</td>
                  <td data-label={t.vanaf}>{vanafVoor(opening, moment, duurMinuten)}</td>
                  <td data-label={t.tot}>{showMoment(opening.sluitOp)}</td>
                </tr>
              );
            })}
          </Table>
          <p class="soft">{t.mailsEnToegang}</p>
          <Verder plan={plan} dossier={dossier} hulpvraagId={hulpvraagId} />
        </>
      )}
    </>
  );
}

/** What it changes for who has an account already, told by the API: they may read more or less than what is chosen. */
function Verder({ plan, dossier, hulpvraagId }: ControleProps) {
  const { moment, duurMinuten } = rondeBody(plan);
  const ronde = { moment, duurMinuten, documenten: toBody(plan.documenten) };
  const voornemens = plan.genodigden
    .filter(({ isUitgenodigd }) => !isUitgenodigd)
    .flatMap((one) => voornemenVoor(genodigdeVan(plan, one), ronde, { soort: 'OVERLEG_PLANNEN', ronde }) ?? []);
  const gevolgen = useData(
    async (signal) => {
      const all = await Promise.all(voornemens.map((one) => fetchGevolgen(hulpvraagId, one, signal)));
      return {
        etag: '',
        body: {
          meldingen: all.flatMap(({ body }) => body.meldingen),
          verschillen: all.flatMap(({ body }) => body.verschillen),
          openstaand: [],
        },
      };
    },
    [JSON.stringify(voornemens)],
  );
  if (voornemens.length === 0) return null;
  return (
    <Section heading={t.watErbijKomt} level={3}>
      <Loading of={gevolgen} lines={4}>
        {(data) => <Gevolgen gevolgen={data} dossier={dossier} mailInhoud="" />}
      </Loading>
    </Section>
  );
}
