import { useState } from 'preact/hooks';
import { useDraft } from '#web/drafts/drafts.ts';
import { Contact } from '#web/pages/hulpvraag/contact.tsx';
import { Taken } from '#web/pages/hulpvraag/taken/taken.tsx';
import { actieVan, type Hulpvraag, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { hasRol } from '#web/session/rollen.ts';
import { aanvraagTeksten as t } from '#web/teksten/aanvraag.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { focusSection, Section } from '#web/ui/page.tsx';
import { AndereHulpvragen } from './andere-hulpvragen.tsx';
import { Betrokkenen } from './betrokkenen.tsx';
import { draftKey, FORMULIER_VELDEN, type Formulier, LEEG_FORMULIER } from './formulier.ts';
import { FormulierInvullen } from './formulier-invullen.tsx';
import { Zaakmails } from './zaakmails.tsx';

/** The first tab: the request form, who is involved, and other hulpvragen of the same child. */
export function AanvraagTab({ zaak }: { readonly zaak: Zaak }) {
  const [isOpen, setOpen] = useState(false);
  const isMine = hasRol('CONTACTPERSOON_VOORSCHOOL') && actieVan(zaak.hulpvraag, 'FORMULIER_BEWERKEN') !== undefined;
  const fillIn = () => {
    setOpen(true);
    requestAnimationFrame(() => focusSection('aanvraag'));
  };
  return (
    <>
      {isMine && <WatOntbreekt hulpvraag={zaak.hulpvraag} />}
      {isMine && <Taken zaak={zaak} onFillIn={fillIn} />}
      <Aanvraag zaak={zaak} isOpen={isOpen} onOpen={setOpen} />
      {hasRol('CONTACTPERSOON_VOORSCHOOL') && <Contact zaak={zaak} />}
      <Betrokkenen zaak={zaak} />
      <Zaakmails zaak={zaak} />
      <AndereHulpvragen zaak={zaak} />
    </>
  );
}

/** What the specialist wrote when it was sent back: it is asked on top, and read here. */
function WatOntbreekt({ hulpvraag: { weg = [], verloop = [] } }: { readonly hulpvraag: Hulpvraag }) {
  const last = weg.findLast(({ stand }) => stand === 'GEDAAN');
  const omschrijving = last?.soort === 'TERUGGESTUURD' && verloop.find(({ op }) => op === last.op)?.omschrijving;
  if (!omschrijving) return null;
  return (
    <Section heading={t.watOntbreekt}>
      <blockquote class="typed card" dir="auto">
        {omschrijving}
      </blockquote>
    </Section>
  );
}

/** The form to read, and for whoever may, to fill in. */
function Aanvraag(props: {
  readonly zaak: Zaak;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}) {
  const { zaak, isOpen, onOpen: setOpen } = props;
  const { hulpvraag } = zaak;
  const { formulier } = hulpvraag;
  const draft = useDraft(draftKey(hulpvraag.id), formulier ?? LEEG_FORMULIER);
  if (!formulier) return null;
  const mayEdit = actieVan(hulpvraag, 'FORMULIER_BEWERKEN') !== undefined;
  if (mayEdit && isOpen) {
    return (
      <Section heading={t.bewerken} id="aanvraag">
        <FormulierInvullen zaak={zaak} formulier={formulier} onClose={() => setOpen(false)} />
      </Section>
    );
  }
  return (
    <Section heading={t.titel} id="aanvraag">
      {mayEdit && draft.isChanged && (
        <Alert kind="warning">
          <p>{t.nietOpgeslagen}</p>
          <div class="row">
            <Button onClick={() => setOpen(true)}>{t.verderTypen}</Button>
            <Button kind="subtle" isNegative onClick={draft.clear}>
              {t.verwerpen}
            </Button>
          </div>
        </Alert>
      )}
      {!mayEdit && draft.isChanged && (
        <Alert kind="warning">
          <p>{t.nietMeerOpTeSlaan}</p>
          <Antwoorden
            formulier={draft.value}
            velden={FORMULIER_VELDEN.filter((veld) => draft.value[veld] !== formulier[veld])}
          />
          <div>
            <Button kind="subtle" isNegative onClick={draft.clear}>
              {t.verwerpen}
            </Button>
          </div>
        </Alert>
      )}
      <Antwoorden formulier={formulier} velden={FORMULIER_VELDEN} />
      {mayEdit && !draft.isChanged && (
        <div>
          <Button onClick={() => setOpen(true)}>{t.bewerken}</Button>
        </div>
      )}
    </Section>
  );
}

function Antwoorden(props: { readonly formulier: Formulier; readonly velden: readonly (keyof Formulier)[] }) {
  return (
    <dl class="answers">
      {props.velden.map((veld) => (
        <div key={veld}>
          <dt>{t.velden[veld]}</dt>
          <dd class="typed" dir="auto">
            {props.formulier[veld] || <span class="soft">{t.leeg}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
