import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/toezicht.ts';
import { draagVernietigingVoor, keurVernietigingGoed, leesVernietigingslijst } from '#web/api/toezicht.ts';
import { useList } from '#web/api/use-list.ts';
import { href } from '#web/router.ts';
import { toezichtTeksten as t } from '#web/teksten/toezicht.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Listed } from '#web/ui/list.tsx';
import { Section } from '#web/ui/page.tsx';
import type { AnswerOf } from '#web/wire/types.ts';

type TeVernietigen = AnswerOf<typeof contract.leesVernietigingslijst>['items'][number];

interface Open {
  readonly hulpvraag: TeVernietigen;
  readonly isApproval: boolean;
}

/** Hulpvragen whose retention is over: one person proposes, another approves. */
export function Vernietiging() {
  const [open, setOpen] = useState<Open>();
  const list = useList((cursor, signal) => leesVernietigingslijst({ query: { cursor }, signal }), []);
  return (
    <Section heading={t.vernietiging}>
      <p>{t.vernietigingUitleg}</p>
      <Listed of={list} empty={<p>{t.geenVernietiging}</p>}>
        {(items) => (
          <ul class="cards">
            {items.map((one) => (
              <li key={one.zaaknummer} class="card stack">
                <strong>{one.zaaknummer}</strong>
                <span>{t.termijnVoorbij(showDate(one.vanaf))}</span>
                <a href={href(['hulpvragen', one.hulpvraagId])}>{t.openen}</a>
                <Stap hulpvraag={one} onStap={(isApproval) => setOpen({ hulpvraag: one, isApproval })} />
              </li>
            ))}
          </ul>
        )}
      </Listed>
      {open && <Besluit {...open} onClose={() => setOpen(undefined)} onChanged={list.reload} />}
    </Section>
  );
}

/** What this person can do about it now: only the step that fits. */
function Stap(props: { readonly hulpvraag: TeVernietigen; readonly onStap: (isApproval: boolean) => void }) {
  const { stand, zaaknummer, doorMijVoorgedragen } = props.hulpvraag;
  if (stand === 'GOEDGEKEURD') return <p>{t.alGoedgekeurd}</p>;
  if (doorMijVoorgedragen) return <p>{t.voorgedragenDoorMij}</p>;
  const isApproval = stand === 'VOORGEDRAGEN';
  return (
    <div>
      <Button
        isNegative={isApproval}
        aria-label={isApproval ? t.goedkeurenVan(zaaknummer) : t.voordragenVan(zaaknummer)}
        onClick={() => props.onStap(isApproval)}
      >
        {isApproval ? t.goedkeuren : t.voordragen}
      </Button>
    </div>
  );
}

function Besluit({ hulpvraag, isApproval, onClose, onChanged }: Open & { onClose: () => void; onChanged: () => void }) {
  const { hulpvraagId, zaaknummer } = hulpvraag;
  const act = isApproval ? keurVernietigingGoed : draagVernietigingVoor;
  return (
    <ConfirmDialog
      heading={isApproval ? t.goedkeurenVan(zaaknummer) : t.voordragenVan(zaaknummer)}
      action={isApproval ? t.goedkeuren : t.voordragen}
      isNegative={isApproval}
      send={(idempotencyKey) => act({ params: { hulpvraagId }, idempotencyKey })}
      said={isApproval ? t.goedgekeurd : t.voorgedragen}
      onClose={onClose}
      onChanged={onChanged}
    >
      <p>{isApproval ? t.goedkeurenUitleg : t.voordragenUitleg}</p>
    </ConfirmDialog>
  );
}
