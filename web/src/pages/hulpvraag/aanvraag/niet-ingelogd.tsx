import type * as contract from '#shared/contract/meldingen.ts';
import { confirmDone } from '#web/announce.ts';
import { nodigUitZaakOpnieuwUit } from '#web/api/meldingen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { mailTeksten as t } from '#web/teksten/mails.ts';
import { DOELGROEP_TEKST } from '#web/teksten/status-wijzigen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Section } from '#web/ui/page.tsx';
import { Table } from '#web/ui/table.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type Mens = AnswerOf<typeof contract.lijstZaakmails>['nietIngelogd'][number];

/** Who was invited to this case and has never signed in, since when, and the invitation once more. */
export function NietIngelogd({ id, items }: { readonly id: HulpvraagId; readonly items: readonly Mens[] }) {
  return (
    <Section heading={t.nietIngelogd}>
      <p>{t.nietIngelogdUitleg}</p>
      <Table caption={t.nietIngelogd} columns={[t.wie, t.doelgroep, t.uitgenodigd, t.uitnodiging]}>
        {items.map((one) => (
          <Row key={one.gebruikerId} id={id} mens={one} />
        ))}
      </Table>
    </Section>
  );
}

function Row({ id, mens }: { readonly id: HulpvraagId; readonly mens: Mens }) {
  const { gebruikerId, naam, doelgroep, uitgenodigdOp } = mens;
  const submit = useSubmit(async (idempotencyKey) => {
    await nodigUitZaakOpnieuwUit({ params: { hulpvraagId: id, gebruikerId }, idempotencyKey });
    confirmDone(t.opnieuwGestuurd(naam));
  });
  return (
    <tr>
      <th scope="row">{naam}</th>
      <td data-label={t.doelgroep}>{DOELGROEP_TEKST[doelgroep]}</td>
      <td data-label={t.uitgenodigd}>{showDate(uitgenodigdOp)}</td>
      <td data-label={t.uitnodiging}>
        <Button aria-label={t.opnieuwAan(naam)} isBusy={submit.isBusy} onClick={() => submit.run()}>
          {t.opnieuw}
        </Button>
        {submit.problem && <ErrorSummary problem={submit.problem} />}
      </td>
    </tr>
  );
}
