import type { ComponentType } from 'preact';
import { lazyPage, type Params } from '#web/lazy-page.tsx';
import { hasRol } from '#web/session/rollen.ts';
import { overNamen } from '#web/teksten/over.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** The first part of an address → the page. Each page reads the rest of the address itself. */
const PAGES: Readonly<Record<string, ComponentType<Params>>> = {
  hulpvragen: lazyPage(async () => (await import('./hulpvragen/hulpvragen-page.tsx')).HulpvragenPage),
  'mijn-kinderen': lazyPage(async () => (await import('./hulpvragen/mijn-kinderen-page.tsx')).MijnKinderenPage),
  hulpvraag: lazyPage(async () => (await import('./hulpvraag/hulpvraag-page.tsx')).HulpvraagPage),
  'nieuwe-hulpvraag': lazyPage(
    async () => (await import('./hulpvragen/nieuwe-hulpvraag-page.tsx')).NieuweHulpvraagPage,
  ),
  overlegrondes: lazyPage(async () => (await import('./overlegrondes/overlegrondes-page.tsx')).OverlegrondesPage),
  beheer: lazyPage(async () => (await import('./beheer/beheer-page.tsx')).BeheerPage),
  toezicht: lazyPage(async () => (await import('./toezicht/toezicht-page.tsx')).ToezichtPage),
  account: lazyPage(async () => (await import('./account/account-page.tsx')).AccountPage),
};

export const OverPage = lazyPage(async () => (await import('./over/over-page.tsx')).OverPage);

/** Whether an address leads to a page about Kindbrug itself, which everybody may read. */
export function isOver([first = '']: readonly string[]): boolean {
  return Object.hasOwn(overNamen, first);
}

/** The page of an address: `#/hulpvragen/<id>` is one hulpvraag, as the mails link to it. */
export function pageFor(path: readonly string[]): ComponentType<Params> {
  const [first = '', second] = path;
  if (isOver(path)) return OverPage;
  const name = first === 'hulpvragen' ? hulpvragenPage(second) : first;
  return (Object.hasOwn(PAGES, name) && PAGES[name]) || NotFoundPage;
}

function hulpvragenPage(hulpvraagId: string | undefined): string {
  if (hulpvraagId) return 'hulpvraag';
  return hasRol('OUDER') ? 'mijn-kinderen' : 'hulpvragen';
}
