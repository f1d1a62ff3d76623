import { settings } from '#web/session/session.ts';
import { Alert } from '#web/ui/alert.tsx';

/** What whoever hosts this client wants said before anybody signs in: that nothing here is real, and a way back. */
export function Oefening() {
  const { oefening } = settings();
  if (!oefening) return null;
  return (
    <Alert kind="info">
      <p>
        {oefening.tekst} <a href={oefening.adres}>{oefening.terug}</a>
      </p>
    </Alert>
  );
}
