import { type ComponentType, createElement } from 'preact';
import { lazyPart, type Params } from '#web/lazy-page.tsx';
import { href } from '#web/router.ts';
import { hasRol, isJk } from '#web/session/rollen.ts';
import { toezichtTeksten as t } from '#web/teksten/toezicht.ts';
import { Page } from '#web/ui/page.tsx';
import { Tabs } from '#web/ui/tabs.tsx';

interface Part {
  readonly name: string;
  readonly label: string;
  readonly isFor: () => boolean;
  readonly Content: ComponentType<Params>;
}

const PARTS: readonly Part[] = [
  {
    name: 'verzoeken',
    label: t.verzoeken,
    isFor: () => true,
    Content: lazyPart(async () => (await import('./verzoeken.tsx')).Verzoeken),
  },
  {
    name: 'logboek',
    label: t.logboek,
    isFor: () => hasRol('FG'),
    Content: lazyPart(async () => (await import('./logboek.tsx')).Logboek),
  },
  {
    name: 'vernietiging',
    label: t.vernietiging,
    isFor: isJk,
    Content: lazyPart(async () => (await import('./vernietiging.tsx')).Vernietiging),
  },
  {
    name: 'mails',
    label: t.mails,
    isFor: () => true,
    Content: lazyPart(async () => (await import('#web/pages/beheer/mails.tsx')).Mails),
  },
];

/** What the law asks of the SWV: answer parents, look back at who looked, destroy in time. */
export function ToezichtPage({ path }: Params) {
  const mine = PARTS.filter(({ isFor }) => isFor());
  const part = mine.find(({ name }) => name === path[1]) ?? mine[0];
  return (
    <Page title={t.titel}>
      <Tabs
        label={t.onderdelen}
        items={mine.map(({ name, label }) => ({
          label,
          href: href(['toezicht', name]),
          isCurrent: name === part?.name,
        }))}
      />
      {part && createElement(part.Content, { path, key: part.name })}
    </Page>
  );
}
