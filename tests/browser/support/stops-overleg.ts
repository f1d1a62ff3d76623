import { inDays, press } from './steps.ts';
import type { Stop } from './stop.ts';

/** As stops.ts, on the tab Overleg of a case with a round. */
export const OVERLEG_STOPS: readonly Stop[] = [
  {
    where: 'een overlegronde maken, leeg verstuurd',
    opens: 'Overlegronde maken',
    dialog: 'hulpvraag/overleg/plan-dialog.tsx',
    prepare: async ({ dialog }) => {
      await press(dialog, 'Verder');
      await dialog.getByRole('alert').waitFor();
    },
  },
  {
    where: 'een overlegronde maken, iedereen en iemand anders',
    opens: 'Overlegronde maken',
    prepare: async ({ dialog }) => {
      await dialog.getByLabel('Dag en tijd').fill(inDays(9));
      await dialog.getByRole('checkbox', { name: 'Olga Ouder' }).check();
      await dialog.getByLabel('Wanneer opent het: Olga Ouder').selectOption({ label: 'op een moment dat ik kies' });
      await press(dialog, 'Iemand anders uitnodigen');
      await dialog.getByLabel('Organisatie', { exact: true }).waitFor();
    },
  },
  {
    where: 'een overlegronde maken, wat er gebeurt',
    opens: 'Overlegronde maken',
    prepare: async ({ dialog }) => {
      await dialog.getByLabel('Op welk moment opent het: Olga Ouder').fill(inDays(8));
      await press(dialog, 'Verder');
      await dialog.getByRole('table', { name: 'Wie een mail krijgt' }).waitFor();
    },
  },
  { where: 'een overlegronde', opens: 'Overlegronde wijzigen', dialog: 'hulpvraag/overleg/ronde-dialog.tsx' },
  {
    where: 'iemand uitnodigen die nog geen account heeft',
    opens: 'Iemand uitnodigen',
    dialog: 'hulpvraag/overleg/uitnodig-dialog.tsx',
    prepare: ({ dialog }) => dialog.getByRole('radio', { name: /nog geen account/ }).check(),
  },
  {
    where: 'iemand uitnodigen, wat er gebeurt',
    opens: 'Iemand uitnodigen',
    prepare: async ({ dialog }) => {
      await dialog.getByRole('radio', { name: /een ouder van het kind/ }).check();
      await dialog.getByLabel('Ouder', { exact: true }).selectOption({ label: 'Olga Ouder' });
      await press(dialog, 'Verder');
      await dialog.getByText('Olga Ouder leest').waitFor();
    },
  },
  {
    where: 'de tijden van een genodigde',
    opens: /^Wijzig de tijden van Jeugdarts/,
    dialog: 'hulpvraag/overleg/venster-dialog.tsx',
  },
  {
    where: 'een uitnodiging intrekken',
    opens: /^Trek de uitnodiging van Jeugdarts/,
    dialog: 'hulpvraag/overleg/genodigden.tsx',
  },
  { where: 'een overlegronde afgelasten', opens: 'Overleg afzeggen', dialog: 'hulpvraag/overleg/ronde.tsx' },
];
