import { stukkenTeksten as t } from '#web/teksten/stukken.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { DownloadKnop } from './bijlagen/download-knop.tsx';
import { VoorbeeldDialog } from './bijlagen/voorbeeld-dialog.tsx';
import type { Stuk } from './stukken.ts';
import type { Dossier } from './zaak.ts';

/** A look at one stuk, before it is shared: the file, or what was written. */
export function KijkDialog(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly dossier: Dossier;
  readonly stuk: Stuk;
  readonly onClose: () => void;
}) {
  const { hulpvraagId, dossier, stuk, onClose } = props;
  const bijlage = dossier.bijlagen.find(({ id }) => id === stuk.id);
  if (bijlage?.teBekijken) return <VoorbeeldDialog hulpvraagId={hulpvraagId} bijlage={bijlage} onClose={onClose} />;
  return (
    <Dialog heading={stuk.naam} onClose={onClose} isWide>
      {bijlage ? (
        <>
          <p>{t.nietTeTonen}</p>
          <div>
            <DownloadKnop hulpvraagId={hulpvraagId} bijlage={bijlage} />
          </div>
        </>
      ) : (
        <Geschreven dossier={dossier} id={stuk.id} />
      )}
    </Dialog>
  );
}

/** What somebody wrote: an observatie, or a version of the advice with its afspraken. */
function Geschreven({ dossier, id }: { readonly dossier: Dossier; readonly id: string }) {
  const advies = dossier.adviezen.find((one) => one.id === id);
  const tekst = advies?.advies ?? dossier.observaties.find((one) => one.id === id)?.tekst;
  return (
    <>
      <p class="typed" dir="auto">
        {tekst}
      </p>
      {advies?.afspraken && (
        <>
          <h3 class="nl-heading nl-heading--level-3">{t.afspraken}</h3>
          <p class="typed" dir="auto">
            {advies.afspraken}
          </p>
        </>
      )}
    </>
  );
}
