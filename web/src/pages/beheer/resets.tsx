import { useState } from 'preact/hooks';
import type { bevestigMfaReset, lijstMfaResets, wijsMfaResetAf } from '#shared/contract/mfa-resets.ts';
import { type AnswerOf, call } from '../../api/call.ts';
import { useData } from '../../api/use-data.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { session } from '../../session/session.ts';
import { beheerTeksten as t } from '../../teksten/beheer.ts';
import { confirmDone } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showMoment } from '../../ui/dates.ts';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';

type Reset = AnswerOf<typeof lijstMfaResets>['items'][number];

/** Lost phones that wait for a second beheerder. */
export function Resets() {
  const [open, setOpen] = useState<{ readonly reset: Reset; readonly isConfirm: boolean }>();
  const resets = useData((signal) => call<typeof lijstMfaResets>('GET', '/v1/mfa-resets', { signal }), []);
  const done = () => {
    setOpen(undefined);
    resets.reload();
  };
  return (
    <Section heading={t.telefoons}>
      <p>{t.resetsUitleg}</p>
      <Loading of={resets}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.geenResets}</p>
          ) : (
            <ul class="cards">
              {items.map((one) => (
                <Kaart key={one.id} reset={one} onOpen={(isConfirm) => setOpen({ reset: one, isConfirm })} />
              ))}
            </ul>
          )
        }
      </Loading>
      {open && <ResetBesluit {...open} onClose={() => setOpen(undefined)} onDone={done} />}
    </Section>
  );
}

function Kaart({ reset, onOpen }: { readonly reset: Reset; readonly onOpen: (isConfirm: boolean) => void }) {
  const isOwn = reset.gevraagdDoor === session.value?.account?.gebruikerId;
  return (
    <li class="card stack">
      <strong>{reset.naam}</strong>
      <span class="typed" dir="auto">
        {reset.reden}
      </span>
      <span class="soft">{t.resetGeldig(showMoment(reset.geldigTot))}</span>
      {isOwn && <span class="soft">{t.eigenAanvraag}</span>}
      <div class="row">
        {!isOwn && (
          <Button kind="primary" aria-label={t.resetBevestigenVan(reset.naam)} onClick={() => onOpen(true)}>
            {t.resetBevestigen}
          </Button>
        )}
        <Button kind="subtle" isNegative aria-label={t.resetAfwijzenVan(reset.naam)} onClick={() => onOpen(false)}>
          {t.resetAfwijzen}
        </Button>
      </div>
    </li>
  );
}

function ResetBesluit(props: {
  readonly reset: Reset;
  readonly isConfirm: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { reset, isConfirm } = props;
  const params = { resetId: reset.id };
  const submit = useSubmit(async (key) => {
    if (isConfirm) {
      await call<typeof bevestigMfaReset>('POST', '/v1/mfa-resets/{resetId}/bevestigingen', {
        params,
        idempotencyKey: key,
      });
    } else {
      await call<typeof wijsMfaResetAf>('DELETE', '/v1/mfa-resets/{resetId}', { params });
    }
    confirmDone(t.resetGedaan);
    props.onDone();
  });
  return (
    <ConfirmDialog
      heading={isConfirm ? t.resetBevestigenVan(reset.naam) : t.resetAfwijzenVan(reset.naam)}
      action={isConfirm ? t.resetBevestigen : t.resetAfwijzen}
      isNegative={!isConfirm}
      submit={submit}
      onClose={props.onClose}
    >
      {isConfirm && <p>{t.resetBevestigenUitleg}</p>}
    </ConfirmDialog>
  );
}
