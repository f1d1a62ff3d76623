import type { toonGevolgen } from '#shared/contract/gevolgen.ts';
import { stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { samenvoegTeksten } from '#web/teksten/samenvoegen.ts';
import { DOELGROEP_TEKST, statusTeksten as t } from '#web/teksten/status-wijzigen.ts';
import { Checkboxes } from '#web/ui/choices.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';
import { Table } from '#web/ui/table.tsx';
import type { AnswerOf } from '#web/wire/types.ts';

export type GevolgenView = AnswerOf<typeof toonGevolgen>;
type Verschil = GevolgenView['verschillen'][number];

/** Who is mailed and who will see what, before it is done: told by the API with the very rules that will do it. */
export function Gevolgen({
  gevolgen,
  dossier,
  mailInhoud = t.mailInhoud,
  onOpenHouden,
}: {
  readonly gevolgen: GevolgenView;
  readonly dossier: Dossier | undefined;
  /** What stands in the mails of this change; empty where that is said already. */
  readonly mailInhoud?: string;
  /** Where something that is open for whoever leaves may be kept open: which invitations. */
  readonly onOpenHouden?: ((uitnodigingIds: readonly string[]) => void) | undefined;
}) {
  return (
    <>
      <Wie rijen={rijenVan(gevolgen)} dossier={dossier} />
      {gevolgen.meldingen.length > 0 && mailInhoud && <p class="soft">{mailInhoud}</p>}
      {gevolgen.oudersInEen && gevolgen.oudersInEen.length > 0 && (
        <Section heading={samenvoegTeksten.oudersInEen} level={3}>
          <ul>
            {gevolgen.oudersInEen.map(({ naam, gezag }) => (
              <li key={`${naam}${gezag}`}>{samenvoegTeksten.ouder(naam, gezag)}</li>
            ))}
          </ul>
          <p class="soft">{samenvoegTeksten.oudersUitleg}</p>
        </Section>
      )}
      {gevolgen.openstaand.length > 0 && <Openstaand openstaand={gevolgen.openstaand} onOpenHouden={onOpenHouden} />}
    </>
  );
}

/** Meetings that are open, or will be, for whoever leaves: closed with this, unless they are kept open. */
function Openstaand({
  openstaand,
  onOpenHouden,
}: {
  readonly openstaand: GevolgenView['openstaand'];
  readonly onOpenHouden: ((uitnodigingIds: readonly string[]) => void) | undefined;
}) {
  const label = (one: GevolgenView['openstaand'][number]) =>
    t.openstaand(one.naam, showMoment(one.moment), showMoment(one.sluitOp));
  return (
    <Section heading={t.openstaandTitel} level={3}>
      {onOpenHouden ? (
        <Checkboxes
          plek="/openHouden"
          label={t.openHouden}
          hint={t.openstaandUitleg}
          options={openstaand.map((one) => ({ value: one.uitnodigingId, label: label(one) }))}
          value={openstaand.filter((one) => !one.sluit).map((one) => one.uitnodigingId)}
          onValue={onOpenHouden}
        />
      ) : (
        <>
          <p>{t.openstaandUitleg}</p>
          <ul>
            {openstaand.map((one) => (
              <li key={one.uitnodigingId}>{label(one)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** One person: whether they are mailed, and what changes for them. */
interface Rij {
  readonly wie: string;
  readonly naam: string;
  readonly rol: string;
  readonly isGemaild: boolean;
  readonly verschillen: readonly Verschil[];
}

/** Everybody who is mailed or for whom something changes, once. */
function rijenVan({ meldingen, verschillen }: GevolgenView): readonly Rij[] {
  const gemaild = meldingen.map(whoIs);
  const mensen = new Map([...meldingen, ...verschillen].map((one) => [whoIs(one), one]));
  return [...mensen].map(([wie, mens]) => ({
    wie,
    naam: mens.naam,
    rol: rolVan(mens),
    isGemaild: gemaild.includes(wie),
    verschillen: verschillen.filter((one) => whoIs(one) === wie),
  }));
}

/** How many are mailed, see more and see less, in words. */
export function samenvatting(gevolgen: GevolgenView): string {
  const rijen = rijenVan(gevolgen);
  const count = (isIt: (verschil: Verschil) => boolean) => rijen.filter((one) => one.verschillen.some(isIt)).length;
  return t.samen(
    rijen.filter((one) => one.isGemaild).length,
    count((one) => one.krijgt.length > 0 || hasStukken(one.stukkenErbij)),
    count((one) => one.verliest.length > 0 || hasStukken(one.stukkenEraf)),
  );
}

function hasStukken(stukken: Verschil['stukkenErbij']): boolean {
  return Object.values(stukken).some((ids) => ids.length > 0);
}

/** Person × mail × what they see more × what no more. */
function Wie({ rijen, dossier }: { readonly rijen: readonly Rij[]; readonly dossier: Dossier | undefined }) {
  if (rijen.length === 0) return <p>{t.niemandIets}</p>;
  return (
    <Table caption={t.wieEnWat} columns={[t.wie, t.krijgtMail, t.erbij, t.eraf]}>
      {rijen.map(({ wie, naam, rol, isGemaild, verschillen }) => (
        <tr key={wie} class={verschillen.length > 0 ? 'sees-other' : undefined}>
          <th scope="row">
            {naam && <span>{naam} </span>}
            <span class={naam ? 'below soft' : undefined}>{naam ? `(${rol})` : rol}</span>
          </th>
          <td data-label={t.krijgtMail}>{isGemaild ? algemeen.ja : <Niets />}</td>
          <td data-label={t.erbij}>
            <Lijst
              regels={verschillen.map((one) => [
                one,
                one.krijgt,
                one.stuknamen?.erbij ?? stukNamen(dossier, one.stukkenErbij),
              ])}
            />
          </td>
          <td data-label={t.eraf}>
            <Lijst
              isEraf
              regels={verschillen.map((one) => [
                one,
                one.verliest,
                one.stuknamen?.eraf ?? stukNamen(dossier, one.stukkenEraf),
              ])}
            />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Whoever loses this, loses all of the case: every relation has it as long as it reads anything. */
const ZAAK: Verschil['krijgt'][number]['recht'] = 'STATUS_LEZEN';

type Regel = readonly [verschil: Verschil, rechten: Verschil['krijgt'], stukken: readonly string[]];

function Lijst({ regels, isEraf = false }: { readonly regels: readonly Regel[]; readonly isEraf?: boolean }) {
  const met = regels.filter(([, rechten, stukken]) => rechten.length + stukken.length > 0);
  if (met.length === 0) return <Niets />;
  return (
    <>
      {met.map(([verschil, rechten, stukken]) => (
        <div
          key={`${verschil.zaaknummer ?? ''}${verschil.vanaf ?? ''}${verschil.tot ?? ''}${verschil.zodraGevraagd ?? ''}`}
        >
          <Wanneer verschil={verschil} />
          {isEraf && rechten.some(({ recht }) => recht === ZAAK) ? (
            t.heleZaak
          ) : (
            <ul class="changes">
              {rechten.map((one) => (
                <li key={one.recht}>{one.tekst}</li>
              ))}
              {stukken.length > 0 && <li>{t.leest(stukken.join(', '))}</li>}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}

function Wanneer({ verschil: { zaaknummer, zodraGevraagd, vanaf, tot } }: { readonly verschil: Verschil }) {
  const delen = [
    zaaknummer && samenvoegTeksten.inHulpvraag(zaaknummer),
    zodraGevraagd && t.zodraGevraagd,
    vanaf && t.vanaf(showMoment(vanaf)),
    tot && t.tot(showMoment(tot)),
  ].filter(Boolean);
  return delen.length > 0 ? <p class="soft">{delen.join(', ')}</p> : null;
}

/** Nothing in a cell: a dash for who looks. */
function Niets() {
  return <span class="soft nothing">–</span>;
}

type Mens = Pick<Verschil, 'naam' | 'doelgroep' | 'organisatieNaam'>;

function rolVan({ doelgroep, organisatieNaam }: Mens): string {
  const group = DOELGROEP_TEKST[doelgroep];
  const from = doelgroep === 'OUDER' || doelgroep === 'GENODIGDE' ? '' : organisatieNaam;
  return [group, from].filter(Boolean).join(', ');
}

function whoIs(mens: Mens): string {
  return mens.naam ? `${mens.naam} (${rolVan(mens)})` : rolVan(mens);
}
