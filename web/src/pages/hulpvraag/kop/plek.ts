import type { Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';
import { goTo, href } from '#web/router.ts';
import { focusSection } from '#web/ui/page.tsx';

type Daad = NonNullable<Hulpvraag['kop']['daad']>['daad'];

/** Where on the page something is read or filled in. */
interface Plek {
  /** Its tab, for whoever has tabs. */
  readonly tab: string;
  /** The ids of its section; the first that is there. */
  readonly sections: readonly string[];
}

const PLEKKEN: Partial<Record<Daad, Plek>> = {
  AANVRAAG_INVULLEN: { tab: '', sections: ['taken', 'aanvraag'] },
  ADVIES_LEZEN: { tab: 'dossier', sections: ['advies'] },
  DOCUMENTEN_LEZEN: { tab: 'bijlagen', sections: ['advies', 'observaties', 'documenten', 'bijlagen'] },
};

/** The place of what is done on the page; undefined for what is done in a dialog. */
export function plekVan(daad: Daad): Plek | undefined {
  return PLEKKEN[daad];
}

/** Goes there: on this page when it is here, else to its tab. */
export function showPlek(hulpvraagId: Hulpvraag['id'], { tab, sections }: Plek): void {
  const section = sections.find((id) => document.getElementById(id));
  const folded = document.getElementById(section ?? '');
  if (folded instanceof HTMLDetailsElement) {
    folded.open = true;
    folded.querySelector('summary')?.focus();
  } else if (section) focusSection(section);
  else goTo(href(['hulpvragen', hulpvraagId, ...(tab ? [tab] : [])]));
}
