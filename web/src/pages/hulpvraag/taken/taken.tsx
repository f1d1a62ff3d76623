import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { leesBijlageGrenzen } from '#web/api/bijlagen.ts';
import { useData } from '#web/api/use-data.ts';
import { FORMULIER_VELDEN } from '#web/pages/hulpvraag/aanvraag/formulier.ts';
import type { Bijlage } from '#web/pages/hulpvraag/bijlagen/bijlage.ts';
import { isForm, isGoodForm, useBijlagen } from '#web/pages/hulpvraag/bijlagen/bijlagen-tab.tsx';
import { FormulierKnop } from '#web/pages/hulpvraag/bijlagen/kies-bestanden.tsx';
import { Klaargezet } from '#web/pages/hulpvraag/bijlagen/klaargezet.tsx';
import { uploads } from '#web/pages/hulpvraag/bijlagen/upload-queue.ts';
import { Stap } from '#web/pages/hulpvraag/status/stap.tsx';
import { type Actie, actieVan, type Hulpvraag, statusActies, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { href } from '#web/router.ts';
import { takenTeksten as t } from '#web/teksten/taken.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Section } from '#web/ui/page.tsx';

type Stand = keyof typeof t.standen;

/** Four things for the preschool, each with how far it is: the request, the signed form, other papers, sending in. */
export function Taken({ zaak, onFillIn }: { readonly zaak: Zaak; readonly onFillIn: () => void }) {
  const { hulpvraag } = zaak;
  const list = useBijlagen(zaak);
  const grenzen = useData((signal) => leesBijlageGrenzen({ signal }), []);
  const mayAdd = actieVan(hulpvraag, 'BIJLAGE_TOEVOEGEN')?.mogelijk ?? false;
  const items = list.data?.items.filter(({ id }) => !uploads.value.some(({ bijlageId }) => bijlageId === id)) ?? [];
  const insturen = statusActies(hulpvraag)[0];
  return (
    <Section heading={t.titel} id="taken">
      <ol class="tasks">
        <AanvraagTaak hulpvraag={hulpvraag} onFillIn={onFillIn} />
        <FormulierTaak items={items}>
          {mayAdd && grenzen.data && (
            <FormulierKnop label={t.formulierToevoegen} hulpvraagId={hulpvraag.id} grenzen={grenzen.data} />
          )}
        </FormulierTaak>
        <AndereTaak hulpvraagId={hulpvraag.id} items={items.filter((one) => !isForm(one))} />
        {insturen && <InsturenTaak zaak={zaak} actie={insturen} />}
      </ol>
      {grenzen.data && <Klaargezet hulpvraagId={hulpvraag.id} grenzen={grenzen.data} mayAdd={mayAdd} section="taken" />}
      <p class="seen-by">{t.wieLeest}</p>
    </Section>
  );
}

/** One thing to do: its number or a tick, what it is, how far it is, and what to press. */
function Taak(props: {
  readonly at: number;
  readonly titel: string;
  readonly stand: Stand;
  readonly hoever: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const { at, titel, stand, hoever, children } = props;
  return (
    <li class={`task task--${stand}`}>
      <span class="task__dot" aria-hidden="true">
        {stand === 'klaar' ? '✓' : at}
      </span>
      <div class="task__what">
        <h3 class="task__title">
          {titel} <span class="badge">{t.standen[stand]}</span>
        </h3>
        <div class="soft">{hoever}</div>
      </div>
      {children && <div class="task__acts">{children}</div>}
    </li>
  );
}

function AanvraagTaak({ hulpvraag, onFillIn }: { readonly hulpvraag: Hulpvraag; readonly onFillIn: () => void }) {
  const { formulier } = hulpvraag;
  const filled = FORMULIER_VELDEN.filter((veld) => formulier?.[veld].trim()).length;
  return (
    <Taak
      at={1}
      titel={t.aanvraag}
      stand={filled === 0 ? 'nu' : 'klaar'}
      hoever={t.ingevuld(filled, FORMULIER_VELDEN.length)}
    >
      <Button onClick={onFillIn}>{filled === 0 ? t.invullen : t.bewerken}</Button>
    </Taak>
  );
}

/** How far the signed form is, by the paper that comes nearest. */
const FORMULIER_STAND: Readonly<Record<Bijlage['stand'], readonly [Stand, (naam: string) => string]>> = {
  BESCHIKBAAR: ['klaar', t.formulierGecontroleerd],
  WORDT_GECONTROLEERD: ['nu', t.formulierOnderweg],
  WACHT_OP_UPLOAD: ['nu', t.formulierOnderweg],
  GEWEIGERD: ['nu', t.formulierGeweigerd],
};

function FormulierTaak(props: { readonly items: readonly Bijlage[]; readonly children: ComponentChildren }) {
  const forms = props.items.filter(isForm);
  const best = forms.find(({ stand }) => FORMULIER_STAND[stand][0] === 'klaar') ?? forms.find(isGoodForm) ?? forms[0];
  const [stand, tekst] = best ? FORMULIER_STAND[best.stand] : (['nu', () => t.formulierNodig] as const);
  const isNeeded = !best || !isGoodForm(best);
  return (
    <Taak
      at={2}
      titel={t.formulier}
      stand={stand}
      hoever={
        <>
          {tekst(best?.bestandsnaam ?? '')}{' '}
          {isNeeded && (
            <a href={t.leegFormulierBestand} download>
              {t.leegFormulier}
            </a>
          )}
        </>
      }
    >
      {isNeeded && props.children}
    </Taak>
  );
}

function AndereTaak({
  hulpvraagId,
  items,
}: {
  readonly hulpvraagId: Hulpvraag['id'];
  readonly items: readonly Bijlage[];
}) {
  const namen = items.map(({ bestandsnaam }) => bestandsnaam).join(', ');
  return (
    <Taak
      at={3}
      titel={t.andere}
      stand={items.length > 0 ? 'klaar' : 'vrij'}
      hoever={items.length > 0 ? t.andereAantal(namen, items.length) : t.andereLeeg}
    >
      <ButtonLink href={href(['hulpvragen', hulpvraagId, 'bijlagen'])}>{t.toevoegen}</ButtonLink>
    </Taak>
  );
}

function InsturenTaak({ zaak, actie }: { readonly zaak: Zaak; readonly actie: Actie }) {
  const [isOpen, setOpen] = useState(false);
  const wie = zaak.hulpvraag.jkSpecialist?.naam;
  return (
    <Taak
      at={4}
      titel={t.insturen}
      stand={actie.mogelijk ? 'nu' : 'straks'}
      hoever={
        actie.mogelijk ? (
          wie ? (
            t.insturenKan(wie)
          ) : (
            t.insturenKanZonder
          )
        ) : (
          <ul aria-label={t.ontbreekt}>
            {actie.ontbreekt.map((one) => (
              <li key={one.code}>{one.tekst}</li>
            ))}
          </ul>
        )
      }
    >
      {actie.mogelijk && <Button onClick={() => setOpen(true)}>{t.insturen}</Button>}
      {isOpen && <Stap zaak={zaak} naar={actie.naar} onClose={() => setOpen(false)} />}
    </Taak>
  );
}
