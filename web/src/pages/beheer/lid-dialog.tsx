import type * as contract from '#shared/contract/beheer.ts';
import { confirmDone } from '#web/announce.ts';
import { bewerkLid, lijstPlatforms, nodigLidUit } from '#web/api/beheer.ts';
import { useData } from '#web/api/use-data.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { ROLLEN_BIJ, beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkboxes } from '#web/ui/checkboxes.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { TextField } from '#web/ui/fields.tsx';
import type { SentTo } from '#web/wire/types.ts';
import { Beheergevolgen } from './beheergevolgen.tsx';
import type { Lid } from './views.ts';

type Rollen = SentTo<typeof contract.nodigLidUit>['rollen'];

const LABELS = { rollen: t.rollen, platformIds: t.welkePlatforms, totEnMet: t.totEnMet };

/** Invites somebody for an organisation, or changes in which roles and until when somebody works there. */
export function LidDialog(props: {
  readonly organisatie: { readonly id: string; readonly soort: keyof typeof ROLLEN_BIJ };
  readonly lid: Lid | undefined;
  /** Somebody else changed it first: loads how it stands now. */
  readonly onConflict?: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { organisatie, lid } = props;
  const offered = ROLLEN_BIJ[organisatie.soort];
  const isSwv = organisatie.soort === 'SAMENWERKINGSVERBAND';
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  const name = `lid/${organisatie.id}/${lid?.id ?? ''}`;
  const draft = useDraft(name, {
    naam: '',
    email: '',
    rollen: (lid?.rollen ?? (offered.length === 1 ? offered : [])) as readonly string[],
    platformIds: (lid?.platformIds ?? []) as readonly string[],
    totEnMet: lid?.totEnMet ?? '',
  });
  const input = draft.value;
  const submit = useSubmit(
    { name, ...(props.onConflict && { onConflict: props.onConflict }) },
    async (key, { naam, email, rollen, platformIds, totEnMet }: typeof input) => {
      const functie = {
        rollen: rollen as Rollen,
        platformIds: [...platformIds],
        ...(totEnMet ? { totEnMet } : {}),
      };
      if (lid) {
        const { body } = await bewerkLid({
          params: { gebruikerId: lid.gebruikerId, lidmaatschapId: lid.id },
          ifMatch: `"${lid.versie}"`,
          idempotencyKey: key,
          body: functie,
        });
        const isWaiting = !isSame(body.rollen, rollen) || !isSame(body.platformIds, platformIds);
        confirmDone(isWaiting ? t.wachtOpAnder : algemeen.opgeslagen);
      } else {
        const { body } = await nodigLidUit({
          params: { organisatieId: organisatie.id },
          idempotencyKey: key,
          body: { naam, email, ...functie },
        });
        confirmDone(body.stand === 'WACHT_OP_BEVESTIGING' ? t.wachtOpAnder : t.uitgenodigd(naam));
      }
      draft.clear();
      props.onDone();
    },
  );
  const namesOf = (ids: readonly string[]) =>
    (platforms.data?.items ?? []).flatMap(({ id, naam }) => (ids.includes(id) ? [naam] : [])).join(', ');
  return (
    <Dialog heading={lid ? t.functieWijzigenVan(lid.naam) : t.uitnodigen} onClose={props.onClose}>
      <DraftForm
        id="lid"
        draft={draft}
        labels={LABELS}
        show={(veld, value) => {
          if (veld === 'rollen') return value.rollen.map((rol) => ROL_TEKST[rol as Rollen[number]]).join(', ');
          return veld === 'platformIds' ? namesOf(value.platformIds) : undefined;
        }}
        problem={submit.problem}
        onSubmit={() => submit.run(input)}
      >
        {!lid && (
          <>
            <p>{t.uitnodigenUitleg}</p>
            <TextField
              plek="/naam"
              label={t.naam}
              autocomplete="off"
              maxLength={150}
              value={input.naam}
              onValue={(naam) => draft.set({ ...input, naam })}
            />
            <TextField
              plek="/email"
              label={t.email}
              type="email"
              autocomplete="off"
              value={input.email}
              onValue={(email) => draft.set({ ...input, email })}
            />
          </>
        )}
        <Checkboxes
          plek="/rollen"
          label={t.rollen}
          options={offered.map((rol) => ({ value: rol, label: ROL_TEKST[rol] }))}
          chosen={input.rollen}
          onChosen={(rollen) => draft.set({ ...input, rollen })}
        />
        {isSwv && <p class="soft">{t.tweedeUitleg}</p>}
        {isSwv && (
          <Checkboxes
            plek="/platformIds"
            label={t.welkePlatforms}
            hint={t.welkePlatformsHint}
            options={(platforms.data?.items ?? []).map(({ id, naam }) => ({ value: id, label: naam }))}
            chosen={input.platformIds}
            onChosen={(platformIds) => draft.set({ ...input, platformIds })}
          />
        )}
        <TextField
          plek="/totEnMet"
          label={t.totEnMet}
          hint={t.totEnMetHint}
          isOptional
          type="date"
          value={input.totEnMet}
          onValue={(totEnMet) => draft.set({ ...input, totEnMet })}
        />
        {lid && isMinder(lid, input) && input.rollen.length > 0 && (
          <Beheergevolgen
            voornemen={{
              soort: 'LID_WIJZIGEN',
              gebruikerId: lid.gebruikerId,
              lidmaatschapId: lid.id,
              rollen: input.rollen as Rollen,
              platformIds: [...input.platformIds],
              ...(input.totEnMet ? { totEnMet: input.totEnMet } : {}),
            }}
          />
        )}
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {lid ? algemeen.opslaan : t.uitnodigen}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}

/** A role or platform less, or another last day: what somebody may read can end by it. */
function isMinder(
  lid: Lid,
  { rollen, platformIds, totEnMet }: Pick<Lid, 'totEnMet'> & Record<'rollen' | 'platformIds', readonly string[]>,
) {
  return (
    lid.rollen.some((rol) => !rollen.includes(rol)) ||
    lid.platformIds.some((id) => !platformIds.includes(id)) ||
    (lid.totEnMet ?? '') !== totEnMet
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}
