import { at } from '../addresses.ts';
import type { SeedCase } from './seed-case.ts';

/**
 * The child of the Rondleiding: her preschool was told yesterday, and everything after that is for whoever looks round.
 */
export const PIPPA: SeedCase = {
  voornaam: 'Pippa',
  achternaam: 'Druif',
  leeftijd: [3, 8],
  voorschool: 'voorschool1',
  ouders: [
    { naam: 'Mila Druif', gezag: true, email: at('moeder'), telefoon: '000-410 22 33' },
    { naam: 'Dirk Druif', gezag: true, telefoon: '000-410 22 34' },
  ],
  tot: 'JK_ONDERWIJSADVIES_AANVRAAG',
  async play(casus) {
    await casus.on(3, '14:10').begin();
    await casus.on(2, '09:25').welcomeParent('Mila Druif');
    await casus.on(1, '09:10').change(casus.people.contactpersoonJk, 'JK_ONDERWIJSADVIES_AANVRAAG');
  },
};
