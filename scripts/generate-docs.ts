import { writeFileSync } from 'node:fs';
import { makeAccessDoc } from '#scripts/docs/access-doc.ts';
import { makeOpenApi } from '#shared/contract/openapi.ts';
import { routes } from '#shared/contract/routes.ts';
import { makeHouseDoc } from './docs/house-doc.ts';
import { HOUSES } from './house/floors.ts';

/** `npm run docs`: writes the pages that are made from code. tests/unit/docs.test.ts fails when they differ. */
writeFileSync('docs/access.md', makeAccessDoc(routes));
writeFileSync('docs/architecture.md', makeHouseDoc(HOUSES));
writeFileSync('docs/openapi.json', `${JSON.stringify(makeOpenApi(routes), null, 2)}\n`);
