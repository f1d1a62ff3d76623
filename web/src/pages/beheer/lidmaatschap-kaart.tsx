import { useState } from 'preact/hooks';
import { isRolBij, ROLLEN_BIJ } from '#shared/model/rollen-bij.ts';
import { blokkeerLid, deblokkeerLid } from '#web/api/leden.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Checkbox } from '#web/ui/fields.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import { Beheergevolgen } from './beheergevolgen.tsx';
import { LidDialog } from './lid-dialog.tsx';
import { Stand } from './stand.tsx';
import type { Lid, LidMetActies } from './views.ts';

/** One lidmaatschap of a person: roles, until when, blocked or not. */
export function LidmaatschapKaart({ lid, onChanged }: { readonly lid: LidMetActies; readonly onChanged: () => void }) {
  const [open, setOpen] = useState<'functie' | 'blokkade'>();
  const [isKept, setKept] = useState(false);
  const close = () => setOpen(undefined);
  const soort = soortOf(lid);
  const isBlocked = canDo(lid.acties, 'deblokkeerLid');
  const params = { gebruikerId: lid.gebruikerId, lidmaatschapId: lid.id };
  const query = { uitnodigingen: isKept ? 'HOUDEN' : 'SLUITEN' } as const;
  return (
    <li class="card stack">
      <strong>{lid.organisatieNaam}</strong>
      <span>{lid.rollen.map((rol) => ROL_TEKST[rol]).join(', ')}</span>
      {lid.totEnMet && (
        <span class="soft">
          {t.totEnMet} {showDate(lid.totEnMet)}
        </span>
      )}
      <Stand lid={lid} />
      <div class="row">
        {soort && canDo(lid.acties, 'bewerkLid') && (
          <Button aria-label={`${t.functieWijzigen}: ${lid.organisatieNaam}`} onClick={() => setOpen('functie')}>
            {t.functieWijzigen}
          </Button>
        )}
        {(canDo(lid.acties, 'blokkeerLid') || canDo(lid.acties, 'deblokkeerLid')) && (
          <Button
            kind="subtle"
            isNegative={!isBlocked}
            aria-label={`${isBlocked ? t.deblokkeren : t.blokkeren}: ${lid.organisatieNaam}`}
            onClick={() => setOpen('blokkade')}
          >
            {isBlocked ? t.deblokkeren : t.blokkeren}
          </Button>
        )}
      </div>
      <WhyNot of={[[t.functieWijzigen, whyNot(lid.acties, 'bewerkLid')]]} />
      {open === 'functie' && soort && (
        <LidDialog organisatie={{ id: lid.organisatieId, soort }} lid={lid} onClose={close} onChanged={onChanged} />
      )}
      {open === 'blokkade' && (
        <ConfirmDialog
          heading={isBlocked ? t.deblokkerenVan(lid.naam) : t.blokkerenVan(lid.naam)}
          action={isBlocked ? t.deblokkeren : t.blokkeren}
          isNegative={!isBlocked}
          name={`blokkade/${lid.id}/${isBlocked ? 'EINDE' : query.uitnodigingen}`}
          send={(idempotencyKey) =>
            isBlocked ? deblokkeerLid({ params, idempotencyKey }) : blokkeerLid({ params, query, idempotencyKey })
          }
          said={algemeen.opgeslagen}
          onClose={close}
          onChanged={onChanged}
        >
          <p>{isBlocked ? t.deblokkerenUitleg : t.blokkerenUitleg}</p>
          <Beheergevolgen
            voornemen={{
              soort: isBlocked ? 'LID_DEBLOKKEREN' : 'LID_BLOKKEREN',
              gebruikerId: lid.gebruikerId,
              lidmaatschapId: lid.id,
            }}
          />
          {!isBlocked && (
            <Checkbox
              plek="/uitnodigingen"
              label={t.uitnodigingenHouden}
              hint={t.uitnodigingenHoudenHint}
              isChecked={isKept}
              onChecked={setKept}
            />
          )}
        </ConfirmDialog>
      )}
    </li>
  );
}

/** The kind of organisation that the roles belong to; parents come in by a dossier and have no roles to choose. */
function soortOf({ rollen }: Lid): keyof typeof ROLLEN_BIJ | undefined {
  const kinds = Object.keys(ROLLEN_BIJ) as (keyof typeof ROLLEN_BIJ)[];
  return kinds.find((soort) => rollen.every((rol) => isRolBij(rol, soort)));
}
