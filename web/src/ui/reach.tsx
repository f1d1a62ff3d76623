import { contactTeksten as t } from '#web/teksten/contact.ts';
import type { Bereik } from './bereik.ts';
import { telefoonlink } from './telefoonlink.ts';

/** How somebody is reached: a number that a telephone dials, an address that opens a mail. */
export function Reach(props: { readonly of: Bereik & { readonly naam: string } }) {
  const { naam, telefoon, bereikbaar, email } = props.of;
  return (
    <p>
      {naam}
      {telefoon && (
        <>
          , {t.telefoon}{' '}
          <a class="whole" href={telefoonlink(telefoon)}>
            {telefoon}
          </a>
          {bereikbaar && <span class="soft"> ({bereikbaar})</span>}
        </>
      )}
      {email && (
        <>
          , {t.email} <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </p>
  );
}
