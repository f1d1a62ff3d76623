import * as z from 'zod/mini';
import { lazy } from '#shared/kernel/lazy.ts';
import { InzageregelSchema } from '#shared/model/inzageregel.ts';

/**
 * What everybody who may read a log reads of a line. Named one by one: what is kept besides is not shown by itself.
 * What was done, by which rule and on which ground is told as the release of that moment called it, so those are open.
 */
const GELEZEN = {
  id: true,
  op: true,
  actie: true,
  soort: true,
  object: true,
  resultaat: true,
  regel: true,
  grondslag: true,
  naam: true,
  organisatieNaam: true,
  rollen: true,
  aantal: true,
  laatsteOp: true,
  acties: true,
} as const;

/** A line of the log of a dossier, for whoever works on it and for its ouders. */
export const DossierlogregelView = lazy(() => z.pick(InzageregelSchema, GELEZEN));

/** A line of a log as the FG sees it: also which account, and from where; nothing of the dossier itself. */
export const LogregelView = lazy(() => z.pick(InzageregelSchema, { ...GELEZEN, gebruikerId: true, herkomst: true }));
