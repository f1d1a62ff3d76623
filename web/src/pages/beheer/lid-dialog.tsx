import type * as contract from '#shared/contract/leden.ts';
import { ROLLEN_BIJ } from '#shared/model/rollen-bij.ts';
import { bewerkLid, nodigLidUit } from '#web/api/leden.ts';
import { lijstPlatforms } from '#web/api/organisaties.ts';
import { useChange } from '#web/api/use-change.ts';
import { useData } from '#web/api/use-data.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextField } from '#web/ui/fields.tsx';
import { asPlatformId, type OrganisatieId } from '#web/wire/ids.ts';
import type { SentTo } from '#web/wire/types.ts';
import { Beheergevolgen } from './beheergevolgen.tsx';
import type { Lid } from './views.ts';

type Rollen = SentTo<typeof contract.nodigLidUit>['rollen'];

const LABELS = { rollen: t.rollen, platformIds: t.welkePlatforms, totEnMet: t.totEnMet };

/** Invites somebody for an organisation, or changes in which roles and until when somebody works there. */
export function LidDialog(props: {
  readonly organisatie: { readonly id: OrganisatieId; readonly soort: keyof typeof ROLLEN_BIJ };
  readonly lid: Lid | undefined;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { organisatie, lid, ...ends } = props;
  const offered = ROLLEN_BIJ[organisatie.soort];
  const isSwv = organisatie.soort === 'SAMENWERKINGSVERBAND';
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  const change = useChange({
    ...ends,
    name: `lid/${organisatie.id}/${lid?.id ?? ''}`,
    saved: {
      naam: '',
      email: '',
      rollen: (lid?.rollen ?? (offered.length === 1 ? offered : [])) as readonly string[],
      platformIds: (lid?.platformIds ?? []) as readonly string[],
      totEnMet: lid?.totEnMet ?? '',
    },
    send: async (idempotencyKey, input) =>
      lid
        ? bewerkLid({
            params: { gebruikerId: lid.gebruikerId, lidmaatschapId: lid.id },
            ifMatch: `"${lid.versie}"`,
            idempotencyKey,
            body: functieOf(input),
          })
        : nodigLidUit({
            params: { organisatieId: organisatie.id },
            idempotencyKey,
            body: { naam: input.naam, email: input.email, ...functieOf(input) },
          }),
    said: ({ naam, rollen, platformIds }, { body }) => {
      if (!lid) return body.stand === 'WACHT_OP_BEVESTIGING' ? t.wachtOpAnder : t.uitgenodigd(naam);
      const isWaiting = !isSame(body.rollen, rollen) || !isSame(body.platformIds, platformIds);
      return isWaiting ? t.wachtOpAnder : algemeen.opgeslagen;
    },
  });
  const { draft } = change;
  const input = draft.value;
  const namesOf = (ids: readonly string[]) =>
    (platforms.data?.items ?? []).flatMap(({ id, naam }) => (ids.includes(id) ? [naam] : [])).join(', ');
  return (
    <ChangeDialog
      id="lid"
      heading={lid ? t.functieWijzigenVan(lid.naam) : t.uitnodigen}
      change={change}
      labels={LABELS}
      show={(veld, value) => {
        if (veld === 'rollen') return value.rollen.map((rol) => ROL_TEKST[rol as Rollen[number]]).join(', ');
        return veld === 'platformIds' ? namesOf(value.platformIds) : undefined;
      }}
      action={lid ? algemeen.opslaan : t.uitnodigen}
    >
      {!lid && (
        <>
          <p>{t.uitnodigenUitleg}</p>
          <TextField {...fieldOf(draft, 'naam')} label={t.naam} autocomplete="off" maxLength={150} />
          <TextField {...fieldOf(draft, 'email')} label={t.email} type="email" autocomplete="off" />
        </>
      )}
      <Checkboxes
        {...fieldOf(draft, 'rollen')}
        label={t.rollen}
        options={offered.map((rol) => ({ value: rol, label: ROL_TEKST[rol] }))}
      />
      {isSwv && <p class="soft">{t.tweedeUitleg}</p>}
      {isSwv && (
        <Checkboxes
          {...fieldOf(draft, 'platformIds')}
          label={t.welkePlatforms}
          hint={t.welkePlatformsHint}
          options={(platforms.data?.items ?? []).map(({ id, naam }) => ({ value: id, label: naam }))}
        />
      )}
      <TextField {...fieldOf(draft, 'totEnMet')} label={t.totEnMet} hint={t.totEnMetHint} isOptional type="date" />
      {lid && draft.isChanged && input.rollen.length > 0 && (
        <Beheergevolgen
          voornemen={{
            soort: 'LID_WIJZIGEN',
            gebruikerId: lid.gebruikerId,
            lidmaatschapId: lid.id,
            ...functieOf(input),
          }}
        />
      )}
    </ChangeDialog>
  );
}

type Functie = Record<'rollen' | 'platformIds', readonly string[]> & { readonly totEnMet: string };

/** As the API wants it: in which roles, for which platforms, until when. */
function functieOf({ rollen, platformIds, totEnMet }: Functie) {
  return { rollen: rollen as Rollen, platformIds: platformIds.map(asPlatformId), ...(totEnMet ? { totEnMet } : {}) };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}
