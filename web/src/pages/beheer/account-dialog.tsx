import { confirmDone } from '#web/announce.ts';
import { blokkeerAccount, deblokkeerAccount, nodigOpnieuwUit, verwijderAccount } from '#web/api/beheer.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { goTo, href } from '#web/router.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { Beheergevolgen } from './beheergevolgen.tsx';

/** What is done to a whole account, after asking. */
export type AccountActie = 'BLOKKEREN' | 'DEBLOKKEREN' | 'OPNIEUW_UITNODIGEN' | 'VERWIJDEREN';

const ACTIES: Readonly<
  Record<
    AccountActie,
    {
      readonly kop: string;
      readonly uitleg: string;
      readonly isNegative: boolean;
      /** What is shown of its consequences; absent for what changes nobody's access. */
      readonly voornemen?: 'ACCOUNT_BLOKKEREN' | 'ACCOUNT_DEBLOKKEREN' | 'ACCOUNT_VERWIJDEREN';
      readonly act: (gebruikerId: string, key: string) => Promise<unknown>;
    }
  >
> = {
  BLOKKEREN: {
    voornemen: 'ACCOUNT_BLOKKEREN',
    kop: t.accountBlokkeren,
    uitleg: t.accountBlokkerenUitleg,
    isNegative: true,
    act: (gebruikerId, idempotencyKey) =>
      blokkeerAccount({
        params: { gebruikerId },
        idempotencyKey,
      }),
  },
  DEBLOKKEREN: {
    voornemen: 'ACCOUNT_DEBLOKKEREN',
    kop: t.accountDeblokkeren,
    uitleg: t.accountDeblokkerenUitleg,
    isNegative: false,
    act: (gebruikerId, idempotencyKey) =>
      deblokkeerAccount({
        params: { gebruikerId },
        idempotencyKey,
      }),
  },
  OPNIEUW_UITNODIGEN: {
    kop: t.opnieuwUitnodigen,
    uitleg: t.opnieuwUitnodigenUitleg,
    isNegative: false,
    act: (gebruikerId, idempotencyKey) =>
      nodigOpnieuwUit({
        params: { gebruikerId },
        idempotencyKey,
      }),
  },
  VERWIJDEREN: {
    voornemen: 'ACCOUNT_VERWIJDEREN',
    kop: t.accountVerwijderen,
    uitleg: t.accountVerwijderenUitleg,
    isNegative: true,
    act: (gebruikerId, idempotencyKey) =>
      verwijderAccount({
        params: { gebruikerId },
        idempotencyKey,
      }),
  },
};

export function AccountDialog(props: {
  readonly actie: AccountActie;
  readonly gebruikerId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { kop, uitleg, isNegative, voornemen, act } = ACTIES[props.actie];
  const submit = useSubmit({ name: `account/${props.actie}/${props.gebruikerId}` }, async (key) => {
    await act(props.gebruikerId, key);
    confirmDone(algemeen.opgeslagen);
    if (props.actie === 'VERWIJDEREN') goTo(href(['beheer', 'organisaties']));
    else props.onDone();
  });
  return (
    <ConfirmDialog heading={kop} action={kop} isNegative={isNegative} submit={submit} onClose={props.onClose}>
      <p>{uitleg}</p>
      {voornemen && <Beheergevolgen voornemen={{ soort: voornemen, gebruikerId: props.gebruikerId }} />}
    </ConfirmDialog>
  );
}
