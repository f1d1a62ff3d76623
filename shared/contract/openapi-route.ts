import { defineRoute } from './route.ts';

export const leesOpenApi = defineRoute({
  area: 'openapi',
  method: 'GET',
  path: '/v1/openapi.json',
  operationId: 'leesOpenApi',
  recht: 'IEDEREEN',
  summary: 'Deze beschrijving van de API (OpenAPI 3.1)',
  status: 200,
  public: true,
});
