import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImports } from '#scripts/house/imports.ts';

const pages = [...readImports('web/src')].filter(([file]) => file.startsWith('web/src/pages/'));

/** Dialogs that are no change, question or preview in the usual form, and why. */
const ELSEWISE: Readonly<Record<string, string>> = {
  'web/src/pages/hulpvraag/bijlagen/voorbeeld-dialog.tsx': 'shows a file, and changes nothing',
  'web/src/pages/hulpvraag/kijk-dialog.tsx': 'shows a document before it is shared, and changes nothing',
  'web/src/pages/hulpvraag/scholen/toestemming-dialog.tsx': 'shows its whole text and what it does, in one step',
  'web/src/pages/hulpvraag/status/eerst-opslaan.tsx': 'shows the way to what is not saved',
  'web/src/pages/hulpvraag/status/status-dialog.tsx': 'shows beside each choice what it does, in one step',
  'web/src/pages/hulpvraag/overleg/plan-dialog.tsx': 'goes through four steps, and sends one request for each person',
  'web/src/pages/hulpvraag/voorstellen/besluit-dialog.tsx': 'has two answers',
};

describe('a dialog of a page', () => {
  it('is a ChangeDialog, a ConfirmDialog or a PreviewDialog, which do the rest in one place', () => {
    const own = pages.filter(([, targets]) => targets.includes('web/src/ui/dialog.tsx')).map(([file]) => file);
    expect(own.filter((file) => !(file in ELSEWISE))).toEqual([]);
    expect(Object.keys(ELSEWISE).filter((file) => !own.includes(file))).toEqual([]);
  });

  it('leaves emptying the draft, saying so, closing and loading again to useChange', () => {
    const byHand = pages.filter(([file]) => /draft\.clear\(\)/.test(readFileSync(file, 'utf8'))).map(([file]) => file);
    expect(byHand).toEqual([
      'web/src/pages/hulpvraag/overleg/plan-dialog.tsx',
      // Only looking at the choices leaves nothing to save.
      'web/src/pages/hulpvraag/status/status-dialog.tsx',
      'web/src/pages/hulpvraag/voorstellen/besluit-dialog.tsx',
      // A page, that goes to another one when it is done.
      'web/src/pages/hulpvragen/nieuwe-hulpvraag-page.tsx',
    ]);
  });
});
