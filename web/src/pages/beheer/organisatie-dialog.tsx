import type * as contract from '#shared/contract/organisaties.ts';
import { bewerkOrganisatie, maakOrganisatie } from '#web/api/organisaties.ts';
import { useChange } from '#web/api/use-change.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { Checkbox, optionsOf, Select, TextField } from '#web/ui/fields.tsx';
import type { SentTo } from '#web/wire/types.ts';
import { withoutEmpty } from '#web/wire/without-empty.ts';
import { Beheergevolgen } from './beheergevolgen.tsx';
import type { OrganisatieView } from './views.ts';

type Soort = keyof typeof t.soortEnkel | 'SAMENWERKINGSVERBAND';

/** The SWV itself is there from the start. */
type NewSoort = SentTo<typeof contract.maakOrganisatie>['soort'];

/** Adds an organisation or changes one; one that is not active any more shuts out all its people at once. */
export function OrganisatieDialog(props: {
  readonly organisatie: OrganisatieView | undefined;
  readonly soort: Soort;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { organisatie, soort, ...ends } = props;
  const change = useChange({
    ...ends,
    name: `organisatie/${organisatie?.id ?? ''}`,
    saved: {
      soort,
      naam: organisatie?.naam ?? '',
      plaats: organisatie?.plaats ?? '',
      telefoon: organisatie?.telefoon ?? '',
      bereikbaar: organisatie?.bereikbaar ?? '',
      email: organisatie?.email ?? '',
      actief: organisatie?.actief ?? true,
    },
    send: async (idempotencyKey, { soort, actief, naam, plaats, telefoon, bereikbaar, email }) => {
      const fields = { naam, ...withoutEmpty({ plaats, telefoon, bereikbaar, email }) };
      if (!organisatie) return maakOrganisatie({ idempotencyKey, body: { soort: soort as NewSoort, ...fields } });
      return bewerkOrganisatie({
        params: { organisatieId: organisatie.id },
        ifMatch: `"${organisatie.versie}"`,
        idempotencyKey,
        body: { actief, ...fields },
      });
    },
    said: algemeen.opgeslagen,
  });
  const isSwv = soort === 'SAMENWERKINGSVERBAND';
  const { draft } = change;
  const input = draft.value;
  const contactHint = isSwv ? t.contactHint : soort === 'SCHOOL' ? t.schoolContactHint : undefined;
  return (
    <ChangeDialog
      id="organisatie"
      heading={organisatie ? t.organisatieWijzigen : t.organisatieToevoegen}
      change={change}
      labels={{ ...t, email: t.contactEmail }}
    >
      {!organisatie && (
        <Select
          plek="/soort"
          label={t.soort}
          value={input.soort}
          onValue={(soort) => draft.set({ ...input, soort: soort as Soort })}
          options={optionsOf(t.soortEnkel)}
        />
      )}
      <TextField {...fieldOf(draft, 'naam')} label={t.naam} maxLength={150} />
      <TextField {...fieldOf(draft, 'plaats')} label={t.plaats} isOptional maxLength={100} />
      <TextField
        {...fieldOf(draft, 'telefoon')}
        label={t.telefoon}
        hint={contactHint}
        isOptional
        type="tel"
        maxLength={30}
      />
      <TextField
        {...fieldOf(draft, 'bereikbaar')}
        label={t.bereikbaar}
        hint={t.bereikbaarHint}
        isOptional
        maxLength={60}
      />
      <TextField
        {...fieldOf(draft, 'email')}
        label={t.contactEmail}
        hint={isSwv ? t.contactHint : undefined}
        isOptional
        type="email"
        maxLength={254}
      />
      {organisatie && !isSwv && (
        <Checkbox
          plek="/actief"
          label={t.actief}
          hint={t.actiefHint}
          isChecked={input.actief}
          onChecked={fieldOf(draft, 'actief').onValue}
        />
      )}
      {organisatie?.actief && !input.actief && (
        <Beheergevolgen voornemen={{ soort: 'ORGANISATIE_NIET_ACTIEF', organisatieId: organisatie.id }} />
      )}
    </ChangeDialog>
  );
}
