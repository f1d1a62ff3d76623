import type { ContactMet } from '#web/pages/hulpvraag/contact.tsx';
import { whomToCall } from '#web/pages/hulpvraag/whom-to-call.ts';
import { contactTeksten as t } from '#web/teksten/contact.ts';
import { telefoonlink } from '#web/ui/telefoonlink.ts';

/** Whom to call, at the foot of a phone, wherever on the page: a parent who worries does not look for it. */
export function Bereikbaar({ zaak, contact }: Parameters<typeof ContactMet>[0]) {
  if (!contact.data) return null;
  const { naam, contactpersoon, telefoon, bereikbaar, email } = whomToCall(zaak.hulpvraag, contact.data);
  const { jkSpecialist } = zaak.hulpvraag;
  return (
    <aside class="reach" aria-label={t.titel}>
      <p class="reach__who">
        <b>{jkSpecialist?.naam ?? naam}</b>
        {jkSpecialist && <span class="soft">{contactpersoon ? t.via(contactpersoon) : naam}</span>}
        {telefoon && bereikbaar && <span class="soft">{bereikbaar}</span>}
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
