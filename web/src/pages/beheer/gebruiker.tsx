import { useState } from 'preact/hooks';
import { leesGebruiker } from '#web/api/gebruikers.ts';
import { useData } from '#web/api/use-data.ts';
import type { Params } from '#web/lazy-page.tsx';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Button } from '#web/ui/button.tsx';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import { type AccountActie, AccountDialog } from './account-dialog.tsx';
import { LidmaatschapKaart } from './lidmaatschap-kaart.tsx';
import { VerzoekDialog, type Verzoeksoort } from './verzoek-dialog.tsx';
import type { GebruikerView } from './views.ts';

/** One account: for whom the person works, and everything a beheerder can do about it. */
export function Gebruiker({ path }: Params) {
  const gebruikerId = path[2] ?? '';
  const gebruiker = useData((signal) => leesGebruiker({ params: { gebruikerId }, signal }), [gebruikerId]);
  return <Loading of={gebruiker}>{(data) => <Found gebruiker={data} onChanged={gebruiker.reload} />}</Loading>;
}

function Found({ gebruiker, onChanged }: { readonly gebruiker: GebruikerView; readonly onChanged: () => void }) {
  const [open, setOpen] = useState<AccountActie | Verzoeksoort>();
  const close = () => setOpen(undefined);
  const may = (actie: GebruikerView['acties'][number]['actie']) => canDo(gebruiker.acties, actie);
  return (
    <>
      <Section heading={t.accountVan(gebruiker.naam)}>
        <DescriptionList
          items={[
            [t.email, gebruiker.email],
            [t.stand, t.standen[gebruiker.stand]],
          ]}
        />
        <div class="row">
          {may('doeAccountverzoek') && (
            <>
              <Button onClick={() => setOpen('MFA_RESET')}>{t.telefoonKwijt}</Button>
              <Button onClick={() => setOpen('EMAIL')}>{t.emailWijzigen}</Button>
            </>
          )}
          {may('nodigOpnieuwUit') && (
            <Button onClick={() => setOpen('OPNIEUW_UITNODIGEN')}>{t.opnieuwUitnodigen}</Button>
          )}
          {may('blokkeerAccount') && (
            <Button isNegative onClick={() => setOpen('BLOKKEREN')}>
              {t.accountBlokkeren}
            </Button>
          )}
          {may('deblokkeerAccount') && <Button onClick={() => setOpen('DEBLOKKEREN')}>{t.accountDeblokkeren}</Button>}
          {may('verwijderAccount') && (
            <Button kind="subtle" isNegative onClick={() => setOpen('VERWIJDEREN')}>
              {t.accountVerwijderen}
            </Button>
          )}
        </div>
        <WhyNot
          of={[
            [t.telefoonKwijt, whyNot(gebruiker.acties, 'doeAccountverzoek')],
            [t.accountVerwijderen, whyNot(gebruiker.acties, 'verwijderAccount')],
          ]}
        />
      </Section>
      <Section heading={t.lidmaatschappen}>
        <ul class="cards">
          {gebruiker.lidmaatschappen.map((one) => (
            <LidmaatschapKaart key={one.id} lid={one} onChanged={onChanged} />
          ))}
        </ul>
      </Section>
      {(open === 'MFA_RESET' || open === 'EMAIL') && (
        <VerzoekDialog soort={open} gebruiker={gebruiker} onClose={close} />
      )}
      {open && open !== 'MFA_RESET' && open !== 'EMAIL' && (
        <AccountDialog actie={open} gebruikerId={gebruiker.id} onClose={close} onChanged={onChanged} />
      )}
    </>
  );
}
