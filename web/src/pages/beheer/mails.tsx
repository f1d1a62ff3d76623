import type * as contract from '#shared/contract/meldingen.ts';
import { confirmDone } from '#web/announce.ts';
import { herhaalMelding, lijstMeldingen } from '#web/api/meldingen.ts';
import { useList } from '#web/api/use-list.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { href } from '#web/router.ts';
import { hasRol } from '#web/session/rollen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Listed } from '#web/ui/list.tsx';
import { Section } from '#web/ui/page.tsx';
import { Table } from '#web/ui/table.tsx';
import type { AnswerOf } from '#web/wire/types.ts';

type Melding = AnswerOf<typeof contract.lijstMeldingen>['items'][number];

/** Mails that were not sent or did not arrive; a beheerder mends the address and offers them again. */
export function Mails() {
  const list = useList((cursor, signal) => lijstMeldingen({ query: { cursor }, signal }), []);
  const isBeheerder = hasRol('BEHEERDER');
  return (
    <Section heading={t.mails}>
      <p>{t.mailsUitleg}</p>
      <Listed of={list} empty={<p>{t.geenMails}</p>}>
        {(items) => (
          <Table caption={t.mails} columns={[t.zaaknummer, t.wanneer, t.watMisging, isBeheerder && t.acties]}>
            {items.map((one) => (
              <tr key={one.id}>
                <th scope="row" class="whole">
                  {one.zaaknummer ?? (one.soort === 'ACCOUNTMAIL' ? t.accountmail : '–')}
                </th>
                <td data-label={t.wanneer}>{one.aangemaaktOp ? showMoment(one.aangemaaktOp) : '–'}</td>
                <td data-label={t.watMisging}>{whatWentWrong(one)}</td>
                {isBeheerder && (
                  <td data-label={t.acties}>
                    <Herstel melding={one} onDone={list.reload} />
                  </td>
                )}
              </tr>
            ))}
          </Table>
        )}
      </Listed>
    </Section>
  );
}

function whatWentWrong({ fout, bezorging }: Melding): string {
  return t.fouten[bezorging ?? ''] ?? t.fouten[fout ?? ''] ?? t.foutOnbekend;
}

function Herstel({ melding, onDone }: { readonly melding: Melding; readonly onDone: () => void }) {
  const submit = useSubmit(async (key) => {
    await herhaalMelding({
      params: { meldingId: melding.id },
      idempotencyKey: key,
      body: { reeks: melding.reeks },
    });
    confirmDone(t.herhaald);
    onDone();
  });
  return (
    <div class="row">
      {melding.aan && <a href={href(['beheer', 'gebruikers', melding.aan])}>{t.ontvanger}</a>}
      <Button isBusy={submit.isBusy} onClick={() => submit.run()}>
        {t.herhalen}
      </Button>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </div>
  );
}
