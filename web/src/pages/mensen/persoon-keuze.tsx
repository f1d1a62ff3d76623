import { useEffect, useState } from 'preact/hooks';
import type * as contract from '#shared/contract/leden.ts';
import { leesAdresboek } from '#web/api/leden.ts';
import { lijstOrganisaties } from '#web/api/organisaties.ts';
import { useData } from '#web/api/use-data.ts';
import { allPages } from '#web/api/use-list.ts';
import type { Lidmaatschap } from '#web/session/session.ts';
import { mensenTeksten as t } from '#web/teksten/mensen.ts';
import { Select } from '#web/ui/fields.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { asOrganisatieId, asPlatformId, type LidmaatschapId } from '#web/wire/ids.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type Adres = AnswerOf<typeof contract.leesAdresboek>['items'][number];
type Rol = Lidmaatschap['rollen'][number];
type Soort = Lidmaatschap['organisatieSoort'];

/**
 * Somebody who was chosen. With name and organisation, so that a choice that is kept can always be shown to who
 * confirms it.
 */
export interface Persoon {
  readonly gebruikerId: string;
  readonly lidmaatschapId: LidmaatschapId;
  readonly naam: string;
  readonly organisatieId: string;
  readonly organisatieNaam: string;
}

/** As requests name a person. */
export function verwijzingNaar({ gebruikerId, lidmaatschapId }: Persoon) {
  return { gebruikerId, lidmaatschapId };
}

interface PersoonProps {
  readonly plek: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  /** Only people with this role can be chosen. */
  readonly rol?: Rol;
  readonly value: Persoon | undefined;
  readonly onValue: (persoon: Persoon | undefined) => void;
  /** Gets the only person there is, where that is not yet a choice of whoever looks; without it that one is chosen. */
  readonly onOnly?: (persoon: Persoon) => void;
}

/** First the organisation, then who works there. */
export function PersoonKeuze({
  soort,
  organisatieLabel,
  ...persoon
}: PersoonProps & { readonly soort: Soort; readonly organisatieLabel: string }) {
  const [looked, setLooked] = useState('');
  // Somebody who was chosen before stands under their own organisation: no choice may be there without being seen.
  const organisatieId = persoon.value?.organisatieId ?? looked;
  const organisaties = useData(
    (signal) => allPages((cursor) => lijstOrganisaties({ query: { soort, aantal: 100, cursor }, signal })),
    [soort],
  );
  const active = organisaties.data?.filter((one) => one.actief) ?? [];
  const isGone = organisaties.data !== undefined && !active.some(({ id }) => id === organisatieId);
  useEffect(() => {
    if (isGone && persoon.value) persoon.onValue(undefined);
  }, [isGone]);
  if (organisaties.problem) return <ErrorSummary problem={organisaties.problem} />;
  return (
    <>
      <Select
        // As long as there is nobody to choose from, that somebody is missing is to be mended here.
        plek={organisatieId ? `${persoon.plek}/organisatie` : persoon.plek}
        label={organisatieLabel}
        hint={organisaties.data && active.length === 0 ? t.geenOrganisaties : undefined}
        empty=""
        value={organisatieId}
        onValue={(id) => {
          setLooked(id);
          persoon.onValue(undefined);
        }}
        options={active.map((one) => ({ value: one.id, label: one.plaats ? `${one.naam}, ${one.plaats}` : one.naam }))}
      />
      {organisatieId && !isGone && <PersoonVan key={organisatieId} organisatieId={organisatieId} {...persoon} />}
    </>
  );
}

/** Somebody of one organisation. With a single person there that one is chosen. */
export function PersoonVan({
  organisatieId,
  platformId,
  rol,
  value,
  onValue,
  onOnly = onValue,
  hint,
  isOptional,
  ...field
}: PersoonProps & {
  readonly organisatieId: string;
  /** Once it is chosen only people who work for it can be: the API takes nobody else as staff on a case. */
  readonly platformId?: string | undefined;
}) {
  const adresboek = useData(
    async (signal) => {
      const all = await allPages((cursor) =>
        leesAdresboek({
          query: {
            organisatieId: asOrganisatieId(organisatieId),
            platformId: platformId ? asPlatformId(platformId) : undefined,
            aantal: 100,
            cursor,
          },
          signal,
        }),
      );
      const people = all.body.filter((one) => !rol || one.rollen.includes(rol));
      const [only, ...others] = people;
      const isKnown = people.some((one) => one.lidmaatschapId === value?.lidmaatschapId);
      if (value && !isKnown) onValue(undefined);
      if (only && others.length === 0 && !isOptional) onOnly(personOf(only, organisatieId));
      return { ...all, body: people };
    },
    [organisatieId, platformId, rol],
  );
  const people = adresboek.data ?? [];
  if (adresboek.problem) return <ErrorSummary problem={adresboek.problem} />;
  return (
    <Select
      {...field}
      isOptional={isOptional ?? false}
      hint={adresboek.data && people.length === 0 ? t.niemand : hint}
      empty=""
      value={value?.lidmaatschapId ?? ''}
      onValue={(id) =>
        onValue(people.filter((one) => one.lidmaatschapId === id).map((one) => personOf(one, organisatieId))[0])
      }
      options={people.map((one) => ({ value: one.lidmaatschapId, label: one.naam }))}
    />
  );
}

function personOf({ gebruikerId, lidmaatschapId, naam, organisatieNaam }: Adres, organisatieId: string): Persoon {
  return { gebruikerId, lidmaatschapId, naam, organisatieId, organisatieNaam };
}
