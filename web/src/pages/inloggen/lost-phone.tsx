import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Button } from '#web/ui/button.tsx';
import { Page } from '#web/ui/page.tsx';

/** Whom to call, and what happens then. Nothing can be done here: somebody has to see that it is really you. */
export function LostPhone({ onBack }: { readonly onBack: () => void }) {
  return (
    <Page title={t.kwijtTitel}>
      <ol class="stack">
        {t.kwijtUitleg.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <div>
        <Button onClick={() => onBack()}>{t.terugNaarInloggen}</Button>
      </div>
    </Page>
  );
}
