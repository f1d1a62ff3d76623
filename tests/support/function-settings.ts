/** Settings under which function entries can be loaded in tests; import this first. What they wire is not used. */
process.env.TABLE_NAME ??= 'not-used';
process.env.USER_POOL_ID ??= 'not-used';
process.env.MAIL_FROM ??= 'meldingen@kindbrug.example';
process.env.MAIL_CONFIGURATION_SET ??= 'meldingen';
process.env.WEB_ORIGIN ??= 'https://dossier.kindbrug.example';
// Set to INFO to read along.
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
