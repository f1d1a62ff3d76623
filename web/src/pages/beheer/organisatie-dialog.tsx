import type * as contract from '#shared/contract/beheer.ts';
import { confirmDone } from '#web/announce.ts';
import { bewerkOrganisatie, maakOrganisatie } from '#web/api/beheer.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Checkbox, Select, TextField } from '#web/ui/fields.tsx';
import type { SentTo } from '#web/wire/types.ts';
import { Beheergevolgen } from './beheergevolgen.tsx';
import type { OrganisatieView } from './views.ts';

type Soort = keyof typeof t.soortEnkel | 'SAMENWERKINGSVERBAND';

/** The SWV itself is there from the start. */
type NewSoort = SentTo<typeof contract.maakOrganisatie>['soort'];

/** Adds an organisation or changes one; one that is not active any more shuts out all its people at once. */
export function OrganisatieDialog(props: {
  readonly organisatie: OrganisatieView | undefined;
  readonly soort: Soort;
  /** Somebody else changed it first: loads how it stands now. */
  readonly onConflict?: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { organisatie } = props;
  const name = `organisatie/${organisatie?.id ?? ''}`;
  const draft = useDraft(name, {
    soort: props.soort,
    naam: organisatie?.naam ?? '',
    plaats: organisatie?.plaats ?? '',
    telefoon: organisatie?.telefoon ?? '',
    email: organisatie?.email ?? '',
    actief: organisatie?.actief ?? true,
  });
  const isSwv = props.soort === 'SAMENWERKINGSVERBAND';
  const input = draft.value;
  const submit = useSubmit(
    { name, ...(props.onConflict && { onConflict: props.onConflict }) },
    async (key, { soort, naam, plaats, telefoon, email, actief }: typeof input) => {
      const fields = { naam, ...(plaats && { plaats }), ...(telefoon && { telefoon }), ...(email && { email }) };
      if (organisatie) {
        await bewerkOrganisatie({
          params: { organisatieId: organisatie.id },
          ifMatch: `"${organisatie.versie}"`,
          idempotencyKey: key,
          body: { actief, ...fields },
        });
      } else {
        await maakOrganisatie({
          idempotencyKey: key,
          body: { soort: soort as NewSoort, ...fields },
        });
      }
      draft.clear();
      confirmDone(algemeen.opgeslagen);
      props.onDone();
    },
  );
  return (
    <Dialog heading={organisatie ? t.organisatieWijzigen : t.organisatieToevoegen} onClose={props.onClose}>
      <DraftForm
        id="organisatie"
        draft={draft}
        labels={{ ...t, email: t.contactEmail }}
        problem={submit.problem}
        onSubmit={() => submit.run(input)}
      >
        {!organisatie && (
          <Select
            plek="/soort"
            label={t.soort}
            value={input.soort}
            onValue={(soort) => draft.set({ ...input, soort: soort as Soort })}
            options={Object.entries(t.soortEnkel).map(([value, label]) => ({ value, label }))}
          />
        )}
        <TextField
          plek="/naam"
          label={t.naam}
          maxLength={150}
          value={input.naam}
          onValue={(naam) => draft.set({ ...input, naam })}
        />
        <TextField
          plek="/plaats"
          label={t.plaats}
          isOptional
          maxLength={100}
          value={input.plaats}
          onValue={(plaats) => draft.set({ ...input, plaats })}
        />
        <TextField
          plek="/telefoon"
          label={t.telefoon}
          hint={isSwv ? t.contactHint : undefined}
          isOptional
          type="tel"
          maxLength={30}
          value={input.telefoon}
          onValue={(telefoon) => draft.set({ ...input, telefoon })}
        />
        <TextField
          plek="/email"
          label={t.contactEmail}
          hint={isSwv ? t.contactHint : undefined}
          isOptional
          type="email"
          maxLength={254}
          value={input.email}
          onValue={(email) => draft.set({ ...input, email })}
        />
        {organisatie && !isSwv && (
          <Checkbox
            plek="/actief"
            label={t.actief}
            hint={t.actiefHint}
            isChecked={input.actief}
            onChecked={(actief) => draft.set({ ...input, actief })}
          />
        )}
        {organisatie?.actief && !input.actief && (
          <Beheergevolgen voornemen={{ soort: 'ORGANISATIE_NIET_ACTIEF', organisatieId: organisatie.id }} />
        )}
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
