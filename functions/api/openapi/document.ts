// Made by `npm run docs`, so that this function carries the answer and not the machinery that makes it.
import document from '../../../docs/openapi.json' with { type: 'json' };

/** The description of the API, as it is sent. */
export const openApi = JSON.stringify(document);
