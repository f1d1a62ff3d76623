import { useEffect, useRef } from 'preact/hooks';
import { leesDossier } from '#web/api/dossier.ts';
import { leesHulpvraag } from '#web/api/hulpvragen.ts';
import { refusedCase } from '#web/api/refused-case.ts';
import { useData } from '#web/api/use-data.ts';
import { lazyPart, type Params } from '#web/lazy-page.tsx';
import { hasRol } from '#web/session/rollen.ts';
import { hulpvraagTeksten } from '#web/teksten/hulpvraag.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Page } from '#web/ui/page.tsx';
import { asHulpvraagId, type HulpvraagId } from '#web/wire/ids.ts';
import { AndereOrganisatie } from './andere-organisatie.tsx';
import { INGESTUURD, sentOn } from './ingestuurd/sent.ts';
import { Kop } from './kop/kop.tsx';
import { Weg } from './kop/weg.tsx';
import { isTooEarly, NogNietOpen } from './nog-niet-open.tsx';
import { TabPage } from './tab-page.tsx';
import { type Hulpvraag, hasScope, type Zaak } from './zaak.ts';

/** One hulpvraag: where it stands, who acts now, what this person can do; then its parts. */
export function HulpvraagPage({ path }: Params) {
  const hulpvraagId = asHulpvraagId(path[1] ?? '');
  const params = { hulpvraagId };
  const hulpvraag = useData((signal) => leesHulpvraag({ params, signal }), [hulpvraagId]);
  const dossier = useData((signal) => leesDossier({ params, signal }), [hulpvraagId]);
  const reload = () => {
    hulpvraag.reload();
    dossier.reload();
  };
  useLookAgain(hulpvraagId, path[2], reload);
  const wanneer = isTooEarly(hulpvraag.problem);
  if (wanneer && !hulpvraag.isLoading) {
    return (
      <Page title={hulpvraagTeksten.titel} heading={hulpvraagTeksten.nogNietOpen}>
        <NogNietOpen wanneer={wanneer} onLook={reload} />
      </Page>
    );
  }
  return (
    <Page title={hulpvraagTeksten.titel} heading={hulpvraag.data ? <Heading hulpvraag={hulpvraag.data} /> : undefined}>
      <AndereOrganisatie problem={hulpvraag.isLoading ? undefined : hulpvraag.problem} />
      <Loading of={hulpvraag} lines={14}>
        {(data) => <Parts zaak={{ hulpvraag: data, etag: hulpvraag.etag, dossier, reload }} tab={path[2] ?? ''} />}
      </Loading>
    </Page>
  );
}

/** Away this long and back again, and what is shown may not be true any more. In ms. */
const AWAY = 30_000;

/**
 * Asks again whether this person still has access: when they go to another part, come back to a tab that was left open,
 * or something about this hulpvraag was refused. Not by itself every so often: each look leaves a line in the log of
 * the dossier.
 */
function useLookAgain(hulpvraagId: HulpvraagId, part: string | undefined, reload: () => void): void {
  const refused = refusedCase.value;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) reload();
    isFirst.current = false;
  }, [part, refused?.hulpvraagId === hulpvraagId ? refused.at : 0]);
  useEffect(() => {
    let left = Date.now();
    const onChange = () => {
      if (document.hidden) left = Date.now();
      else if (Date.now() - left > AWAY) reload();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [hulpvraagId]);
}

function Heading({ hulpvraag }: { readonly hulpvraag: Hulpvraag }) {
  const { kind, zaaknummer } = hulpvraag;
  if (kind && hasRol('OUDER')) return <>{hulpvraagTeksten.dossierVan(kind.naam)}</>;
  return <>{kind ? kind.naam : zaaknummer}</>;
}

const OuderPagina = lazyPart(async () => (await import('./ouder/ouder-pagina.tsx')).OuderPagina);
const SchoolPagina = lazyPart(async () => (await import('./lezer/school-pagina.tsx')).SchoolPagina);
const GenodigdePagina = lazyPart(async () => (await import('./lezer/genodigde-pagina.tsx')).GenodigdePagina);

const Samengevoegd = lazyPart(async () => (await import('./samenvoegen/samengevoegd.tsx')).Samengevoegd);
const Ingestuurd = lazyPart(async () => (await import('./ingestuurd/ingestuurd.tsx')).Ingestuurd);
const Voorstellen = lazyPart(async () => (await import('./voorstellen/voorstellen.tsx')).Voorstellen);

/** Ouders, schools and invitees see one page; who works on it every day has tabs (ux.md). */
function Parts({ zaak, tab }: { readonly zaak: Zaak; readonly tab: string }) {
  if (tab === INGESTUURD && sentOn(zaak.hulpvraag)) return <Ingestuurd zaak={zaak} />;

  // An ouder zonder gezag who was let into one round reads as an invitee: a parent of the dossier sees who looked at
  // it.
  const isAlleenGenodigd = hasRol('OUDER') && !hasScope(zaak.hulpvraag, 'INZAGE_BEKIJKEN');
  return (
    <>
      <Kop zaak={zaak} />
      {zaak.hulpvraag.weg && <Weg weg={zaak.hulpvraag.weg} />}
      {zaak.dossier.data?.samengevoegdMet && <Samengevoegd met={zaak.dossier.data.samengevoegdMet} />}
      {zaak.dossier.data?.voorstellen?.some(({ stand }) => stand === 'OPEN') && <Voorstellen zaak={zaak} />}
      {hasRol('OUDER') && !isAlleenGenodigd && <OuderPagina zaak={zaak} />}
      {hasRol('CONTACTPERSOON_SCHOOL') && <SchoolPagina zaak={zaak} />}
      {(hasRol('GENODIGDE') || isAlleenGenodigd) && <GenodigdePagina zaak={zaak} />}
      {hasRol('CONTACTPERSOON_JK', 'JK_SPECIALIST', 'CONTACTPERSOON_VOORSCHOOL') && <TabPage zaak={zaak} tab={tab} />}
    </>
  );
}
