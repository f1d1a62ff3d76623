import { createDocumentApi } from '#functions/runtime/create-api.ts';
// Made by `npm run docs`, so that this function carries the answer and not the machinery that makes it.
import document from '../../../docs/openapi.json' with { type: 'json' };

/** The public description of the API (leesOpenApi in the contract). */
export const handler = createDocumentApi('application/openapi+json;version=3.1', JSON.stringify(document));
