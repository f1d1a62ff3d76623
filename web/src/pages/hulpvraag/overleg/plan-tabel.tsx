import { aantalStukken } from '#web/pages/hulpvraag/stukken.ts';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { stukkenTeksten } from '#web/teksten/stukken.ts';
import { CellInput, CellSelect } from '#web/ui/cell-fields.tsx';
import { optionsOf } from '#web/ui/fields.tsx';
import { Table } from '#web/ui/table.tsx';
import { wieInTweeen } from './genodigde.ts';
import type { Opening, Openingswijze } from './opening-velden.tsx';
import { type Gekozen, openingVan, type Plan, prefixVan, withGenodigde, withGewijzigde, without } from './plan.ts';

interface TabelProps {
  readonly plan: Plan;
  readonly dossier: Dossier;
  /** Who stands ready to be invited. */
  readonly klaar: readonly Gekozen[];
  /** The plan at this very moment. */
  readonly now: () => Plan;
  readonly onPlan: (plan: Plan) => void;
}

/** Who comes: person × opens × closes × reads, under one line that holds for everybody. */
export function PlanTabel(props: TabelProps) {
  const { plan, klaar, now, onPlan } = props;
  const { genodigden } = plan;
  const anderen = genodigden.filter(({ id }) => klaar.every((one) => one.id !== id));
  return (
    <Table caption={t.genodigden} columns={[t.naam2, t.opent, t.sluit, t.leest]}>
      <tr class="plan__all">
        <th scope="row">{t.iedereen}</th>
        <Tijden
          naam={t.iedereen}
          prefix="/opening"
          opening={openingVan(plan)}
          onOpening={(changed) => onPlan({ ...now(), opening: { ...now().opening, ...changed } })}
        />
        <td data-label={t.leest}>{aantalGekozen(plan)}</td>
      </tr>
      {[...klaar, ...anderen].map((one) => (
        <Rij key={one.id} {...props} wie={genodigden.find(({ id }) => id === one.id) ?? one} />
      ))}
    </Table>
  );
}

function Rij({ plan, dossier, now, onPlan, wie }: Omit<TabelProps, 'klaar'> & { readonly wie: Gekozen }) {
  const { id, isUitgenodigd = false } = wie;
  const isGekozen = plan.genodigden.some((one) => one.id === id);
  const [naam, rol] = wieInTweeen(wie, dossier);
  const isOnbereikbaar = !isGekozen && zonderMail(wie, dossier);
  const toggle = () => onPlan(isGekozen ? without(now(), id) : withGenodigde(now(), wie));
  return (
    <tr class={isGekozen ? undefined : 'plan__out'}>
      <th scope="row">
        <label class="plan__who">
          <input type="checkbox" checked={isGekozen} disabled={isUitgenodigd || isOnbereikbaar} onChange={toggle} />
          <span>
            {naam} <span class="below soft">{rol}</span>
            {isOnbereikbaar && ' '}
            {isOnbereikbaar && <span class="below soft plan__cannot">{t.zonderMail}</span>}
          </span>
        </label>
      </th>
      {isGekozen && !isUitgenodigd ? (
        <Tijden
          naam={naam}
          prefix={prefixVan(wie)}
          opening={openingVan(plan, wie.opening)}
          onOpening={(changed) => onPlan(withGewijzigde(now(), id, { opening: { ...wie.opening, ...changed } }))}
        />
      ) : (
        <>
          <td data-label={t.opent}>{isUitgenodigd ? <Uitgenodigd /> : <Niets />}</td>
          <td data-label={t.sluit}>
            <Niets />
          </td>
        </>
      )}
      <td data-label={t.leest}>{isGekozen ? aantalGekozen(plan) : <Niets />}</td>
    </tr>
  );
}

/** From when until when, as two cells. */
function Tijden(props: {
  readonly naam: string;
  readonly prefix: string;
  readonly opening: Opening;
  readonly onOpening: (changed: Partial<Opening>) => void;
}) {
  const { naam, prefix, opening, onOpening } = props;
  return (
    <>
      <td data-label={t.opent}>
        <CellSelect
          plek={`${prefix}/openingswijze`}
          label={t.opentVoor(naam)}
          value={opening.openingswijze}
          onValue={(wijze) => onOpening({ openingswijze: wijze as Openingswijze })}
          options={optionsOf(t.openingen)}
        />
        {opening.openingswijze === 'OP_TIJDSTIP' && (
          <CellInput
            plek={`${prefix}/opentOp`}
            label={t.opentOpVoor(naam)}
            type="datetime-local"
            value={opening.opentOp}
            onValue={(opentOp) => onOpening({ opentOp })}
          />
        )}
      </td>
      <td data-label={t.sluit}>
        <CellInput
          plek={`${prefix}/sluitOp`}
          label={t.sluitVoor(naam)}
          type="datetime-local"
          value={opening.sluitOp}
          onValue={(sluitOp) => onOpening({ sluitOp })}
        />
      </td>
    </>
  );
}

/** A parent who cannot be mailed cannot be invited: said before it is tried. */
function zonderMail({ soort, ouderId }: Gekozen, { ouders = [] }: Dossier): boolean {
  return soort === 'OUDER' && ouders.some(({ id, email, heeftAccount }) => id === ouderId && !email && !heeftAccount);
}

function Uitgenodigd() {
  return <span class="badge badge--good">{t.isUitgenodigd}</span>;
}

function Niets() {
  return <span class="soft nothing">–</span>;
}

function aantalGekozen({ documenten }: Plan): string {
  return stukkenTeksten.aantal(aantalStukken(documenten));
}
