import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import type { ParamOf } from '#shared/contract/path-schema.ts';
import { linkAccount } from '#shared/kind/link-account.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Lidmaatschap } from '#shared/model/gebruiker.ts';
import {
  type HulpvraagId,
  HulpvraagIdSchema,
  hulpvraagIdIn,
  type LidmaatschapId,
  noId,
  type OrganisatieId,
  type OuderId,
  type PlatformId,
  type SamenwerkingsverbandId,
  type SchoolId,
  splitHulpvraagId,
} from '#shared/model/ids.ts';
import type { Organisatie, Platform } from '#shared/model/organisatie.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';

const DOSSIER = '018f0000-0000-7000-8000-000000000001';

describe('The id of a hulpvraag', () => {
  it('is made of the id of its dossier and its number there, and is told apart again', () => {
    const id = hulpvraagIdIn(DOSSIER, 12);
    expect(z.parse(HulpvraagIdSchema, id)).toBe(`${DOSSIER}.12`);
    expect(splitHulpvraagId(id)).toEqual({ dossierId: DOSSIER, volgnummer: 12 });
  });

  it('is no text, and no id of anything else, for the compiler', () => {
    expectTypeOf<Dossier['hulpvraag']['id']>().toEqualTypeOf<HulpvraagId>();
    expectTypeOf<DossierStore['load']>().parameter(0).toEqualTypeOf<HulpvraagId>();
    expectTypeOf<ParamOf<'hulpvraagId'>>().toEqualTypeOf<HulpvraagId>();
    expectTypeOf<string>().not.toExtend<HulpvraagId>();
    expectTypeOf<Dossier['kop']['id']>().not.toExtend<HulpvraagId>();
    expectTypeOf<LidmaatschapId>().not.toExtend<HulpvraagId>();
    // @ts-expect-error the id of a dossier is not that of one of its hulpvragen
    expect(splitHulpvraagId(DOSSIER).volgnummer).toBe(0);
  });
});

describe('The id of an organisation', () => {
  it('is no text, and no id of anything else, for the compiler', () => {
    expectTypeOf<Organisatie['id']>().toEqualTypeOf<OrganisatieId>();
    expectTypeOf<Actor['organisatieId']>().toEqualTypeOf<OrganisatieId>();
    expectTypeOf<ParamOf<'organisatieId'>>().toEqualTypeOf<OrganisatieId>();
    expectTypeOf<string>().not.toExtend<OrganisatieId>();
    expectTypeOf<LidmaatschapId>().not.toExtend<OrganisatieId>();
    expectTypeOf<HulpvraagId>().not.toExtend<OrganisatieId>();
  });

  it('of an SWV serves as that of an organisation, and never the reverse', () => {
    expectTypeOf<Organisatie['samenwerkingsverbandId']>().toEqualTypeOf<SamenwerkingsverbandId>();
    expectTypeOf<Dossier['kop']['samenwerkingsverbandId']>().toEqualTypeOf<SamenwerkingsverbandId>();
    expectTypeOf<SamenwerkingsverbandId>().toExtend<OrganisatieId>();
    expectTypeOf<OrganisatieId>().not.toExtend<SamenwerkingsverbandId>();
    expectTypeOf<SamenwerkingsverbandId>().not.toExtend<LidmaatschapId>();
  });
});

describe('The id of a lidmaatschap', () => {
  it('is no text, and no id of anything else, for the compiler', () => {
    expectTypeOf<Lidmaatschap['id']>().toEqualTypeOf<LidmaatschapId>();
    expectTypeOf<ParamOf<'lidmaatschapId'>>().toEqualTypeOf<LidmaatschapId>();
    expectTypeOf<string>().not.toExtend<LidmaatschapId>();
    expectTypeOf<Lidmaatschap['organisatieId']>().not.toExtend<LidmaatschapId>();
    expectTypeOf<HulpvraagId>().not.toExtend<LidmaatschapId>();
  });
});

describe('The id of a platform, of an ouder and of a school van voorkeur', () => {
  it('is no text, and no id of anything else, for the compiler', () => {
    expectTypeOf<Platform['id']>().toEqualTypeOf<PlatformId>();
    expectTypeOf<Dossier['kop']['platformId']>().toEqualTypeOf<PlatformId>();
    expectTypeOf<Lidmaatschap['platformIds'][number]>().toEqualTypeOf<PlatformId>();
    expectTypeOf<ParamOf<'platformId'>>().toEqualTypeOf<PlatformId>();
    expectTypeOf<Dossier['ouders'][number]['id']>().toEqualTypeOf<OuderId>();
    expectTypeOf<Dossier['toestemmingen'][number]['ouderId']>().toEqualTypeOf<OuderId>();
    expectTypeOf<ParamOf<'ouderId'>>().toEqualTypeOf<OuderId>();
    expectTypeOf<Dossier['scholen'][number]['id']>().toEqualTypeOf<SchoolId>();
    expectTypeOf<Dossier['toestemmingen'][number]['schoolId']>().toEqualTypeOf<SchoolId>();
    expectTypeOf<ParamOf<'schoolId'>>().toEqualTypeOf<SchoolId>();
    expectTypeOf<string>().not.toExtend<PlatformId | OuderId | SchoolId>();
    expectTypeOf<PlatformId>().not.toExtend<OuderId | SchoolId | OrganisatieId>();
    expectTypeOf<OuderId>().not.toExtend<PlatformId | SchoolId | LidmaatschapId>();
    expectTypeOf<SchoolId>().not.toExtend<PlatformId | OuderId | OrganisatieId>();
  });

  it('serves in no call where that of something else is asked', () => {
    const call = (dossier: Dossier, lid: Lidmaatschap) =>
      // @ts-expect-error the id of a school is not that of an ouder
      linkAccount(dossier, dossier.scholen[0]?.id ?? noId(''), lid);
    expect(call).toBeTypeOf('function');
  });
});
