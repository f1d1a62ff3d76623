import { kindTeksten as t } from '#web/teksten/kind.ts';
import { fieldIn } from '#web/ui/field-of.ts';
import { TextField } from '#web/ui/fields.tsx';

interface KindInvoer {
  readonly voornaam: string;
  readonly tussenvoegsel?: string | undefined;
  readonly achternaam: string;
  readonly geboortedatum: string;
}

/** The fields of one child; `plek` is where the child stands in the request. */
export function KindVelden<T extends KindInvoer>(props: {
  readonly plek: string;
  readonly value: T;
  readonly onValue: (value: T) => void;
}) {
  const field = (name: keyof KindInvoer) => {
    const { value = '', ...rest } = fieldIn<T, keyof KindInvoer>(props, name, props.plek);
    return { ...rest, value: value as string, onValue: rest.onValue as (text: string) => void, label: t[name] };
  };
  return (
    <>
      <TextField {...field('voornaam')} hint={t.voornaamHint} autocomplete="off" maxLength={100} />
      <TextField {...field('tussenvoegsel')} hint={t.tussenvoegselHint} isOptional autocomplete="off" maxLength={30} />
      <TextField {...field('achternaam')} autocomplete="off" maxLength={100} />
      <TextField {...field('geboortedatum')} type="date" />
    </>
  );
}
