import * as z from 'zod/mini';
import { AAN_ZET, STATUSSEN } from './statussen.ts';

export * from './statussen.ts';

export const StatusSchema = z.enum(STATUSSEN);
export const AanZetSchema = z.enum(AAN_ZET);
