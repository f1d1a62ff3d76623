import { useId, useState } from 'preact/hooks';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { acceptOf, convertsHeic } from './accept.ts';
import { type Grenzen, judge } from './judge.ts';
import { chooseFiles, type Documentsoort } from './upload-queue.ts';

export interface KiesProps {
  readonly hulpvraagId: HulpvraagId;
  readonly grenzen: Grenzen;
}

/** Choose, drop or photograph files. Limits are shown before; a file that cannot be taken is refused by itself. */
export function KiesBestanden({ hulpvraagId, grenzen }: KiesProps) {
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  const take = async (files: readonly File[]) => setRefused(await takeFiles(files, { hulpvraagId, grenzen }, 'OVERIG'));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the buttons inside do the same by keyboard.
    <div
      class={`card drop${isOver ? ' drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <div class="drop__text">
        <p>{t.slepen}</p>
        <p class="soft">{grenzen.tekst}</p>
      </div>
      <div class="row">
        <FileButton label={t.kiezen} accept={acceptOf(grenzen, convertsHeic(navigator))} isMultiple onFiles={take} />
        <FileButton label={t.foto} accept={convertsHeic(navigator) ? 'image/jpeg' : 'image/*'} isPhoto onFiles={take} />
      </div>
      <Refused texts={refused} />
    </div>
  );
}

/** The signed form, asked for by its own button: the one paper without which the hulpvraag cannot go on. */
export function KiesFormulier(props: KiesProps) {
  return (
    <div class="card card--wait stack">
      <h3 class="nl-heading nl-heading--level-3">{t.formulierGevraagd}</h3>
      <p>{t.formulierUitleg}</p>
      <FormulierKnop {...props} label={t.formulierKiezen} />
    </div>
  );
}

/** The button for the signed form, and why a file was not taken. */
export function FormulierKnop({ label, hulpvraagId, grenzen }: KiesProps & { readonly label: string }) {
  const [refused, setRefused] = useState<readonly string[]>([]);
  return (
    <>
      <div>
        <FileButton
          label={label}
          accept={acceptOf(grenzen, convertsHeic(navigator))}
          onFiles={async (files) =>
            setRefused(await takeFiles(files, { hulpvraagId, grenzen }, 'AANVRAAG_ONDERWIJSADVIES_JK'))
          }
        />
      </div>
      <Refused texts={refused} />
    </>
  );
}

/** Why files could not be taken; said when it appears. */
export function Refused({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div role="status">
      {texts.length > 0 && (
        <ul class="refused">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A file field that looks like a button; the field itself keeps the focus and the keyboard. */
export function FileButton(props: {
  readonly label: string;
  /** What it is about, for who does not see where it stands. */
  readonly about?: string;
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly isPhoto?: boolean;
  readonly onFiles: (files: readonly File[]) => unknown;
}) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        accept={props.accept}
        multiple={props.isMultiple ?? false}
        {...(props.isPhoto ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again, after it was changed.
          event.currentTarget.value = '';
          props.onFiles(files);
        }}
      />
      <label for={id} class="nl-button nl-button--secondary">
        <span class="nl-button__label">
          {props.label}
          {props.about && <span class="only-heard"> {props.about}</span>}
        </span>
      </label>
    </span>
  );
}

/** Puts the files that can be taken in the list; says of each other one why not. */
export async function takeFiles(
  files: readonly File[],
  { hulpvraagId, grenzen }: KiesProps,
  documentsoort: Documentsoort,
): Promise<readonly string[]> {
  const judged = await Promise.all(files.map(async (file) => ({ file, oordeel: await judge(file, grenzen) })));
  chooseFiles(
    judged.flatMap(({ file, oordeel }) =>
      'reden' in oordeel ? [] : [{ hulpvraagId, file, ...oordeel, documentsoort }],
    ),
  );
  return judged.flatMap(({ file, oordeel }) => ('reden' in oordeel ? [`${file.name}: ${oordeel.reden}`] : []));
}
