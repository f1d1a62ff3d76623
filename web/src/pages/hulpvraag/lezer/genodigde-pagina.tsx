import { Contact } from '#web/pages/hulpvraag/contact.tsx';
import { EigenOverleg } from '#web/pages/hulpvraag/overleg/eigen-overleg.tsx';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ouderPaginaTeksten as t } from '#web/teksten/ouder-pagina.ts';
import { Documenten } from './documenten.tsx';

/** For an invitee of a consultation round: when it is, and the documents while they are open. */
export function GenodigdePagina({ zaak }: { readonly zaak: Zaak }) {
  return (
    <>
      <p class="seen-by">{t.genodigdeLeest}</p>
      <EigenOverleg zaak={zaak} />
      <Documenten zaak={zaak} />
      <Contact zaak={zaak} />
    </>
  );
}
