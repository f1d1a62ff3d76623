import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/accountverzoeken.ts';
import { bevestigAccountverzoek, lijstAccountverzoeken, wijsAccountverzoekAf } from '#web/api/accountverzoeken.ts';
import { useData } from '#web/api/use-data.ts';
import { session } from '#web/session/session.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import type { AnswerOf } from '#web/wire/types.ts';
import { Beheergevolgen } from './beheergevolgen.tsx';

type Verzoek = AnswerOf<typeof contract.lijstAccountverzoeken>['items'][number];

/** What one beheerder asked and a second one must confirm. */
export function Verzoeken() {
  const [open, setOpen] = useState<{ readonly verzoek: Verzoek; readonly isConfirm: boolean }>();
  const verzoeken = useData((signal) => lijstAccountverzoeken({ signal }), []);
  return (
    <Section heading={t.verzoeken}>
      <p>{t.verzoekenUitleg}</p>
      <Loading of={verzoeken}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.geenVerzoeken}</p>
          ) : (
            <ul class="cards">
              {items.map((one) => (
                <Kaart key={one.id} verzoek={one} onOpen={(isConfirm) => setOpen({ verzoek: one, isConfirm })} />
              ))}
            </ul>
          )
        }
      </Loading>
      {open && <Besluit {...open} onClose={() => setOpen(undefined)} onChanged={verzoeken.reload} />}
    </Section>
  );
}

function Kaart({ verzoek, onOpen }: { readonly verzoek: Verzoek; readonly onOpen: (isConfirm: boolean) => void }) {
  const isOwn = verzoek.gevraagdDoor === session.value?.account?.gebruikerId;
  return (
    <li class="card stack">
      <strong>{verzoek.naam}</strong>
      <span>{watTekst(verzoek)}</span>
      <span class="typed" dir="auto">
        {verzoek.reden || t.zonderReden}
      </span>
      <span class="soft">{t.verzoekGeldig(showMoment(verzoek.geldigTot))}</span>
      {isOwn && <span class="soft">{t.eigenAanvraag}</span>}
      <div class="row">
        {!isOwn && (
          <Button kind="primary" aria-label={t.verzoekBevestigenVan(verzoek.naam)} onClick={() => onOpen(true)}>
            {t.verzoekBevestigen}
          </Button>
        )}
        <Button kind="subtle" isNegative aria-label={t.verzoekAfwijzenVan(verzoek.naam)} onClick={() => onOpen(false)}>
          {t.verzoekAfwijzen}
        </Button>
      </div>
    </li>
  );
}

/** What is asked, in words. */
function watTekst({ wat }: Verzoek): string {
  switch (wat.soort) {
    case 'MFA_RESET':
      return t.telefoonKwijt;
    case 'EMAIL':
      return t.nieuwAdres(wat.email);
    case 'ROLLEN':
      return t.nieuweRol(wat.rollen.map((rol) => ROL_TEKST[rol]).join(', '));
  }
}

function Besluit(props: {
  readonly verzoek: Verzoek;
  readonly isConfirm: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { verzoek, isConfirm } = props;
  const act = isConfirm ? bevestigAccountverzoek : wijsAccountverzoekAf;
  return (
    <ConfirmDialog
      name={`besluit/${isConfirm}/${verzoek.id}`}
      heading={isConfirm ? t.verzoekBevestigenVan(verzoek.naam) : t.verzoekAfwijzenVan(verzoek.naam)}
      action={isConfirm ? t.verzoekBevestigen : t.verzoekAfwijzen}
      isNegative={!isConfirm}
      send={(idempotencyKey) => act({ params: { verzoekId: verzoek.id }, idempotencyKey })}
      said={isConfirm ? t.verzoekGoedgekeurd : t.verzoekAfgekeurd}
      onClose={props.onClose}
      onChanged={props.onChanged}
    >
      <p>{watTekst(verzoek)}</p>
      {isConfirm && (
        <>
          <p>{t.verzoekBevestigenUitleg[verzoek.wat.soort]}</p>
          <Beheergevolgen voornemen={{ soort: 'ACCOUNTVERZOEK', verzoekId: verzoek.id }} />
        </>
      )}
    </ConfirmDialog>
  );
}
