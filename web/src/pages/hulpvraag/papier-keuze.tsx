import type { Draft } from '#web/drafts/drafts.ts';
import { papierTeksten as t } from '#web/teksten/papier.ts';
import { fieldOf } from '#web/ui/field-of.ts';
import { Select } from '#web/ui/fields.tsx';
import type { Dossier } from './zaak.ts';

/** Which checked bijlage is the paper that an ouder signed or sent. */
export function PapierKeuze(props: {
  readonly dossier: Dossier;
  readonly documentsoort?: string;
  readonly isOptional?: boolean;
  readonly value: string;
  readonly onValue: (bijlageId: string) => void;
}) {
  const { dossier, documentsoort, isOptional = false } = props;
  const papieren = dossier.bijlagen.filter(
    (one) => one.stand === 'BESCHIKBAAR' && (documentsoort === undefined || one.documentsoort === documentsoort),
  );
  return (
    <Select
      plek="/bijlageId"
      label={isOptional ? t.brief : t.formulier}
      hint={isOptional ? t.briefHint : t.formulierHint}
      isOptional={isOptional}
      empty=""
      value={props.value}
      onValue={props.onValue}
      options={papieren.map(({ id, bestandsnaam }) => ({ value: id, label: bestandsnaam }))}
    />
  );
}

/** The letter that somebody's words came in, when they came in one. */
export function BriefKeuze(props: {
  readonly dossier: Dossier;
  readonly draft: Pick<Draft<{ readonly bijlageId: string }>, 'value' | 'now' | 'set'>;
}) {
  const { value, onValue } = fieldOf(props.draft, 'bijlageId');
  return <PapierKeuze dossier={props.dossier} isOptional value={value} onValue={onValue} />;
}
