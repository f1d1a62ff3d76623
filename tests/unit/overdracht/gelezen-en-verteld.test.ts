/**
 * Nobody outside the SWV and the ouders can read anything that the account of disclosures does not tell, in whatever
 * status and situation.
 */
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#shared/model/dossier.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { verstrekkingen } from '#shared/overdracht/verstrekkingen.ts';
import type { Relatie } from '#shared/toegang/rechten.ts';
import { decideToegang, type Leesbaar } from '#shared/toegang/toegang.ts';
import { NU } from '#tests/support/builders.ts';
import { situaties } from '#tests/support/oracle/situaties.ts';
import { spelers } from '#tests/support/oracle/spelers.ts';

/** The account does not list who works on the case or decides about it, nor an ouder who reads along. */
const BINNEN: readonly Relatie[] = ['SWV', 'OUDER', 'OUDER_VOOR_ADVIES'];

/** What somebody reads now, as one list. A file that is not checked, or was refused, has nothing to read. */
function gelezen({ bijlageIds, observatieIds, adviesIds }: Leesbaar, { bijlagen }: Dossier): readonly string[] {
  const open = bijlagen.filter((one) => one.stand === 'BESCHIKBAAR' && bijlageIds.has(one.id));
  return [...open.map(({ id }) => id), ...observatieIds, ...adviesIds];
}

/** What can be read in one status by people outside and is told to nobody, as one line each. */
function verzwegen(status: Status): readonly string[] {
  return situaties(status).flatMap(({ naam, dossier }) => {
    const nu = verstrekkingen(dossier, NU).filter(({ vanaf, tot }) => vanaf <= NU && (tot === undefined || NU < tot));
    const verteld = new Set(nu.flatMap(({ documenten: d }) => [...d.bijlageIds, ...d.observatieIds, ...d.adviesIds]));
    return spelers().flatMap((speler) => {
      const { relaties, leesbaar } = decideToegang(speler.actor, dossier, NU);
      if (relaties.length === 0 || relaties.some((one) => BINNEN.includes(one))) return [];
      const eigen = new Set(
        dossier.bijlagen
          .filter((one) => one.toegevoegdDoor.gebruikerId === speler.actor.gebruikerId)
          .map(({ id }) => id),
      );
      const stil = gelezen(leesbaar, dossier).filter((id) => !eigen.has(id) && !verteld.has(id));
      return stil.length === 0 ? [] : [`${naam}: ${speler.naam} reads ${stil.length} and nobody is told`];
    });
  });
}

describe('what people outside can read', () => {
  test.each(STATUSSEN)('is told in %s', (status) => {
    expect(verzwegen(status).slice(0, 20)).toEqual([]);
  });

  test('is something: the situations are not empty', () => {
    const lezers = situaties('JK_AANMELDEN_SCHOOL').flatMap(({ dossier }) =>
      spelers().filter(({ actor }) => gelezen(decideToegang(actor, dossier, NU).leesbaar, dossier).length > 0),
    );
    expect(new Set(lezers.map(({ naam }) => naam))).toContain('school');
  });
});
