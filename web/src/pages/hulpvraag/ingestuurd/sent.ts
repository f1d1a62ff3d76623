import { type Actie, type Hulpvraag, isTerugstap } from '#web/pages/hulpvraag/zaak.ts';
import { goTo, href } from '#web/router.ts';

/** The part of the address of the page that confirms what was sent in. */
export const INGESTUURD = 'ingestuurd';

/** Where somebody comes after a step forward, when that is not the page itself. */
const DAARNA: Partial<Record<NonNullable<Actie['naar']>, string>> = { JK_BIJLAGEN_TOEGEVOEGD: INGESTUURD };

/** Goes to the page that confirms a step, when there is one. */
export function afterStap(hulpvraagId: Hulpvraag['id'], actie: Actie): void {
  const daarna = actie.naar && !isTerugstap(actie) && DAARNA[actie.naar];
  if (daarna) goTo(href(['hulpvragen', hulpvraagId, daarna]));
}

/** When the documents were sent in last; undefined when they were not, or were sent back since. */
export function sentOn({ weg = [] }: Hulpvraag): string | undefined {
  const last = weg.findLast(
    ({ soort, stand }) => stand === 'GEDAAN' && (soort === 'DOCUMENTEN' || soort === 'TERUGGESTUURD'),
  );
  return last?.soort === 'DOCUMENTEN' ? last.op : undefined;
}
