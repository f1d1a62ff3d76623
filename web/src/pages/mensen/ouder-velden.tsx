import type { voegOuderToe } from '#shared/contract/dossier.ts';
import { ouderTeksten as t } from '#web/teksten/ouder.ts';
import { Checkbox, Select, TextField } from '#web/ui/fields.tsx';
import type { SentTo } from '#web/wire/types.ts';

export type OuderInvoer = SentTo<typeof voegOuderToe>;

export const LEGE_OUDER: OuderInvoer = {
  voornaam: '',
  tussenvoegsel: '',
  achternaam: '',
  relatie: 'OUDER',
  gezag: true,
};

/** The fields of one parent; `plek` is where the parent stands in the request. */
export function OuderVelden({
  plek,
  value,
  onValue,
}: {
  readonly plek: string;
  readonly value: OuderInvoer;
  readonly onValue: (value: OuderInvoer) => void;
}) {
  const optional = (key: 'email' | 'telefoon', text: string) => {
    const { [key]: _, ...rest } = value;
    onValue(text === '' ? rest : { ...rest, [key]: text });
  };
  return (
    <>
      {(['voornaam', 'tussenvoegsel', 'achternaam'] as const).map((deel) => (
        <TextField
          key={deel}
          plek={`${plek}/${deel}`}
          label={t[deel]}
          isOptional={deel === 'tussenvoegsel'}
          autocomplete="off"
          maxLength={deel === 'tussenvoegsel' ? 30 : 100}
          value={value[deel] ?? ''}
          onValue={(text) => onValue({ ...value, [deel]: text })}
        />
      ))}
      <Select
        plek={`${plek}/relatie`}
        label={t.relatie}
        options={t.relaties}
        value={value.relatie}
        onValue={(relatie) => onValue({ ...value, relatie: relatie as OuderInvoer['relatie'] })}
      />
      <Checkbox
        plek={`${plek}/gezag`}
        label={t.gezag}
        hint={t.gezagHint}
        isChecked={value.gezag}
        onChecked={(gezag) => onValue({ ...value, gezag })}
      />
      <TextField
        plek={`${plek}/email`}
        label={t.email}
        hint={t.emailHint}
        isOptional
        type="email"
        autocomplete="off"
        value={value.email ?? ''}
        onValue={(text) => optional('email', text)}
      />
      <TextField
        plek={`${plek}/telefoon`}
        label={t.telefoon}
        isOptional
        type="tel"
        autocomplete="off"
        maxLength={30}
        value={value.telefoon ?? ''}
        onValue={(text) => optional('telefoon', text)}
      />
    </>
  );
}
