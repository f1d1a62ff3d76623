import { useEffect, useState } from 'preact/hooks';
import { zoekHulpvragen } from '#web/api/hulpvraaglijsten.ts';
import { lijstPlatforms } from '#web/api/organisaties.ts';
import { useData } from '#web/api/use-data.ts';
import { useList } from '#web/api/use-list.ts';
import { goTo, href } from '#web/router.ts';
import { isJk } from '#web/session/rollen.ts';
import { session } from '#web/session/session.ts';
import { hulpvragenTeksten as t } from '#web/teksten/hulpvragen.ts';
import { Button } from '#web/ui/button.tsx';
import { Select } from '#web/ui/fields.tsx';
import { Listed } from '#web/ui/list.tsx';
import { Section } from '#web/ui/page.tsx';
import { asPlatformId } from '#web/wire/ids.ts';
import { HulpvragenTabel } from './hulpvragen-tabel.tsx';
import { takeFocusRequest, ZOEKVELD, type Zoekvraag, zoekvraag } from './zoekvraag.ts';

/** What was found. The name goes in the body of a POST, never in an address. */
export function Gevonden({ vraag }: { readonly vraag: Zoekvraag }) {
  const { naam, platformId } = vraag;
  const list = useList(
    (cursor, signal) =>
      zoekHulpvragen({
        body: { naam, ...(platformId && { platformId: asPlatformId(platformId) }), ...(cursor && { cursor }) },
        signal,
      }),
    [naam, platformId],
  );
  return (
    <Section heading={t.gevonden(naam)}>
      <Listed of={list} empty={<p>{platformId || !isJk() ? t.nietsGevonden : t.nietsGevondenBijMij}</p>}>
        {(items) => <HulpvragenTabel items={items} caption={t.gevonden(naam)} />}
      </Listed>
    </Section>
  );
}

/** Where and for what is looked. SWV staff search their whole platform unless they say otherwise. */
export function Zoeken({ sought }: { readonly sought: Zoekvraag | undefined }) {
  const platformIds = isJk() ? (session.value?.lidmaatschap?.platformIds ?? []) : [];
  const [text, setText] = useState(sought?.naam ?? '');
  const [platformId, setPlatformId] = useState(sought ? (sought.platformId ?? '') : (platformIds[0] ?? ''));
  useEffect(() => {
    // After the page, which gives the focus to its heading.
    if (takeFocusRequest()) setTimeout(() => document.getElementById(ZOEKVELD)?.focus());
  }, []);
  const look = (naam: string, where: string) => {
    zoekvraag.value = naam ? { naam, ...(where && { platformId: where }) } : undefined;
    goTo(href(['hulpvragen'], naam ? { weergave: 'ZOEKEN' } : {}));
  };
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          look(text.trim(), platformId);
        }}
      >
        <div>
          <label class="utrecht-form-label search__word" for={ZOEKVELD}>
            {t.zoek}
          </label>
          <div class="search__line">
            <input
              id={ZOEKVELD}
              type="search"
              class="utrecht-textbox utrecht-textbox--html-input"
              autocomplete="off"
              maxLength={100}
              placeholder={t.zoekKort}
              aria-describedby={`${ZOEKVELD}-hint`}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit">{t.zoeken}</Button>
            {sought && (
              <Button
                kind="subtle"
                onClick={() => {
                  setText('');
                  look('', platformId);
                }}
              >
                {t.zoekenWissen}
              </Button>
            )}
          </div>
          <span class="soft search__word" id={`${ZOEKVELD}-hint`}>
            {isJk() ? t.zoekHintJk : t.zoekHint} <span class="for-keyboard">{t.zoekSneltoets}</span>
          </span>
        </div>
        {sought && platformIds.length > 0 && (
          <Waar
            platformIds={platformIds}
            value={platformId}
            onValue={(where) => {
              setPlatformId(where);
              if (sought) look(sought.naam, where);
            }}
          />
        )}
      </form>
    </search>
  );
}

function Waar(props: {
  readonly platformIds: readonly string[];
  readonly value: string;
  readonly onValue: (platformId: string) => void;
}) {
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  const nameOf = (id: string) => platforms.data?.items.find((one) => one.id === id)?.naam ?? t.platform;
  return (
    <div class="filters">
      <Select
        plek="/platformId"
        label={t.zoekIn}
        value={props.value}
        onValue={props.onValue}
        options={[
          ...props.platformIds.map((id) => ({ value: id, label: t.zoekInPlatform(nameOf(id)) })),
          { value: '', label: t.zoekInEigen },
        ]}
      />
    </div>
  );
}
