import { useState } from 'preact/hooks';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { acceptOf, convertsHeic } from './accept.ts';
import type { Bijlage, Open } from './bijlage.ts';
import type { Grenzen } from './judge.ts';
import { FileButton, Refused, takeFiles } from './kies-bestanden.tsx';
import { VerwijderKnop } from './verwijder-knop.tsx';

/** A file that was refused: why, what to do, and the two buttons that do it. */
export function Geweigerd(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: Bijlage;
  /** Present when files can be added now. */
  readonly grenzen: Grenzen | undefined;
  readonly onOpen: (open: Open) => void;
}) {
  const { hulpvraagId, bijlage, grenzen, onOpen } = props;
  const { bestandsnaam: naam, weigerreden, weigertekst, documentsoort } = bijlage;
  const [refused, setRefused] = useState<readonly string[]>([]);
  return (
    <div class="paper__more stack">
      <p>{weigertekst}</p>
      {weigerreden === 'SCHADELIJK' && <p>{t.naVirus}</p>}
      <p class="soft">{t.nietGedeeld}</p>
      <div class="row">
        {grenzen && (
          <FileButton
            label={t.anderBestand}
            about={t.inPlaatsVan(naam)}
            accept={acceptOf(grenzen, convertsHeic(navigator))}
            onFiles={async (files) => setRefused(await takeFiles(files, { hulpvraagId, grenzen }, documentsoort))}
          />
        )}
        <VerwijderKnop bijlage={bijlage} onOpen={onOpen} />
      </div>
      <Refused texts={refused} />
    </div>
  );
}
