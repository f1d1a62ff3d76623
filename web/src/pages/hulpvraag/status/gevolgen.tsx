import type { toonGevolgen } from '#shared/contract/gevolgen.ts';
import { stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { samenvoegTeksten } from '#web/teksten/samenvoegen.ts';
import { DOELGROEP_TEKST, type Doelgroep, statusTeksten as t } from '#web/teksten/status-wijzigen.ts';
import { Checkboxes } from '#web/ui/choices.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';
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
  /** What stands in the mails of this change. */
  readonly mailInhoud?: string;
  /** Where something that is open for whoever leaves may be kept open: which invitations. */
  readonly onOpenHouden?: ((uitnodigingIds: readonly string[]) => void) | undefined;
}) {
  return (
    <>
      <Section heading={t.mailAan} level={3}>
        {gevolgen.meldingen.length === 0 ? (
          <p>{t.geenMail}</p>
        ) : (
          <>
            <ul>
              {gevolgen.meldingen.map((one) => (
                <li key={`${one.naam}${one.doelgroep}${one.organisatieNaam}`}>{whoIs(one)}</li>
              ))}
            </ul>
            <p class="soft">{mailInhoud}</p>
          </>
        )}
      </Section>
      <Section heading={t.ziet} level={3}>
        {gevolgen.verschillen.length === 0 && <p>{t.nietsAnders}</p>}
        {gevolgen.verschillen.map((one) => (
          <VerschilVan
            key={`${one.naam}${one.doelgroep}${one.organisatieNaam}${one.zaaknummer ?? ''}${one.vanaf ?? ''}`}
            verschil={one}
            dossier={dossier}
          />
        ))}
      </Section>
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

function VerschilVan({ verschil, dossier }: { readonly verschil: Verschil; readonly dossier: Dossier | undefined }) {
  const erbij = verschil.stuknamen?.erbij ?? stukNamen(dossier, verschil.stukkenErbij);
  const eraf = verschil.stuknamen?.eraf ?? stukNamen(dossier, verschil.stukkenEraf);
  return (
    <div class="card difference">
      <p>
        <strong>{whoIs(verschil)}</strong>
        {verschil.zaaknummer && <span class="soft"> {samenvoegTeksten.inHulpvraag(verschil.zaaknummer)}</span>}
        {verschil.zodraGevraagd && <span class="soft"> {t.zodraGevraagd}</span>}
        {verschil.vanaf && <span class="soft"> {t.vanaf(showMoment(verschil.vanaf))}</span>}
        {verschil.tot && <span class="soft"> {t.tot(showMoment(verschil.tot))}</span>}
      </p>
      {verschil.krijgt.length > 0 && <Rechten kop={t.krijgt} rechten={verschil.krijgt} />}
      {erbij.length > 0 && <p>{t.stukkenErbij(erbij.join(', '))}</p>}
      {verschil.verliest.length > 0 && <Rechten kop={t.verliest} rechten={verschil.verliest} />}
      {eraf.length > 0 && <p>{t.stukkenEraf(eraf.join(', '))}</p>}
    </div>
  );
}

function Rechten({ kop, rechten }: { readonly kop: string; readonly rechten: Verschil['krijgt'] }) {
  return (
    <>
      <p>{kop}:</p>
      <ul>
        {rechten.map((one) => (
          <li key={one.recht}>{one.tekst}</li>
        ))}
      </ul>
    </>
  );
}

function whoIs({ naam, doelgroep, organisatieNaam }: { naam: string; doelgroep: Doelgroep; organisatieNaam: string }) {
  const group = DOELGROEP_TEKST[doelgroep];
  const from = doelgroep === 'OUDER' || doelgroep === 'GENODIGDE' ? '' : organisatieNaam;
  const role = [group, from].filter(Boolean).join(', ');
  return naam ? `${naam} (${role})` : role;
}
