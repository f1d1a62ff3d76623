import type { ComponentChildren } from 'preact';
import { loadTelefoons } from '#web/api/telefoons.ts';
import { useData } from '#web/api/use-data.ts';
import { useContact } from '#web/pages/hulpvraag/contact.tsx';
import { whomToCall } from '#web/pages/hulpvraag/whom-to-call.ts';
import type { Dossier, Hulpvraag, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { hasRol } from '#web/session/rollen.ts';
import { session } from '#web/session/session.ts';
import { naastTeksten as t } from '#web/teksten/naast.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Reach } from '#web/ui/reach.tsx';
import { telefoonlink } from '#web/ui/telefoonlink.ts';
import { termijnen } from './termijnen.ts';

/** Beside a case, for who works on it: who takes part and whom to call, and what runs (ux.md). */
export function ZaakNaast(props: {
  readonly zaak: Zaak;
  /** Whom to call stands in the part of the page already. */
  readonly heeftContact: boolean;
}) {
  const { zaak, heeftContact } = props;
  const isSwv = hasRol('CONTACTPERSOON_JK', 'JK_SPECIALIST');
  return (
    <aside class="case-side" aria-label={t.naast}>
      {isSwv ? <WieMetNummers zaak={zaak} /> : <Wie zaak={zaak} nummer={() => undefined} />}
      {!isSwv && !heeftContact && <Bellen zaak={zaak} />}
      <Termijnen zaak={zaak} />
    </aside>
  );
}

/** A telephone number of an organisation, where it is known here. */
type Nummer = (organisatieId: string | undefined) => string | undefined;

/** For the SWV, which has the numbers of preschools and schools. */
function WieMetNummers({ zaak }: { readonly zaak: Zaak }) {
  const heeftScholen = (zaak.dossier.data?.scholen ?? []).length > 0;
  const nummers = useData(async () => {
    const all = await Promise.all([loadTelefoons('VOORSCHOOL'), ...(heeftScholen ? [loadTelefoons('SCHOOL')] : [])]);
    return { etag: '', body: new Map(all.flatMap((one): readonly (readonly [string, string])[] => [...one])) };
  }, [heeftScholen]);
  return <Wie zaak={zaak} nummer={(id) => nummers.data?.get(id ?? '')} />;
}

/** For a preschool: it calls the SWV. */
function Bellen({ zaak }: { readonly zaak: Zaak }) {
  const contact = useContact();
  return (
    <section>
      <h2>{t.bellen}</h2>
      <Loading of={contact} lines={2}>
        {(one) => <Reach of={whomToCall(zaak.hulpvraag, one)} />}
      </Loading>
    </section>
  );
}

function Wie({ zaak: { hulpvraag, dossier }, nummer }: { readonly zaak: Zaak; readonly nummer: Nummer }) {
  const { voorschoolContact, jkSpecialist, contactpersoonJk } = hulpvraag;
  const { ouders = [], scholen = [] } = dossier.data ?? {};
  if (!voorschoolContact) return null;
  const isZelfde = jkSpecialist?.lidmaatschapId === contactpersoonJk?.lidmaatschapId;
  return (
    <section>
      <h2>{t.wie}</h2>
      <dl>
        {ouders.length > 0 && (
          <Groep naam={t.ouders}>
            {ouders.map((one) => (
              <Ouder key={one.id} ouder={one} />
            ))}
          </Groep>
        )}
        <Groep naam={t.voorschool}>
          <Collega wie={voorschoolContact} nummer={nummer} />
        </Groep>
        <Groep naam={t.specialist}>
          {jkSpecialist ? <Collega wie={jkSpecialist} /> : <span class="soft">{t.geenSpecialist}</span>}
        </Groep>
        {!isZelfde && contactpersoonJk && (
          <Groep naam={t.contactpersoonJk}>
            <Collega wie={contactpersoonJk} />
          </Groep>
        )}
        {scholen.length > 0 && (
          <Groep naam={t.scholen}>
            {scholen.map((one) => (
              <School key={one.id} school={one} nummer={nummer} />
            ))}
          </Groep>
        )}
      </dl>
    </section>
  );
}

function Groep({ naam, children }: { readonly naam: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{naam}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Ouder({ ouder: { naam, gezag, telefoon } }: { readonly ouder: NonNullable<Dossier['ouders']>[number] }) {
  return (
    <p>
      {naam}
      {!gezag && <span class="soft"> ({t.zonderGezag})</span>}
      <Telefoon van={naam} telefoon={telefoon} />
    </p>
  );
}

/** Somebody of the SWV or the preschool; whoever reads this is "u". */
function Collega(props: { readonly wie: NonNullable<Hulpvraag['jkSpecialist']>; readonly nummer?: Nummer }) {
  const { lidmaatschapId, naam, organisatieNaam, organisatieId } = props.wie;
  if (lidmaatschapId === session.value?.lidmaatschap?.id) return <p>{t.u}</p>;
  return (
    <p>
      {naam}
      {props.nummer && <span class="soft below">{organisatieNaam}</span>}
      <Telefoon van={naam} telefoon={props.nummer?.(organisatieId)} />
    </p>
  );
}

function School(props: { readonly school: NonNullable<Dossier['scholen']>[number]; readonly nummer: Nummer }) {
  const { naam, contact, organisatieId } = props.school;
  return (
    <p>
      {naam}
      {contact && <span class="soft below">{contact.naam}</span>}
      <Telefoon van={naam} telefoon={props.nummer(organisatieId)} />
    </p>
  );
}

function Telefoon({ van, telefoon }: { readonly van: string; readonly telefoon: string | undefined }) {
  if (!telefoon) return null;
  return (
    <a class="case-side__call" href={telefoonlink(telefoon)} aria-label={t.telefoonVan(van, telefoon)}>
      {telefoon}
    </a>
  );
}

function Termijnen({ zaak: { hulpvraag, dossier } }: { readonly zaak: Zaak }) {
  const all = termijnen(hulpvraag, dossier.data, new Date());
  return (
    <section>
      <h2>{t.termijnen}</h2>
      {all.length === 0 && <p class="soft">{t.geenTermijn}</p>}
      {all.length > 0 && (
        <dl>
          {all.map(({ naam, wanneer, op, isKort }) => (
            <div key={`${naam}${op}`}>
              <dt>{naam}</dt>
              <dd class={isKort ? 'case-side__late' : undefined}>{wanneer}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
