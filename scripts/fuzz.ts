import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Player } from '#local/client/player.ts';
import { gatherCast } from '#tests/e2e/story/cast.ts';
import { startLocalWorld } from '#tests/e2e/story/local-world.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { KIND } from '#tests/e2e/story/scene.ts';
import { pythonTools } from './python-tools.ts';

/**
 * `npm run test:fuzz`: Schemathesis makes requests from docs/openapi.json and holds every answer against it, once per
 * role, on the local cloud with real sign-ins. No 5xx, no status or form that the description does not name. The same
 * requests every time (`--generation-deterministic`). Needs python3; ends with 1 when something is found.
 */
const CHECKS = 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance';
/** Requests per operation, role and phase: some seven hundred requests a role, half a minute each. */
const EXAMPLES = process.env.FUZZ_EXAMPLES ?? '4';
/** Seconds that one role may take at most. */
const MOST_SECONDS = '35';

const openapi = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));
const bin = await pythonTools({ name: 'fuzz', packages: ['schemathesis==4.32.5'] });
const folder = mkdtempSync(join(tmpdir(), 'kindbrug-fuzz-'));
const world = await startLocalWorld();
try {
  const cast = await gatherCast(world, new Narrator(() => undefined));
  const { body } = await cast.contactpersoonJk.must('POST', '/v1/hulpvragen', {
    platformId: cast.platformId,
    voorschoolContact: cast.voorschool.verwijzing,
    jkSpecialist: cast.specialist.verwijzing,
    kind: KIND,
  });
  // A case that is there: with made-up ids alone everything would simply be not found.
  const config = join(folder, 'schemathesis.toml');
  writeFileSync(config, `[parameters]\n"path.hulpvraagId" = "${body.id}"\n`);
  const found: string[] = [];
  for (const player of [cast.specialist, cast.voorschool, cast.school1, cast.beheerder]) {
    await player.refresh();
    if ((await fuzz(player, config)) !== 0) found.push(player.label);
  }
  process.stdout.write(
    `${found.length === 0 ? '✓' : '✗'} fuzz: 4 roles, ${found.length} with findings ${found.join(', ')}\n`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  await world.cloud.close();
  rmSync(folder, { recursive: true, force: true });
}

function fuzz({ label, accessToken, lidmaatschapId }: Player, config: string): Promise<number> {
  process.stdout.write(`\n${label}\n`);
  const args = [
    ...['--config-file', config, 'run', openapi, '--url', `${world.api}/v1`],
    ...['-H', `authorization: Bearer ${accessToken}`, '-H', `kindbrug-lidmaatschap: ${lidmaatschapId}`],
    ...['--phases', 'coverage,fuzzing', '--checks', CHECKS, '--max-examples', EXAMPLES, '--max-time', MOST_SECONDS],
    ...['--seed', '1', '--generation-deterministic', '--no-shrink', '--warnings', 'off'],
    ...['--continue-on-failure', '--no-color'],
    // A code is what makes an account a person's; nobody may lose the one that signs in here.
    ...['--exclude-operation-id-regex', '^(blokkeerAccount|verwijderAccount|blokkeerLid|bewerkLid)$'],
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, 'schemathesis'), args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
