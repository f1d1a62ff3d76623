import { leesContact } from '#web/api/account.ts';
import { useData } from '#web/api/use-data.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { contactTeksten as t } from '#web/teksten/contact.ts';
import { telefoonlink } from '#web/ui/telefoonlink.ts';

/** Whom to call, at the foot of a phone, wherever on the page: a parent who worries does not look for it. */
export function Bereikbaar({ zaak }: { readonly zaak: Zaak }) {
  const contact = useData((signal) => leesContact({ signal }), []);
  if (!contact.data) return null;
  const { naam, telefoon, email } = contact.data;
  return (
    <aside class="reach" aria-label={t.titel}>
      <p class="reach__who">
        <b>{zaak.hulpvraag.jkSpecialist?.naam ?? naam}</b>
        <span class="soft">{zaak.hulpvraag.jkSpecialist ? naam : ''}</span>
      </p>
      {email && (
        <a class="nl-button nl-button--secondary" href={`mailto:${email}`}>
          <span class="nl-button__label">{t.mailen}</span>
        </a>
      )}
      {telefoon && (
        <a class="nl-button nl-button--primary" href={telefoonlink(telefoon)}>
          <span class="nl-button__label">{t.bellen}</span>
        </a>
      )}
    </aside>
  );
}
