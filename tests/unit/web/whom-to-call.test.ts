/** Whom somebody calls about a case. */
import { expect, test } from 'vitest';
import { whomToCall } from '#web/pages/hulpvraag/whom-to-call.ts';

type Contact = Parameters<typeof whomToCall>[1];
type PlatformId = Contact['platforms'][number]['id'];

const HIER = '01900000-0000-7000-8000-000000000001' as PlatformId;
const ELDERS = '01900000-0000-7000-8000-000000000002' as PlatformId;
const SWV = { naam: 'SWV', telefoon: '012-345 67 89', bereikbaar: 'ma–vr 9–17 uur', email: 'vraag@kindbrug.example' };
const EIGEN = { naam: 'Oost', contactpersoon: 'Carin Contact', telefoon: '012-987 65 43', bereikbaar: 'di 9–12 uur' };

test('the region of the case is called when it has a number, at its own hours; mail goes to the SWV', () => {
  const contact = {
    ...SWV,
    platforms: [
      { id: ELDERS, naam: 'West', telefoon: '010' },
      { id: HIER, ...EIGEN },
    ],
  };
  expect(whomToCall({ platformId: HIER }, contact)).toEqual({
    ...EIGEN,
    naam: 'Carin Contact, Oost',
    email: SWV.email,
  });
});

test('the SWV is called about a case of a region without a number, and about one of a region that is gone', () => {
  const contact = { ...SWV, platforms: [{ id: HIER, naam: 'Oost', contactpersoon: 'Carin Contact' }] };
  expect(whomToCall({ platformId: HIER }, contact)).toMatchObject(SWV);
  expect(whomToCall({ platformId: ELDERS }, contact)).toMatchObject(SWV);
});
