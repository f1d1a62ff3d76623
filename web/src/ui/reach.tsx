import { contactTeksten as t } from '#web/teksten/contact.ts';
import { telefoonlink } from './telefoonlink.ts';

/** How somebody is reached: a number that a telephone dials, an address that opens a mail. */
export function Reach(props: {
  readonly of: { readonly naam: string; readonly telefoon?: string | undefined; readonly email?: string | undefined };
}) {
  const { naam, telefoon, email } = props.of;
  return (
    <p>
      {naam}
      {telefoon && (
        <>
          , {t.telefoon} <a href={telefoonlink(telefoon)}>{telefoon}</a>
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
