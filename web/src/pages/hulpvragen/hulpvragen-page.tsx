import { useEffect, useRef, useState } from 'preact/hooks';
import type { lijstHulpvragen, zoekHulpvragen } from '#shared/contract/hulpvragen.ts';
import { call } from '../../api/call.ts';
import { useList } from '../../api/use-list.ts';
import { href, useAddress } from '../../router.ts';
import { heeftRol, isJk } from '../../session/rollen.ts';
import { hulpvragenTeksten as t } from '../../teksten/hulpvragen.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Listed } from '../../ui/list.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { HulpvragenTabel } from './hulpvragen-tabel.tsx';
import { Werkvoorraad } from './werkvoorraad.tsx';

const WEERGAVEN = [
  { naam: 'WACHT_OP_MIJ', label: t.wachtOpMij, leeg: t.leegWacht },
  { naam: 'LOPEND', label: t.lopend, leeg: t.leegLopend },
  { naam: 'AFGEROND', label: t.afgerond, leeg: t.leegAfgerond },
] as const;
type Weergave = (typeof WEERGAVEN)[number];

/** The hulpvragen of this person, what waits for them first; SWV staff also see the work of their platforms. */
export function HulpvragenPage() {
  const { query } = useAddress();
  const [sought, setSought] = useState('');
  const asked = query.get('weergave');
  const isWerkvoorraad = asked === 'WERKVOORRAAD' && isJk();
  const weergave = WEERGAVEN.find(({ naam }) => naam === asked) ?? WEERGAVEN[0];
  return (
    <Page title={t.titel}>
      <div class="row row--apart">
        <Search onSearch={setSought} sought={sought} />
        {heeftRol('CONTACTPERSOON_JK') && <ButtonLink href={href(['nieuwe-hulpvraag'])}>{t.nieuw}</ButtonLink>}
      </div>
      {sought ? (
        <Found naam={sought} />
      ) : (
        <>
          <Tabs
            label={t.weergaven}
            items={[
              ...WEERGAVEN.map(({ naam, label }) => ({
                label,
                href: href(['hulpvragen'], { weergave: naam }),
                isCurrent: !isWerkvoorraad && naam === weergave.naam,
              })),
              ...(isJk()
                ? [
                    {
                      label: t.werkvoorraad,
                      href: href(['hulpvragen'], { weergave: 'WERKVOORRAAD' }),
                      isCurrent: isWerkvoorraad,
                    },
                  ]
                : []),
            ]}
          />
          {isWerkvoorraad ? <Werkvoorraad /> : <EigenLijst key={weergave.naam} weergave={weergave} />}
        </>
      )}
    </Page>
  );
}

function EigenLijst({ weergave }: { readonly weergave: Weergave }) {
  const list = useList(
    (cursor, signal) =>
      call<typeof lijstHulpvragen>('GET', '/v1/hulpvragen', { query: { weergave: weergave.naam, cursor }, signal }),
    [weergave.naam],
  );
  return (
    <Listed of={list} empty={<p>{weergave.leeg}</p>}>
      {(items) => <HulpvragenTabel items={items} caption={weergave.label} />}
    </Listed>
  );
}

/** The name goes in the body of a POST, never in an address. */
function Found({ naam }: { readonly naam: string }) {
  const list = useList(
    (cursor, signal) =>
      call<typeof zoekHulpvragen>('POST', '/v1/hulpvragen/zoekopdrachten', {
        body: { naam, ...(cursor && { cursor }) },
        signal,
      }),
    [naam],
  );
  return (
    <Section heading={t.gevonden(naam)}>
      <Listed of={list} empty={<p>{t.nietsGevonden}</p>}>
        {(items) => <HulpvragenTabel items={items} caption={t.gevonden(naam)} />}
      </Listed>
    </Section>
  );
}

function Search({ sought, onSearch }: { readonly sought: string; readonly onSearch: (naam: string) => void }) {
  const [text, setText] = useState(sought);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', focusSearch);
    return () => removeEventListener('keydown', focusSearch);
  }, []);
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <label class="utrecht-form-label" for="zoek">
          {t.zoek}
        </label>
        <div class="row">
          <input
            ref={field}
            id="zoek"
            type="search"
            class="utrecht-textbox utrecht-textbox--html-input"
            autocomplete="off"
            maxLength={100}
            aria-describedby="zoek-hint"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit">{t.zoeken}</Button>
          {sought && (
            <Button
              kind="subtle"
              onClick={() => {
                setText('');
                onSearch('');
              }}
            >
              {t.zoekenWissen}
            </Button>
          )}
        </div>
        <span class="soft" id="zoek-hint">
          {t.zoekHint}
        </span>
      </form>
    </search>
  );
}
