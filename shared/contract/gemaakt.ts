import * as z from 'zod/mini';
import { HulpvraagIdSchema } from '#shared/model/hulpvraag.ts';

/** What was made or changed, and where it is. */
export const GemaaktView = z.object({ id: z.string(), hulpvraagId: HulpvraagIdSchema });
