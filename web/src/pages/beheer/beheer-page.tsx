import { type ComponentType, createElement } from 'preact';
import { lazyPart, type Params } from '#web/lazy-page.tsx';
import { href } from '#web/router.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Page } from '#web/ui/page.tsx';
import { Tabs } from '#web/ui/tabs.tsx';

/** The parts of beheer: what comes after `#/beheer/`. */
const PARTS: readonly { readonly name: string; readonly label: string; readonly Content: ComponentType<Params> }[] = [
  {
    name: 'organisaties',
    label: t.organisaties,
    Content: lazyPart(async () => (await import('./organisaties.tsx')).Organisaties),
  },
  { name: 'platforms', label: t.platforms, Content: lazyPart(async () => (await import('./platforms.tsx')).Platforms) },
  { name: 'verzoeken', label: t.verzoeken, Content: lazyPart(async () => (await import('./verzoeken.tsx')).Verzoeken) },
  { name: 'mails', label: t.mails, Content: lazyPart(async () => (await import('./mails.tsx')).Mails) },
];

const Organisatie = lazyPart(async () => (await import('./organisatie.tsx')).Organisatie);
const Gebruiker = lazyPart(async () => (await import('./gebruiker.tsx')).Gebruiker);

/** Accounts and organisations of the SWV; never anything of a dossier. */
export function BeheerPage({ path }: Params) {
  const [, name, id] = path;
  const part = PARTS.find((one) => one.name === name) ?? PARTS[0];
  const isGebruiker = name === 'gebruikers' && id;
  return (
    <Page title={t.titel}>
      <Tabs
        label={t.onderdelen}
        items={PARTS.map((one) => ({
          label: one.label,
          href: href(['beheer', one.name]),
          isCurrent: !isGebruiker && one.name === part?.name,
        }))}
      />
      {isGebruiker && <Gebruiker key={id} path={path} />}
      {!isGebruiker && name === 'organisaties' && id && <Organisatie key={id} path={path} />}
      {!isGebruiker &&
        part &&
        !(name === 'organisaties' && id) &&
        createElement(part.Content, { path, key: part.name })}
    </Page>
  );
}
