import { inloggen as t } from '#web/teksten/inloggen.ts';
import { fieldIn } from '#web/ui/field-of.ts';
import { PasswordField } from '#web/ui/password-field.tsx';
import { problemAt } from '#web/wire/problem.ts';

/** A new password, typed twice. */
export interface NewPassword {
  readonly first: string;
  readonly second: string;
}

/**
 * The address that a new password belongs to: password managers read it here, and else keep the password for nobody.
 * Not shown: it was typed or chosen a step before.
 */
export function HiddenUsername({ email }: { readonly email: string }) {
  return <input type="text" name="username" autocomplete="username" value={email} hidden readOnly tabIndex={-1} />;
}

export const NO_PASSWORD: NewPassword = { first: '', second: '' };

export function NewPasswordFields(props: {
  readonly value: NewPassword;
  readonly onValue: (value: NewPassword) => void;
}) {
  // Never sent under these names: the places only tell which field a mistake is about.
  const autocomplete = 'new-password';
  return (
    <>
      <PasswordField
        {...fieldIn(props, 'first')}
        plek="/nieuw"
        label={t.nieuwWachtwoord}
        hint={t.wachtwoordEisen}
        autocomplete={autocomplete}
      />
      <PasswordField {...fieldIn(props, 'second')} plek="/herhaal" label={t.herhaal} autocomplete={autocomplete} />
    </>
  );
}

/** The password, when both are the same. @throws ApiProblem at the second field otherwise. */
export function samePassword({ first, second }: NewPassword): string {
  if (!first) throw problemAt('/nieuw', t.vulNieuw);
  if (first !== second) throw problemAt('/herhaal', t.nietGelijk);
  return first;
}
