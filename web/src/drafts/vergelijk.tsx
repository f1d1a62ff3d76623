import { useState } from 'preact/hooks';
import { aanvraagTeksten as t } from '../../../teksten/aanvraag.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Formulier } from './formulier.ts';

type Veld = keyof Formulier;

/** Two people wrote in the same field: both texts side by side, and a choice per field. Nothing is saved by choosing. */
export function Vergelijk(props: {
  readonly velden: readonly Veld[];
  readonly ander: Formulier;
  readonly eigen: Formulier;
  readonly onChosen: (chosen: Partial<Formulier>) => void;
}) {
  const { velden, ander, eigen } = props;
  const [chosen, setChosen] = useState<Partial<Formulier>>({});
  return (
    <div class="stack">
      <Alert kind="warning" heading={t.gewijzigdTitel} isStatus>
        <p>{t.gewijzigdUitleg}</p>
      </Alert>
      {velden.map((veld) => (
        <fieldset key={veld} class="choices compare">
          <legend class="utrecht-form-label">{t.velden[veld]}</legend>
          <Version
            heading={t.anderTekst}
            text={ander[veld]}
            action={t.neemAnder}
            isChosen={chosen[veld] === ander[veld]}
            onChoose={() => setChosen({ ...chosen, [veld]: ander[veld] })}
          />
          <Version
            heading={t.eigenTekst}
            text={eigen[veld]}
            action={t.houdEigen}
            isChosen={chosen[veld] === eigen[veld]}
            onChoose={() => setChosen({ ...chosen, [veld]: eigen[veld] })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          kind="primary"
          disabled={velden.some((veld) => chosen[veld] === undefined)}
          onClick={() => props.onChosen(chosen)}
        >
          {algemeen.verder}
        </Button>
      </div>
    </div>
  );
}

function Version(props: {
  readonly heading: string;
  readonly text: string;
  readonly action: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <div class="card stack">
      <strong>{props.heading}</strong>
      <p class="typed" dir="auto">
        {props.text || t.leegVeld}
      </p>
      <div>
        <Button aria-pressed={props.isChosen} onClick={props.onChoose}>
          {props.isChosen ? t.gekozen : props.action}
        </Button>
      </div>
    </div>
  );
}
