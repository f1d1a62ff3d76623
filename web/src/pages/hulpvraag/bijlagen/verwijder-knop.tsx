import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Button } from '#web/ui/button.tsx';
import { canDo } from '#web/wire/acts.ts';
import type { Bijlage, Open } from './bijlage.ts';

/** The button that begins to remove a file, for who may. */
export function VerwijderKnop({
  bijlage,
  onOpen,
}: {
  readonly bijlage: Bijlage;
  readonly onOpen: (open: Open) => void;
}) {
  if (!canDo(bijlage.acties, 'verwijderBijlage')) return null;
  return (
    <Button
      kind="subtle"
      isNegative
      aria-label={t.verwijderenVan(bijlage.bestandsnaam)}
      onClick={() => onOpen({ what: 'verwijderen', bijlage })}
    >
      {t.verwijderen}
    </Button>
  );
}
