/** What somebody changes about their own account. */

import { lazyStrictObject } from '#shared/kernel/lazy.ts';
import { SamenwerkingsverbandIdSchema } from '#shared/model/ids.ts';
import { defineRoute } from './route.ts';

/** What changes something is in the area that may reach the user pool: the area of the own account only reads. */
const eigenAccount = { area: 'beheer', recht: 'EIGEN_ACCOUNT' } as const;

export const logOveralUit = defineRoute({
  ...eigenAccount,
  method: 'POST',
  path: '/v1/mijn-account/afmeldingen',
  operationId: 'logOveralUit',
  summary: 'Log overal uit: elke sessie van dit account eindigt meteen',
  status: 204,
});

const lid = '/v1/mijn-account/lidmaatschappen/{lidmaatschapId}' as const;

export const aanvaardLidmaatschap = defineRoute({
  ...eigenAccount,
  method: 'POST',
  path: `${lid}/aanvaardingen`,
  operationId: 'aanvaardLidmaatschap',
  summary: 'Zeg ja tegen wat een ander samenwerkingsverband vraagt; pas daarna telt het',
  status: 204,
});

export const wijsLidmaatschapAf = defineRoute({
  ...eigenAccount,
  method: 'POST',
  path: `${lid}/afwijzingen`,
  operationId: 'wijsLidmaatschapAf',
  summary: 'Zeg nee tegen wat een ander samenwerkingsverband vraagt; het hoort dat niet',
  status: 204,
});

export const draagBeheerOver = defineRoute({
  ...eigenAccount,
  method: 'PUT',
  path: '/v1/mijn-account/beheer',
  operationId: 'draagBeheerOver',
  refuses: [404],
  summary: 'Kies welk samenwerkingsverband het account beheert: een nieuwe telefoon, een ander e-mailadres',
  body: lazyStrictObject(() => ({ samenwerkingsverbandId: SamenwerkingsverbandIdSchema })),
  status: 204,
});

export const eigenAccountRoutes = [logOveralUit, aanvaardLidmaatschap, wijsLidmaatschapAf, draagBeheerOver] as const;
