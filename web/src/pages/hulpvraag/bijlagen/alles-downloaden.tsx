import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#web/announce.ts';
import { downloadBijlage } from '#web/api/bijlagen.ts';
import type { Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { getFrom, save } from '#web/ui/save-from.ts';
import { showSize } from '#web/ui/sizes.ts';
import type { Bijlage } from './bijlage.ts';
import { type Gezipt, zipBijlagen } from './zip-bijlagen.ts';

/**
 * All files that this person may have now, in one zip that is made here: each is asked for and logged as when it is
 * downloaded alone. It shows how far it is, and says which ones did not come and why.
 */
export function AllesDownloaden(props: {
  readonly hulpvraag: Pick<Hulpvraag, 'id' | 'zaaknummer'>;
  readonly items: readonly Bijlage[];
}) {
  const { hulpvraag, items } = props;
  const [done, setDone] = useState<number>();
  const [result, setResult] = useState<Gezipt>();
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const total = items.length;

  const get = async ({ id }: Bijlage) => {
    const { signal } = stop.current;
    const params = { hulpvraagId: hulpvraag.id, bijlageId: id };
    const { body } = await downloadBijlage({ params, body: { weergave: 'DOWNLOAD' }, signal });
    return (await getFrom(body.url, signal)).blob;
  };
  const run = async () => {
    if (done !== undefined) return;
    setResult(undefined);
    setDone(0);
    const made = await zipBijlagen(items, get, setDone);
    // Nobody waits for it any more.
    if (stop.current.signal.aborted) return;
    if (made.zip) save(made.zip, t.zipNaam(hulpvraag.zaaknummer));
    if (made.mislukt.length === 0) announce(t.allesGedownload(total));
    setResult(made);
    setDone(undefined);
  };
  return (
    <div class="stack all-papers">
      <div class="row">
        <Button isBusy={done !== undefined} onClick={() => void run()}>
          {t.allesDownloaden}
        </Button>
        <span class="soft">{t.aantalEnGrootte(total, showSize(items.reduce((sum, one) => sum + one.grootte, 0)))}</span>
      </div>
      {done !== undefined && (
        <p>
          <progress max={total} value={done} aria-label={t.allesVoortgang} /> {t.zoveelVan(done, total)}
        </p>
      )}
      {result && result.mislukt.length > 0 && (
        <Alert kind="error" isStatus>
          <p>{t.nietAlles(total - result.mislukt.length, total)}</p>
          <ul>
            {result.mislukt.map(({ naam, reden }) => (
              <li key={naam}>{t.misluktOm(naam, reden)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
