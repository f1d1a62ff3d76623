import { v7 as uuidv7 } from 'uuid';
import type { Melding } from '#shared/model/melding.ts';
import { CAST, NU } from './cast.ts';
import { asHulpvraagId } from './ids.ts';

/** A mail to the preschool that waits to be sent. */
export function aMelding(overrides: Partial<Melding> = {}): Melding {
  return {
    id: uuidv7(),
    soort: 'STATUS',
    doelgroep: 'VOORSCHOOL',
    aan: CAST.voorschool.persoon.gebruikerId,
    samenwerkingsverbandId: CAST.samenwerkingsverbandId,
    hulpvraagId: asHulpvraagId(),
    zaaknummer: 'JK-2026-000123',
    status: 'JK_ONDERWIJSADVIES_AANVRAAG',
    feiten: {},
    stand: 'WACHT',
    pogingen: 0,
    aangemaaktOp: NU,
    ...overrides,
  };
}
