import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#web/announce.ts';
import { leesBijlageGrenzen, lijstBijlagen } from '#web/api/bijlagen.ts';
import { type Loaded, useData } from '#web/api/use-data.ts';
import { actieVan, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo } from '#web/wire/acts.ts';
import { AllesDownloaden } from './alles-downloaden.tsx';
import type { Bijlage, Lijst } from './bijlage.ts';
import { BijlagenLijst } from './bijlagen-lijst.tsx';
import { KiesBestanden, KiesFormulier } from './kies-bestanden.tsx';
import { Klaargezet } from './klaargezet.tsx';
import { arrived, uploads } from './upload-queue.ts';
import { WeggehaaldeBijlagen } from './weggehaalde-bijlagen.tsx';

/**
 * How long to wait before the list is asked again while a file is being checked, in ms; then no more until somebody
 * comes back to the page. Each look is a line in the log that parents read.
 */
const WAITS = [1500, 1500, 2000, 2000, 3000, 3000, 5000, 5000, 10_000, 30_000, 60_000, 60_000, 60_000, 60_000];

/** The bijlagen of a hulpvraag: to read, and for whoever may, to add and remove. */
export function BijlagenTab({ zaak }: { readonly zaak: Zaak }) {
  const hulpvraagId = zaak.hulpvraag.id;
  const list = useBijlagen(zaak);
  const adding = actieVan(zaak.hulpvraag, 'BIJLAGE_TOEVOEGEN');
  const mayAdd = adding?.mogelijk ?? false;
  const grenzen = useData((signal) => leesBijlageGrenzen({ signal }), []);
  const isFormNeeded =
    mayAdd &&
    zaak.hulpvraag.status === 'JK_ONDERWIJSADVIES_AANVRAAG' &&
    !list.data?.items.some(isGoodForm) &&
    !uploads.value.some((one) => one.hulpvraagId === hulpvraagId && one.documentsoort === FORMULIER);
  return (
    <Section heading={t.titel} id="bijlagen">
      {grenzen.data && list.data && isFormNeeded && <KiesFormulier hulpvraagId={hulpvraagId} grenzen={grenzen.data} />}
      {grenzen.data && <Klaargezet hulpvraagId={hulpvraagId} grenzen={grenzen.data} mayAdd={mayAdd} />}
      <Loading of={list}>
        {(data) => {
          const items = data.items.filter(({ id }) => !uploads.value.some(({ bijlageId }) => bijlageId === id));
          return (
            <>
              {items.length === 0 ? (
                <p>{t.leeg}</p>
              ) : (
                <BijlagenLijst
                  hulpvraagId={hulpvraagId}
                  items={items}
                  grenzen={grenzen.data}
                  mayAdd={mayAdd}
                  onChanged={list.reload}
                />
              )}
              {teLaden(items).length > 1 && <AllesDownloaden hulpvraag={zaak.hulpvraag} items={teLaden(items)} />}
              <WeggehaaldeBijlagen hulpvraagId={hulpvraagId} items={data.weggehaald ?? []} onChanged={list.reload} />
            </>
          );
        }}
      </Loading>
      {adding && !mayAdd && <WhyNot of={adding.ontbreekt.map(({ tekst }) => [t.toevoegen, tekst])} />}
      {mayAdd && (
        <Section heading={t.toevoegen} level={3}>
          <Loading of={grenzen}>{(data) => <KiesBestanden hulpvraagId={hulpvraagId} grenzen={data} />}</Loading>
        </Section>
      )}
    </Section>
  );
}

/** What this person may have now. */
function teLaden(items: readonly Bijlage[]): readonly Bijlage[] {
  return items.filter(({ acties }) => canDo(acties, 'downloadBijlage'));
}

const FORMULIER = 'AANVRAAG_ONDERWIJSADVIES_JK';

/** Whether this is the signed form. */
export function isForm({ documentsoort }: Pick<Bijlage, 'documentsoort'>): boolean {
  return documentsoort === FORMULIER;
}

/** Whether it is the signed form, and was not refused. */
export function isGoodForm({ documentsoort, stand }: Bijlage): boolean {
  return documentsoort === FORMULIER && stand !== 'GEWEIGERD';
}

/** Being checked; or it arrived from here and the server has not seen that yet. */
function isUnderway({ id, stand }: Bijlage): boolean {
  return stand === 'WORDT_GECONTROLEERD' || (stand === 'WACHT_OP_UPLOAD' && arrived.has(id));
}

/** A HEIC that arrived from here, of which the picture to look at is being made. */
function getsPicture({ id, stand, mediatype, voorbeeld }: Bijlage): boolean {
  return stand === 'BESCHIKBAAR' && mediatype === 'image/heic' && voorbeeld === undefined && arrived.has(id);
}

/** Whether this page is in front: nobody sees one in the background. */
function useIsHere(): boolean {
  const [isHere, setHere] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setHere(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isHere;
}

/** The list, asked again when a file arrived and while one is being checked; what a check found is announced. */
export function useBijlagen(zaak: Zaak): Loaded<Lijst> {
  const hulpvraagId = zaak.hulpvraag.id;
  const list = useData((signal) => lijstBijlagen({ params: { hulpvraagId }, signal }), [hulpvraagId]);
  const sending = uploads.value.filter((one) => one.hulpvraagId === hulpvraagId).length;
  const before = useRef(sending);
  useEffect(() => {
    if (sending < before.current) list.reload();
    before.current = sending;
  }, [sending]);

  // What may be done with a file is in this list: when the case goes on, it is asked again.
  const seen = useRef(zaak.etag);
  useEffect(() => {
    if (seen.current !== zaak.etag) list.reload();
    seen.current = zaak.etag;
  }, [zaak.etag]);

  const isChecking = list.data?.items.some((one) => isUnderway(one) || getsPicture(one)) ?? false;
  const isHere = useIsHere();
  const looks = useRef(0);
  useEffect(() => {
    looks.current = 0;
  }, [isHere, sending]);
  useEffect(() => {
    const wait = WAITS[looks.current];
    if (!isChecking || list.isLoading || !isHere || wait === undefined) return;
    const timer = setTimeout(() => {
      looks.current += 1;
      list.reload();
    }, wait);
    return () => clearTimeout(timer);
  }, [isChecking, list.isLoading, isHere, sending]);

  const known = useRef<ReadonlyMap<string, string>>(undefined);
  useEffect(() => {
    if (!list.data) return;
    const before = known.current;
    known.current = new Map(list.data.items.map(({ id, stand }) => [id, stand]));
    if (!before) return;
    const changed = list.data.items.filter(({ id, stand }) => before.get(id) !== stand);
    for (const { bestandsnaam, stand } of changed) {
      if (stand === 'WORDT_GECONTROLEERD') announce(t.ontvangen(bestandsnaam));
      if (stand === 'BESCHIKBAAR') announce(t.beschikbaar(bestandsnaam));
      if (stand === 'GEWEIGERD') announce(t.geweigerd(bestandsnaam));
    }
    // Whether a step is possible now may depend on it.
    if (changed.length > 0 || list.data.items.length < before.size) zaak.reload();
  }, [list.data]);
  return list;
}
