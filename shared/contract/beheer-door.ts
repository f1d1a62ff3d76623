import { routesOf } from './route.ts';

/** What every change by a beheerder has in common. */
export const beheer = routesOf({ area: 'beheer', recht: 'ACCOUNTS_BEHEREN' });
