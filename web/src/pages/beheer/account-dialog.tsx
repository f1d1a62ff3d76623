import { blokkeerAccount, deblokkeerAccount, nodigOpnieuwUit, verwijderAccount } from '#web/api/gebruikers.ts';
import { goTo, href } from '#web/router.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { Beheergevolgen } from './beheergevolgen.tsx';

/** What is done to a whole account, after asking. */
export type AccountActie = 'BLOKKEREN' | 'DEBLOKKEREN' | 'OPNIEUW_UITNODIGEN' | 'VERWIJDEREN';

interface Daad {
  readonly kop: string;
  readonly uitleg: string;
  readonly isNegative?: boolean;
  /** What is shown of its consequences; absent for what changes nobody's access. */
  readonly voornemen?: 'ACCOUNT_BLOKKEREN' | 'ACCOUNT_DEBLOKKEREN' | 'ACCOUNT_VERWIJDEREN';
  readonly act: (of: {
    readonly params: { readonly gebruikerId: string };
    readonly idempotencyKey: string;
  }) => Promise<unknown>;
}

const ACTIES: Readonly<Record<AccountActie, Daad>> = {
  BLOKKEREN: {
    kop: t.accountBlokkeren,
    uitleg: t.accountBlokkerenUitleg,
    isNegative: true,
    voornemen: 'ACCOUNT_BLOKKEREN',
    act: blokkeerAccount,
  },
  DEBLOKKEREN: {
    kop: t.accountDeblokkeren,
    uitleg: t.accountDeblokkerenUitleg,
    voornemen: 'ACCOUNT_DEBLOKKEREN',
    act: deblokkeerAccount,
  },
  OPNIEUW_UITNODIGEN: { kop: t.opnieuwUitnodigen, uitleg: t.opnieuwUitnodigenUitleg, act: nodigOpnieuwUit },
  VERWIJDEREN: {
    kop: t.accountVerwijderen,
    uitleg: t.accountVerwijderenUitleg,
    isNegative: true,
    voornemen: 'ACCOUNT_VERWIJDEREN',
    act: verwijderAccount,
  },
};

export function AccountDialog(props: {
  readonly actie: AccountActie;
  readonly gebruikerId: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { actie, gebruikerId } = props;
  const { kop, uitleg, isNegative = false, voornemen, act } = ACTIES[actie];
  const leave = () => goTo(href(['beheer', 'organisaties']));
  return (
    <ConfirmDialog
      name={`account/${actie}/${gebruikerId}`}
      heading={kop}
      action={kop}
      isNegative={isNegative}
      send={(idempotencyKey) => act({ params: { gebruikerId }, idempotencyKey })}
      said={algemeen.opgeslagen}
      onClose={props.onClose}
      onChanged={actie === 'VERWIJDEREN' ? leave : props.onChanged}
    >
      <p>{uitleg}</p>
      {voornemen && <Beheergevolgen voornemen={{ soort: voornemen, gebruikerId }} />}
    </ConfirmDialog>
  );
}
