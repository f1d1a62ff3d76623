import { leesContact } from '#web/api/account.ts';
import { useData } from '#web/api/use-data.ts';
import { contactTeksten as t } from '#web/teksten/contact.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { Reach } from '#web/ui/reach.tsx';
import { whomToCall } from './whom-to-call.ts';
import type { Zaak } from './zaak.ts';

/** Whom to call, with a number: for everybody who works with the SWV, worried parents first. */
export function Contact({ zaak }: { readonly zaak: Zaak }) {
  return <ContactMet zaak={zaak} contact={useContact()} />;
}

/** How the SWV is reached. */
export function useContact() {
  return useData((signal) => leesContact({ signal }), []);
}

/** The same, for a page that shows it in more than one place and asks it once. */
export function ContactMet({
  zaak,
  contact,
}: {
  readonly zaak: Zaak;
  readonly contact: ReturnType<typeof useContact>;
}) {
  const { jkSpecialist } = zaak.hulpvraag;
  return (
    <Section heading={t.titel}>
      <p>{jkSpecialist ? t.specialist(jkSpecialist.naam) : t.zonderSpecialist}</p>
      <Loading of={contact} lines={2}>
        {(one) => <Reach of={whomToCall(zaak.hulpvraag, one)} />}
      </Loading>
      <p class="soft">{t.nietMailen}</p>
    </Section>
  );
}
