import { describe, expect, it } from 'vitest';
import { findOverlap, requireFunctie, requireHier, requireIemandAnders } from '#shared/beheer/rollen.ts';
import { groepVan, type Lidmaatschap, ROLLEN, type Rol } from '#shared/model/gebruiker.ts';
import type { PlatformId } from '#shared/model/ids.ts';
import type { OrganisatieSoort } from '#shared/model/organisatie.ts';
import { aGebruiker, aLidmaatschap, anActor, aPlatform } from '#tests/support/builders.ts';
import { asPlatformId } from '#tests/support/ids.ts';

const platform = aPlatform();
const JK: readonly Rol[] = ['CONTACTPERSOON_JK', 'JK_SPECIALIST'];

const fits = (rollen: readonly Rol[], soort: OrganisatieSoort, platformIds: readonly PlatformId[] = []) => {
  try {
    requireFunctie({ rollen, platformIds }, soort, [platform]);
    return true;
  } catch {
    return false;
  }
};
const platformsFor = (rol: Rol) => (JK.includes(rol) ? [platform.id] : []);
const accountWith = (...lidmaatschappen: Lidmaatschap[]) => ({ gebruiker: aGebruiker(), lidmaatschappen });

describe('a role', () => {
  const FITS: Record<OrganisatieSoort, readonly Rol[]> = {
    SAMENWERKINGSVERBAND: ['CONTACTPERSOON_JK', 'JK_SPECIALIST', 'BEHEERDER', 'FG'],
    VOORSCHOOL: ['CONTACTPERSOON_VOORSCHOOL'],
    SCHOOL: ['CONTACTPERSOON_SCHOOL'],
    EXTERN: ['GENODIGDE'],
  };
  for (const [soort, rollen] of Object.entries(FITS)) {
    it(`at ${soort} is one of ${rollen.join(', ')}; never OUDER`, () => {
      const allowed = ROLLEN.filter((rol) => fits([rol], soort as OrganisatieSoort, platformsFor(rol)));
      expect(allowed).toEqual(ROLLEN.filter((rol) => rollen.includes(rol)));
    });
  }

  it('for dossiers needs a platform of this SWV, and no other role takes one', () => {
    expect(fits(['JK_SPECIALIST'], 'SAMENWERKINGSVERBAND')).toBe(false);
    expect(fits(['JK_SPECIALIST'], 'SAMENWERKINGSVERBAND', [aPlatform().id])).toBe(false);
    expect(fits(['JK_SPECIALIST'], 'SAMENWERKINGSVERBAND', [platform.id, aPlatform().id])).toBe(false);
    expect(fits(['FG'], 'SAMENWERKINGSVERBAND', [platform.id])).toBe(false);
  });

  it('for dossiers goes with the other one, and never with the management of accounts or supervision', () => {
    expect(fits([...JK], 'SAMENWERKINGSVERBAND', [platform.id])).toBe(true);
    expect(fits(['JK_SPECIALIST', 'BEHEERDER'], 'SAMENWERKINGSVERBAND', [platform.id])).toBe(false);
    expect(fits(['CONTACTPERSOON_JK', 'FG'], 'SAMENWERKINGSVERBAND', [platform.id])).toBe(false);
  });
});

describe('a beheerder', () => {
  const actor = anActor();
  const { samenwerkingsverbandId } = actor;

  it('touches only people who are somebody here', () => {
    const here = aLidmaatschap({ samenwerkingsverbandId });
    expect(requireHier(accountWith(aLidmaatschap(), here), actor)).toEqual([here]);
    expect(() => requireHier(accountWith(aLidmaatschap()), actor)).toThrow();
    expect(() => requireHier(undefined, actor)).toThrow();
  });

  it('never touches their own account', () => {
    expect(() => requireIemandAnders(actor.gebruikerId, actor)).toThrow();
    expect(() => requireIemandAnders(anActor().gebruikerId, actor)).not.toThrow();
  });
});

describe('what somebody does already', () => {
  const [A, B] = [asPlatformId(), asPlatformId()];
  const lid = aLidmaatschap({ rollen: ['JK_SPECIALIST', 'CONTACTPERSOON_JK'], platformIds: [A, B] });
  const asked = { rollen: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'], platformIds: [B, A] } as const;

  it('is found when it is just what is asked, in whatever order', () => {
    expect(findOverlap(accountWith(lid), lid.organisatieId, asked)).toBe(lid);
  });

  it('does not count at another organisation or in another role', () => {
    expect(findOverlap(accountWith(lid), aLidmaatschap().organisatieId, asked)).toBeUndefined();
    expect(findOverlap(accountWith(lid), lid.organisatieId, { rollen: ['FG'], platformIds: [] })).toBeUndefined();
  });

  it.each([
    ['other platforms', lid, { ...asked, platformIds: [A] }],
    ['a last day', lid, { ...asked, totEnMet: '2031-01-01' as const }],
    ['fewer roles', lid, { ...asked, rollen: ['JK_SPECIALIST'] as const }],
    ['a block', { ...lid, stand: 'GEBLOKKEERD' as const }, asked],
  ])('is a refusal when there is a difference: %s', (_, known, functie) => {
    expect(() => findOverlap(accountWith(known), lid.organisatieId, functie)).toThrow();
  });
});

describe('the group of a member', () => {
  it('is apart for who is at an SWV because of a dossier only', () => {
    const bijSwv = (...rollen: Rol[]) => groepVan({ organisatieSoort: 'SAMENWERKINGSVERBAND', rollen });
    expect([bijSwv('OUDER'), bijSwv('GENODIGDE')]).toEqual(['BIJ_DOSSIER', 'BIJ_DOSSIER']);
    expect([bijSwv('FG'), bijSwv('GENODIGDE', 'JK_SPECIALIST')]).toEqual(['MEDEWERKERS', 'MEDEWERKERS']);
    expect(groepVan({ organisatieSoort: 'EXTERN', rollen: ['GENODIGDE'] })).toBe('MEDEWERKERS');
  });
});
