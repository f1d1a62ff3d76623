/** Nothing opens at once unless somebody chose that: not when a field is left out of a request either. */
import { describe, expect, it, test } from 'vitest';
import { nodigUit, wijzigVenster as wijzigVensterRoute } from '#shared/contract/overleg.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { OpeningswijzeSchema } from '#shared/model/overlegronde.ts';
import { wijzigVenster } from '#shared/overlegronde/wijzig-venster.ts';
import { aContext, aDossierIn, anOverlegronde, anUitnodiging, NU } from '#tests/support/builders.ts';

describe('a request without the way of opening', () => {
  it('invites nobody: it is refused', () => {
    const body = { wie: { soort: 'OUDER', ouderId: anUitnodiging({}).id }, sluitOp: addDays(NU, 3) };
    expect(nodigUit.body.safeParse({ ...body, openingswijze: 'BIJ_AANVANG' }).success).toBe(true);
    expect(nodigUit.body.safeParse(body).success).toBe(false);
  });

  test.each(OpeningswijzeSchema.options)('opens at the moment that it names, for who was invited by %s', (wijze) => {
    const later = addDays(NU, 2);
    const opdracht = wijzigVensterRoute.body.parse({ opentOp: later });
    expect(changed(wijze, opdracht)).toMatchObject({ openingswijze: 'OP_TIJDSTIP', opentOp: later });
  });

  test.each(OpeningswijzeSchema.options)('leaves the opening as it was when only the end moves: %s', (wijze) => {
    const { opentOp } = anUitnodiging({ opentOp: addDays(NU, 1) });
    const na = changed(wijze, { sluitOp: addDays(NU, 9) });
    expect(na).toMatchObject({ openingswijze: wijze, opentOp, sluitOp: addDays(NU, 9) });
  });
});

/** The invitation after a change of its window. */
function changed(openingswijze: (typeof OpeningswijzeSchema.options)[number], opdracht: object) {
  const ronde = anOverlegronde({ moment: addDays(NU, 4) });
  const uitnodiging = anUitnodiging({
    rondeId: ronde.id,
    openingswijze,
    opentOp: addDays(NU, 1),
    sluitOp: addDays(NU, 8),
  });
  const dossier = { ...aDossierIn('JK_ONDERWIJSADVIES'), overlegrondes: [ronde], uitnodigingen: [uitnodiging] };
  return wijzigVenster(dossier, uitnodiging.id, opdracht, aContext()).dossier.uitnodigingen[0];
}
