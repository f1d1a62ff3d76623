import { useState } from 'preact/hooks';
import { useSubmit } from '#web/api/use-submit.ts';
import { lazyPart } from '#web/lazy-page.tsx';
import { Stap } from '#web/pages/hulpvraag/status/stap.tsx';
import { type Actie, type Hulpvraag, isTerugstap, statusActies, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { hulpvraagTeksten as t } from '#web/teksten/hulpvraag.ts';
import { statusTeksten } from '#web/teksten/status-wijzigen.ts';
import { Arch } from '#web/ui/arch.tsx';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { ErrorSummary } from '#web/ui/form.tsx';
import { directVan } from './direct.ts';
import { plekVan, showPlek } from './plek.ts';

type Hoofddaad = NonNullable<Hulpvraag['kop']['daad']>;

const DaadDialog = lazyPart(async () => (await import('./daad-dialog.tsx')).DaadDialog, { lines: 0 });

/** What is open over the page. */
type Open =
  | { readonly soort: 'status'; readonly naar?: string | undefined }
  | { readonly soort: 'daad'; readonly daad: Hoofddaad };

/**
 * The top of a case: one sentence to this reader, and one button that does exactly that, both from the API (ux.md).
 * Changing the status otherwise stands beside it, small, while something can be changed.
 */
export function Kop({ zaak }: { readonly zaak: Zaak }) {
  const { hulpvraag } = zaak;
  const { kop } = hulpvraag;
  const [open, setOpen] = useState<Open>();
  const [done, setDone] = useState<string>();
  const daad = kop.daarna && done === kop.daad?.daad ? kop.daarna : kop.daad;
  const close = () => setOpen(undefined);
  return (
    <>
      <section class={`now${daad ? '' : ' now--calm'}`} aria-labelledby="nu">
        <div class="now__said">
          <h2 class="now__sentence" id="nu" tabIndex={-1}>
            {kop.zin}
          </h2>
          {kop.uitleg && <p>{kop.uitleg}</p>}
          <Waar hulpvraag={hulpvraag} />
        </div>
        <div class="now__acts">
          {daad && <DaadKnop hulpvraag={hulpvraag} daad={daad} onOpen={setOpen} onDone={() => setDone(daad.daad)} />}
          {hasOther(hulpvraag, daad) && (
            <Button kind={daad ? 'subtle' : 'secondary'} onClick={() => setOpen({ soort: 'status' })}>
              {statusTeksten.knop}
            </Button>
          )}
        </div>
        <Arch />
      </section>
      {open?.soort === 'status' && <Stap zaak={zaak} naar={open.naar} onClose={close} />}
      {open?.soort === 'daad' && <DaadDialog zaak={zaak} daad={open.daad} onClose={close} />}
    </>
  );
}

/** Where it stands, for whoever asks more exactly: label and number; since when, where no way below says so. */
function Waar({ hulpvraag }: { readonly hulpvraag: Hulpvraag }) {
  const { statusLabel, zaaknummer, statusSinds, weg } = hulpvraag;
  return (
    <p class="now__where">
      <span class="badge">{statusLabel}</span>
      {!weg && <span>{t.sindsDag(showDate(statusSinds))}</span>}
      <span class="whole">{zaaknummer}</span>
    </p>
  );
}

/** Goes to what is read or filled in on the page, or opens what is done in a dialog. */
function DaadKnop(props: {
  readonly hulpvraag: Hulpvraag;
  readonly daad: Hoofddaad;
  readonly onOpen: (open: Open) => void;
  /** It was done, and changed nothing in the case. */
  readonly onDone: () => void;
}) {
  const { hulpvraag, daad, onOpen } = props;
  const plek = plekVan(daad.daad);
  const direct = directVan(daad.daad);
  const submit = useSubmit(async () => {
    await direct?.(hulpvraag.id);
    props.onDone();
  });
  const press = () => {
    if (direct) void submit.run();
    else if (plek) showPlek(hulpvraag.id, plek);
    else onOpen(daad.naar ? { soort: 'status', naar: daad.naar } : { soort: 'daad', daad });
  };
  return (
    <>
      <Button kind="primary" isBusy={submit.isBusy} onClick={press}>
        {daad.tekst}
      </Button>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}

/** Whether the status can be thought of changing otherwise than by the button beside it. */
function hasOther(hulpvraag: Hulpvraag, daad: Hoofddaad | undefined): boolean {
  const isDaad = (actie: Actie) => daad?.naar !== undefined && actie.naar === daad.naar && !isTerugstap(actie);
  return statusActies(hulpvraag).some((actie) => !isDaad(actie));
}
