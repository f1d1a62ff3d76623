import { type ComponentType, createElement } from 'preact';
import { lazyPart } from '#web/lazy-page.tsx';
import { href } from '#web/router.ts';
import { hulpvraagTeksten } from '#web/teksten/hulpvraag.ts';
import { Tabs } from '#web/ui/tabs.tsx';
import { ZaakNaast } from './naast/zaak-naast.tsx';
import { type Hulpvraag, hasScope, type Zaak } from './zaak.ts';

type Part = ComponentType<{ readonly zaak: Zaak }>;

interface TabDefinition {
  readonly name: string;
  readonly label: string;
  /** Which scopes of the API open it; one is enough. */
  readonly scopes: Hulpvraag['scopes'];
  readonly Content: Part;
}

/** The tabs of a hulpvraag, in the order of the manual and ux.md. Somebody sees only those that are open to them. */
const TABS: readonly TabDefinition[] = [
  {
    name: '',
    label: hulpvraagTeksten.tabHulpvraag,
    scopes: ['STATUS_LEZEN'],
    Content: lazyPart(async () => (await import('./aanvraag/aanvraag-tab.tsx')).AanvraagTab),
  },
  {
    name: 'bijlagen',
    label: hulpvraagTeksten.tabBijlagen,
    scopes: ['STUKKEN_LEZEN'],
    Content: lazyPart(async () => (await import('./bijlagen/bijlagen-tab.tsx')).BijlagenTab),
  },
  {
    name: 'dossier',
    label: hulpvraagTeksten.tabDossier,
    scopes: ['DOSSIER_LEZEN', 'OVERLEG_LEZEN'],
    Content: lazyPart(async () => (await import('./dossier/dossier-tab.tsx')).DossierTab),
  },
  {
    name: 'overleg',
    label: hulpvraagTeksten.tabOverleg,
    scopes: ['DOSSIER_LEZEN', 'OVERLEG_LEZEN'],
    Content: lazyPart(async () => (await import('./overleg/overleg-tab.tsx')).OverlegTab),
  },
  {
    name: 'scholen',
    label: hulpvraagTeksten.tabScholen,
    scopes: ['DOSSIER_LEZEN'],
    Content: lazyPart(async () => (await import('./scholen/scholen-tab.tsx')).ScholenTab),
  },
  {
    name: 'verloop',
    label: hulpvraagTeksten.tabVerloop,
    scopes: ['HULPVRAAG_LEZEN'],
    Content: lazyPart(async () => (await import('./verloop/verloop-tab.tsx')).VerloopTab),
  },
  {
    name: 'inzage',
    label: hulpvraagTeksten.tabInzage,
    scopes: ['INZAGE_BEKIJKEN'],
    Content: lazyPart(async () => (await import('./inzage/inzage-tab.tsx')).InzageTab),
  },
];

/** The tabs that are open to this person, and the one of the address; people and terms beside it. */
export function TabPage({ zaak, tab }: { readonly zaak: Zaak; readonly tab: string }) {
  const { hulpvraag } = zaak;
  const open = TABS.filter(({ scopes }) => scopes.some((scope) => hasScope(hulpvraag, scope)));
  const current = open.find(({ name }) => name === tab) ?? open[0];
  return (
    <div class="case-parts">
      <div class="stack case-parts__main">
        {open.length > 1 && (
          <Tabs
            label={hulpvraagTeksten.onderdelen}
            items={open.map(({ name, label }) => ({
              label,
              href: href(['hulpvragen', hulpvraag.id, ...(name ? [name] : [])]),
              isCurrent: name === current?.name,
            }))}
          />
        )}
        {current && createElement(current.Content, { zaak, key: current.name })}
      </div>
      <ZaakNaast zaak={zaak} heeftContact={current?.name === ''} />
    </div>
  );
}
