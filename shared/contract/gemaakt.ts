import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { HulpvraagIdSchema } from '#shared/model/ids.ts';

/** What was made or changed, and where it is. */
export const GemaaktView = lazyObject(() => ({ id: z.string(), hulpvraagId: HulpvraagIdSchema }));
