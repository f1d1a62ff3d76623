import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Button } from '#web/ui/button.tsx';
import { Options } from '#web/ui/fields.tsx';
import { focusSection } from '#web/ui/page.tsx';
import { showSize } from '#web/ui/sizes.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { acceptOf, convertsHeic } from './accept.ts';
import { type Grenzen, judge } from './judge.ts';
import { FileButton } from './kies-bestanden.tsx';
import {
  cancelUpload,
  type Documentsoort,
  replaceFile,
  setDocumentsoort,
  startUploads,
  type Upload,
  uploads,
} from './upload-queue.ts';

/** Chosen files: what they are, how far they are, and what can be done when one did not arrive. */
export function Klaargezet(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly grenzen: Grenzen;
  /** Not any more when the status changed after they were chosen. */
  readonly mayAdd: boolean;
  /** The section in which the files will appear. */
  readonly section?: string;
}) {
  const { hulpvraagId, grenzen, mayAdd } = props;
  const mine = uploads.value.filter((one) => one.hulpvraagId === hulpvraagId);
  const chosen = mine.filter(({ stand }) => stand === 'KEUZE');
  if (mine.length === 0) return null;
  return (
    <div class="card stack">
      <h3 class="nl-heading nl-heading--level-3">{chosen.length > 0 ? t.klaarOmTeVersturen : t.onderweg}</h3>
      <p>{chosen.length === 0 ? t.sluitenMag : mayAdd ? t.klaarUitleg : t.nietMeerToeTeVoegen}</p>
      <ul class="uploads">
        {mine.map((one) => (
          <Row key={one.id} upload={one} grenzen={grenzen} />
        ))}
      </ul>
      {chosen.length > 0 && mayAdd && (
        <div>
          <Button
            kind="primary"
            onClick={() => {
              // This button and its card go away: the focus stays where the files will appear.
              focusSection(props.section ?? 'bijlagen');
              startUploads(chosen.map(({ id }) => id));
            }}
          >
            {t.opslaan}
          </Button>
        </div>
      )}
    </div>
  );
}

function Row({ upload, grenzen }: { readonly upload: Upload; readonly grenzen: Grenzen }) {
  const { file, naam: name, stand, progress, reden, makers } = upload;
  return (
    <li class="stack">
      <p class="row row--apart">
        <span>
          <strong>{name}</strong> <span class="soft">{showSize(file.size)}</span>
        </span>
        <span class={`badge${stand === 'MISLUKT' ? ' badge--refuse' : ''}`}>{t.verstuurStanden[stand]}</span>
      </p>
      {stand === 'KEUZE' && name !== file.name && <AndereNaam upload={upload} />}
      {stand === 'KEUZE' && makers && makers.length > 0 && (
        <div class="stack">
          <p>
            {t.makers(makers.join(', '))} <span class="soft">{t.makersUitleg}</span>
          </p>
          <div>
            <FileButton
              label={t.anderBestand}
              accept={acceptOf(grenzen, convertsHeic(navigator))}
              onFiles={([other]) => other && replaceBy(upload.id, other, grenzen)}
            />
          </div>
        </div>
      )}
      {stand === 'BEZIG' && <progress max={1} value={progress} aria-label={t.voortgang(name)} />}
      {reden && stand === 'MISLUKT' && <p role="alert">{reden}</p>}
      <div class="row">
        {(stand === 'KEUZE' || stand === 'MISLUKT') && !upload.bijlageId && (
          <select
            class="utrecht-select utrecht-select--html-select upload-kind"
            aria-label={t.soortVan(name)}
            value={upload.documentsoort}
            onChange={(event) => setDocumentsoort(upload.id, event.currentTarget.value as Documentsoort)}
          >
            <Options
              of={grenzen.documentsoorten.map(({ documentsoort, label }) => ({ value: documentsoort, label }))}
              value={upload.documentsoort}
            />
          </select>
        )}
        {stand === 'MISLUKT' && (
          <Button aria-label={t.opnieuwVan(name)} onClick={() => startUploads([upload.id])}>
            {t.opnieuw}
          </Button>
        )}
        {stand !== 'STOPT' && (
          <Button
            kind="subtle"
            aria-label={stand === 'BEZIG' ? t.annulerenVan(name) : t.weghalenVan(name)}
            onClick={() => {
              focusSection('bijlagen');
              void cancelUpload(upload.id);
            }}
          >
            {stand === 'BEZIG' ? t.annuleren : t.weghalen}
          </Button>
        )}
      </div>
    </li>
  );
}

/** That it gets another name than it has, and which characters may not stand in the one it has. */
function AndereNaam({ upload: { file, naam, nummers } }: { readonly upload: Upload }) {
  return (
    <p>
      {nummers.length > 0 && (
        <>
          <span>{t.nummerInNaam}</span> <mark>{nummers.join(', ')}</mark>{' '}
        </>
      )}
      <span>{t.andereNaam(file.name, naam)}</span>
    </p>
  );
}

/** One that cannot be taken is not put in its place: the limits stand above, and the button stays. */
async function replaceBy(id: string, file: File, grenzen: Grenzen): Promise<void> {
  const oordeel = await judge(file, grenzen);
  if (!('reden' in oordeel)) replaceFile(id, { file, ...oordeel });
}
