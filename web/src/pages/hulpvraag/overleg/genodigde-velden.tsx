import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { PersoonKeuze, PersoonVan } from '#web/pages/mensen/persoon-keuze.tsx';
import { session } from '#web/session/session.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Radios } from '#web/ui/choices.tsx';
import { fieldIn } from '#web/ui/field-of.ts';
import { optionsOf, Select, TextField } from '#web/ui/fields.tsx';
import type { Genodigde } from './genodigde.ts';

interface VeldenProps {
  readonly dossier: Dossier;
  readonly value: Genodigde;
  readonly onValue: (value: Genodigde) => void;
  readonly now: () => Genodigde;
  /** Also ouders zonder gezag, who are proposed instead of invited. */
  readonly metZonderGezag?: boolean;
  /** Where the ouders stand ready beside these fields. */
  readonly zonderOuders?: boolean;
}

/** Who is invited: a parent, somebody with an account, or somebody who gets one. */
export function GenodigdeVelden(props: VeldenProps) {
  const { value, onValue } = props;
  return (
    <>
      <Radios
        plek="/wie/soort"
        label={t.wie}
        value={value.soort}
        onValue={(soort) => onValue({ ...value, soort: soort as Genodigde['soort'], persoon: undefined })}
        options={optionsOf(t.soorten).filter((one) => !props.zonderOuders || one.value !== 'OUDER')}
      />
      {value.soort === 'OUDER' && <OuderKeuze {...props} />}
      {value.soort === 'ACCOUNT' && <AccountKeuze {...props} />}
      {value.soort === 'NIEUW' && (
        <>
          <TextField {...fieldIn(props, 'naam', '/wie')} label={t.naam} autocomplete="off" maxLength={150} />
          <TextField
            {...fieldIn(props, 'email', '/wie')}
            label={t.email}
            hint={t.emailHint}
            type="email"
            autocomplete="off"
          />
        </>
      )}
      {value.soort !== 'OUDER' && (
        <TextField {...fieldIn(props, 'functie')} label={t.functie} hint={t.functieHint} isOptional maxLength={100} />
      )}
    </>
  );
}

function OuderKeuze(props: VeldenProps) {
  const { dossier, metZonderGezag = false } = props;
  const ouders = dossier.ouders?.filter(({ gezag }) => gezag || metZonderGezag) ?? [];
  return (
    <Select
      {...fieldIn(props, 'ouderId', '/wie')}
      label={t.ouder}
      hint={ouders.length === 0 ? t.geenOuder : undefined}
      empty=""
      options={ouders.map(({ id, naam, gezag }) => ({ value: id, label: gezag ? naam : t.zonderGezag(naam) }))}
    />
  );
}

function AccountKeuze({ value, onValue, now }: VeldenProps) {
  const person = {
    plek: '/wie',
    label: t.persoon,
    value: value.persoon,
    onValue: (persoon: Genodigde['persoon']) => onValue({ ...now(), persoon }),
  };
  return (
    <>
      <Radios
        plek="/wie/als"
        label={t.organisatieSoort}
        value={value.als}
        onValue={(als) => onValue({ ...value, als: als as Genodigde['als'], persoon: undefined })}
        options={optionsOf(t.organisatieSoorten)}
      />
      {value.als === 'SWV' ? (
        <PersoonVan organisatieId={session.value?.lidmaatschap?.organisatieId ?? ''} {...person} />
      ) : (
        <PersoonKeuze
          key={value.als}
          soort={value.als as 'VOORSCHOOL' | 'SCHOOL' | 'EXTERN'}
          organisatieLabel={t.organisatie}
          {...person}
        />
      )}
    </>
  );
}
