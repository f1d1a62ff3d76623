import { useState } from 'preact/hooks';
import { nodigOuderUit, ontkoppelOuder, verwijderOuder } from '#web/api/dossier.ts';
import { BevestigDialog } from '#web/pages/hulpvraag/bevestig-dialog.tsx';
import type { Dossier, Ouder, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { ouderTeksten } from '#web/teksten/ouder.ts';
import { papierTeksten } from '#web/teksten/papier.ts';
import { Button } from '#web/ui/button.tsx';
import { Section } from '#web/ui/page.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import { VerzoekVastDialog, ZienswijzeVastDialog } from './namens-ouder-dialog.tsx';
import { OuderDialog } from './ouder-dialog.tsx';

type Open = {
  readonly what: 'bewerken' | 'verwijderen' | 'uitnodigen' | 'ontkoppelen' | 'zienswijze' | 'verzoek';
  readonly ouder?: Ouder;
};

/** The parents of the child; SWV staff keep them and give them accounts. */
export function Ouders({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [open, setOpen] = useState<Open>();
  const { ouders } = dossier;
  if (!ouders) return null;
  const close = () => setOpen(undefined);
  // As it is now: it may have been loaded again while the dialog was open.
  const chosen = ouders.find(({ id }) => id === open?.ouder?.id);
  return (
    <Section heading={t.ouders}>
      {ouders.length === 0 && <p>{t.geenOuders}</p>}
      <ul class="cards">
        {ouders.map((ouder) => (
          <OuderKaart key={ouder.id} ouder={ouder} onOpen={setOpen} />
        ))}
      </ul>
      {canDo(dossier.acties, 'voegOuderToe') && (
        <div>
          <Button onClick={() => setOpen({ what: 'bewerken' })}>{t.ouderToevoegen}</Button>
        </div>
      )}
      {open?.what === 'bewerken' && <OuderDialog zaak={zaak} ouder={chosen ?? open.ouder} onClose={close} />}
      {open?.what === 'verwijderen' && open.ouder && <VerwijderOuder zaak={zaak} ouder={open.ouder} onClose={close} />}
      {open?.what === 'uitnodigen' && open.ouder && <NodigOuderUit zaak={zaak} ouder={open.ouder} onClose={close} />}
      {open?.what === 'zienswijze' && open.ouder && (
        <ZienswijzeVastDialog zaak={zaak} dossier={dossier} ouder={open.ouder} onClose={close} />
      )}
      {open?.what === 'verzoek' && open.ouder && (
        <VerzoekVastDialog zaak={zaak} dossier={dossier} ouder={open.ouder} onClose={close} />
      )}
      {open?.what === 'ontkoppelen' && open.ouder && <OntkoppelOuder zaak={zaak} ouder={open.ouder} onClose={close} />}
    </Section>
  );
}

function OuderKaart({ ouder, onOpen }: { readonly ouder: Ouder; readonly onOpen: (open: Open) => void }) {
  const relatie = ouderTeksten.relaties.find(({ value }) => value === ouder.relatie)?.label ?? ouder.relatie;
  const may = (actie: Ouder['acties'][number]['actie']) => canDo(ouder.acties, actie);
  return (
    <li class="card stack">
      <p>
        <strong>{ouder.naam}</strong> <span class="soft">{relatie}</span>
      </p>
      <p class="row">
        <span class="badge">{ouder.gezag ? t.metGezag : t.zonderGezag}</span>
        <span class="badge">{ouder.heeftAccount ? t.metAccount : t.zonderAccount}</span>
      </p>
      {(ouder.email || ouder.telefoon) && <p>{[ouder.telefoon, ouder.email].filter(Boolean).join(', ')}</p>}
      {ouder.acties.length > 0 && (
        <div class="row">
          {may('nodigOuderUit') && (
            <Button aria-label={t.uitnodigenVan(ouder.naam)} onClick={() => onOpen({ what: 'uitnodigen', ouder })}>
              {t.uitnodigen}
            </Button>
          )}
          {may('bewerkOuder') && (
            <Button
              kind="subtle"
              aria-label={t.wijzigenVan(ouder.naam)}
              onClick={() => onOpen({ what: 'bewerken', ouder })}
            >
              {algemeen.wijzigen}
            </Button>
          )}
          {may('legZienswijzeVast') && (
            <Button
              kind="subtle"
              aria-label={papierTeksten.zienswijzeVastleggenVan(ouder.naam)}
              onClick={() => onOpen({ what: 'zienswijze', ouder })}
            >
              {papierTeksten.zienswijzeVastleggen}
            </Button>
          )}
          {may('legAvgVerzoekVast') && (
            <Button
              kind="subtle"
              aria-label={papierTeksten.verzoekVastleggenVan(ouder.naam)}
              onClick={() => onOpen({ what: 'verzoek', ouder })}
            >
              {papierTeksten.verzoekVastleggen}
            </Button>
          )}
          {may('ontkoppelOuder') && (
            <Button
              kind="subtle"
              isNegative
              aria-label={t.ontkoppelenVan(ouder.naam)}
              onClick={() => onOpen({ what: 'ontkoppelen', ouder })}
            >
              {t.ontkoppelen}
            </Button>
          )}
          {may('verwijderOuder') && (
            <Button
              kind="subtle"
              isNegative
              aria-label={t.verwijderenVan(ouder.naam)}
              onClick={() => onOpen({ what: 'verwijderen', ouder })}
            >
              {algemeen.verwijderen}
            </Button>
          )}
        </div>
      )}
      <WhyNot
        of={[
          [t.uitnodigen, whyNot(ouder.acties, 'nodigOuderUit')],
          [algemeen.verwijderen, whyNot(ouder.acties, 'verwijderOuder')],
        ]}
      />
    </li>
  );
}

interface OuderActie {
  readonly zaak: Zaak;
  readonly ouder: Ouder;
  readonly onClose: () => void;
}

function VerwijderOuder({ zaak, ouder, onClose }: OuderActie) {
  return (
    <BevestigDialog
      zaak={zaak}
      name={`verwijder-ouder/${ouder.id}`}
      heading={t.ouderVerwijderVraag(ouder.naam)}
      action={algemeen.verwijderen}
      isNegative
      uitleg={t.ouderVerwijderUitleg}
      voornemen={{ soort: 'OUDER_VERWIJDEREN', ouderId: ouder.id }}
      dossier={zaak.dossier.data}
      send={(idempotencyKey) => verwijderOuder({ params: paramsVan(zaak, ouder), idempotencyKey })}
      onClose={onClose}
    />
  );
}

function OntkoppelOuder({ zaak, ouder, onClose }: OuderActie) {
  return (
    <BevestigDialog
      zaak={zaak}
      name={`ontkoppel-ouder/${ouder.id}`}
      heading={t.ontkoppelenVan(ouder.naam)}
      action={t.ontkoppelen}
      isNegative
      uitleg={t.ontkoppelenUitleg}
      voornemen={{ soort: 'OUDER_ONTKOPPELEN', ouderId: ouder.id }}
      send={(idempotencyKey) => ontkoppelOuder({ params: paramsVan(zaak, ouder), idempotencyKey })}
      said={t.ontkoppeld(ouder.naam)}
      onClose={onClose}
    />
  );
}

function NodigOuderUit({ zaak, ouder, onClose }: OuderActie) {
  return (
    <BevestigDialog
      zaak={zaak}
      name={`nodig-ouder-uit/${ouder.id}`}
      heading={t.uitnodigenVan(ouder.naam)}
      action={t.uitnodigen}
      uitleg={t.uitnodigenUitleg}
      voornemen={{ soort: 'OUDER_ACCOUNT', ouderId: ouder.id }}
      dossier={zaak.dossier.data}
      send={(idempotencyKey) => nodigOuderUit({ params: paramsVan(zaak, ouder), idempotencyKey })}
      said={t.uitgenodigd(ouder.naam)}
      onClose={onClose}
    >
      <p>{t.uitgenodigd(ouder.naam)}</p>
    </BevestigDialog>
  );
}

function paramsVan(zaak: Zaak, ouder: Ouder) {
  return { hulpvraagId: zaak.hulpvraag.id, ouderId: ouder.id };
}
