import { useState } from 'preact/hooks';
import type { draagVernietigingVoor, keurVernietigingGoed, leesVernietigingslijst } from '#shared/contract/toezicht.ts';
import { call } from '../../api/call.ts';
import { useList } from '../../api/use-list.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { href } from '../../router.ts';
import { toezichtTeksten as t } from '../../teksten/toezicht.ts';
import { confirmDone } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showDate } from '../../ui/dates.ts';
import { Listed } from '../../ui/list.tsx';
import { Section } from '../../ui/page.tsx';

interface Open {
  readonly hulpvraagId: string;
  readonly isApproval: boolean;
}

/** Hulpvragen whose retention is over: one person proposes, another approves. */
export function Vernietiging() {
  const [open, setOpen] = useState<Open>();
  const list = useList(
    (cursor, signal) =>
      call<typeof leesVernietigingslijst>('GET', '/v1/vernietigingslijst', { query: { cursor }, signal }),
    [],
  );
  return (
    <Section heading={t.vernietiging}>
      <p>{t.vernietigingUitleg}</p>
      <Listed of={list} empty={<p>{t.geenVernietiging}</p>}>
        {(items) => (
          <ul class="cards">
            {items.map(({ hulpvraagId, vanaf }) => (
              <li key={hulpvraagId} class="card stack">
                <span>{t.termijnVoorbij(showDate(vanaf))}</span>
                <a href={href(['hulpvragen', hulpvraagId])}>{t.openen}</a>
                <div class="row">
                  <Button onClick={() => setOpen({ hulpvraagId, isApproval: false })}>{t.voordragen}</Button>
                  <Button isNegative onClick={() => setOpen({ hulpvraagId, isApproval: true })}>
                    {t.goedkeuren}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Listed>
      {open && (
        <Besluit
          {...open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            list.reload();
          }}
        />
      )}
    </Section>
  );
}

function Besluit({ hulpvraagId, isApproval, onClose, onDone }: Open & { onClose: () => void; onDone: () => void }) {
  const submit = useSubmit(async (key) => {
    const options = { params: { hulpvraagId }, idempotencyKey: key };
    if (isApproval) {
      await call<typeof keurVernietigingGoed>(
        'POST',
        '/v1/hulpvragen/{hulpvraagId}/vernietigingsgoedkeuringen',
        options,
      );
    } else {
      await call<typeof draagVernietigingVoor>(
        'POST',
        '/v1/hulpvragen/{hulpvraagId}/vernietigingsvoordrachten',
        options,
      );
    }
    confirmDone(t.gedaan);
    onDone();
  });
  return (
    <ConfirmDialog
      heading={isApproval ? t.goedkeuren : t.voordragen}
      action={isApproval ? t.goedkeuren : t.voordragen}
      isNegative={isApproval}
      submit={submit}
      onClose={onClose}
    >
      <p>{isApproval ? t.goedkeurenUitleg : t.voordragenUitleg}</p>
    </ConfirmDialog>
  );
}
