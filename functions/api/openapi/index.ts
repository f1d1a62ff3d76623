import { createDocumentApi } from '#functions/runtime/create-api.ts';

/** The public description of the API (leesOpenApi in the contract). */
export const handler = createDocumentApi(
  'application/openapi+json;version=3.1',
  async () => (await import('./document.ts')).openApi,
);
