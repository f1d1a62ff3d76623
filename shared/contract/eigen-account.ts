/** What somebody changes about their own account. */

import { lazyStrictObject } from '#shared/kernel/lazy.ts';
import { SamenwerkingsverbandIdSchema } from '#shared/model/ids.ts';
import { routesOf } from './route.ts';

/** What changes something is in the area that may reach the user pool: the area of the own account only reads. */
const route = routesOf({ area: 'beheer', recht: 'EIGEN_ACCOUNT' });

export const logOveralUit = route('POST /v1/mijn-account/afmeldingen', {
  operationId: 'logOveralUit',
  summary: 'Log overal uit: elke sessie van dit account eindigt meteen',
});

const lid = '/v1/mijn-account/lidmaatschappen/{lidmaatschapId}' as const;

export const aanvaardLidmaatschap = route(`POST ${lid}/aanvaardingen`, {
  operationId: 'aanvaardLidmaatschap',
  summary: 'Zeg ja tegen wat een ander samenwerkingsverband vraagt; pas daarna telt het',
});

export const wijsLidmaatschapAf = route(`POST ${lid}/afwijzingen`, {
  operationId: 'wijsLidmaatschapAf',
  summary: 'Zeg nee tegen wat een ander samenwerkingsverband vraagt; het hoort dat niet',
});

export const draagBeheerOver = route('PUT /v1/mijn-account/beheer', {
  operationId: 'draagBeheerOver',
  refuses: [404],
  summary: 'Kies welk samenwerkingsverband het account beheert: een nieuwe telefoon, een ander e-mailadres',
  body: lazyStrictObject(() => ({ samenwerkingsverbandId: SamenwerkingsverbandIdSchema })),
});

export const eigenAccountRoutes = [logOveralUit, aanvaardLidmaatschap, wijsLidmaatschapAf, draagBeheerOver] as const;
