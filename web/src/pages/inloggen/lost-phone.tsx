import { inloggen as t } from '../../teksten/inloggen.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

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
