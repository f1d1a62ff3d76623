/** "nu open" beside an invitee says what is so: they can open something at this moment. */
import { expect, test } from 'vitest';
import { DossierView } from '#shared/contract/dossier-views.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { STATUSSEN } from '#shared/model/status.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { aDossierIn, anOverlegronde, anUitnodiging, CAST, NU } from '#tests/support/builders.ts';

const VENSTERS = {
  'an open window': { opentOp: addDays(NU, -1), sluitOp: addDays(NU, 3) },
  'a window that opens later': { opentOp: addDays(NU, 1), sluitOp: addDays(NU, 3) },
  'a window that is over': { opentOp: addDays(NU, -3), sluitOp: addDays(NU, -1) },
  'an invitation that was taken back': { opentOp: addDays(NU, -1), sluitOp: addDays(NU, 3), ingetrokkenOp: NU },
};
const GEVALLEN = STATUSSEN.flatMap((status) =>
  Object.entries(VENSTERS).map(([venster, wat]) => ({ status, venster, wat })),
);

test.each(GEVALLEN)('in $status, with $venster', ({ status, wat }) => {
  const ronde = anOverlegronde({ moment: addDays(NU, 2) });
  const dossier = {
    ...aDossierIn(status),
    overlegrondes: [ronde],
    uitnodigingen: [anUitnodiging({ rondeId: ronde.id, ...wat })],
  };
  const { actor } = CAST.specialist;
  const view = DossierView.parse(viewDossier(dossier, actor, decideToegang(actor, dossier, NU), NU));
  const kanLezen = decideToegang(CAST.genodigde.actor, dossier, NU).rechten.size > 0;
  expect(view.overlegrondes?.[0]?.uitnodigingen[0]?.isOpen).toBe(kanLezen);
});

test('what is open and what is closed both happen, or the tests above compare nothing', () => {
  const leest = (status: (typeof STATUSSEN)[number]) => {
    const ronde = anOverlegronde({ moment: addDays(NU, 2) });
    const uitnodigingen = [anUitnodiging({ rondeId: ronde.id, ...VENSTERS['an open window'] })];
    const dossier = { ...aDossierIn(status), overlegrondes: [ronde], uitnodigingen };
    return decideToegang(CAST.genodigde.actor, dossier, NU).rechten.size > 0;
  };
  expect([leest('JK_ONDERWIJSADVIES'), leest('ADVIES_AFGEROND'), leest('JK_INGETROKKEN')]).toEqual([
    true,
    false,
    false,
  ]);
});
