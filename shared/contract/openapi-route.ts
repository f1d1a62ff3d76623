import { defineRoute } from './route.ts';

export const leesOpenApi = defineRoute('GET /v1/openapi.json', {
  operationId: 'leesOpenApi',
  area: 'openapi',
  recht: 'IEDEREEN',
  summary: 'Deze beschrijving van de API (OpenAPI 3.1)',
  public: true,
});
