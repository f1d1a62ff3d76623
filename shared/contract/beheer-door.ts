/** What every change by a beheerder has in common. */
export const beheer = { area: 'beheer', recht: 'ACCOUNTS_BEHEREN' } as const;
