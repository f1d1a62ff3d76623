import { useState } from 'preact/hooks';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Button } from './button.tsx';
import { TextField } from './fields.tsx';

/** A password, hidden until who types it asks to see it. */
export function PasswordField(props: {
  readonly plek: string;
  readonly label: string;
  readonly hint?: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      beside={
        <Button kind="subtle" onClick={() => setShown(!isShown)}>
          {isShown ? t.verbergWachtwoord : t.toonWachtwoord}
        </Button>
      }
    />
  );
}
