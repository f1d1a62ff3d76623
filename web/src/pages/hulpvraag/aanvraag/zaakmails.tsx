import type * as contract from '#shared/contract/meldingen.ts';
import { confirmDone } from '#web/announce.ts';
import { herhaalZaakmail, lijstZaakmails } from '#web/api/meldingen.ts';
import { useData } from '#web/api/use-data.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { actieVan, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { beheerTeksten } from '#web/teksten/beheer.ts';
import { mailTeksten as t } from '#web/teksten/mails.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Section } from '#web/ui/page.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { AnswerOf } from '#web/wire/types.ts';
import { NietIngelogd } from './niet-ingelogd.tsx';

type Zaakmail = AnswerOf<typeof contract.lijstZaakmails>['items'][number];

/** Whom this case has not reached, for whoever works on it: nothing is shown when everybody was. */
export function Zaakmails({ zaak }: { readonly zaak: Zaak }) {
  return actieVan(zaak.hulpvraag, 'BETROKKENEN_BEWERKEN') ? <NietBereikt id={zaak.hulpvraag.id} /> : null;
}

function NietBereikt({ id }: { readonly id: HulpvraagId }) {
  const mails = useData((signal) => lijstZaakmails({ params: { hulpvraagId: id }, signal }), [id]);
  const { items = [], nietIngelogd = [] } = mails.data ?? {};
  return (
    <>
      {nietIngelogd.length > 0 && <NietIngelogd id={id} items={nietIngelogd} />}
      {items.length > 0 && (
        <Section heading={t.nietAangekomen}>
          <p>{t.nietAangekomenUitleg}</p>
          <ul>
            {items.map((one) => (
              <li key={one.id}>
                <Mail id={id} mail={one} onDone={mails.reload} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Mail(props: { readonly id: HulpvraagId; readonly mail: Zaakmail; readonly onDone: () => void }) {
  const { id, mail, onDone } = props;
  const submit = useSubmit(async (key) => {
    await herhaalZaakmail({
      params: { hulpvraagId: id, meldingId: mail.id },
      idempotencyKey: key,
    });
    confirmDone(beheerTeksten.herhaald);
    onDone();
  });
  const { fouten, foutOnbekend } = beheerTeksten;
  return (
    <>
      <p>
        <strong>{mail.naam ?? t.zonderNaam}</strong>, {showMoment(mail.aangemaaktOp)}.{' '}
        <span>{fouten[mail.bezorging ?? ''] ?? fouten[mail.fout ?? ''] ?? foutOnbekend}</span>
      </p>
      {mail.kanOpnieuw ? (
        <Button isBusy={submit.isBusy} onClick={() => submit.run()}>
          {beheerTeksten.herhalen}
        </Button>
      ) : (
        <p class="soft">{t.eerstAdres}</p>
      )}
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}
