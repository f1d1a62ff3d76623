import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonTools } from './python-tools.ts';
import { checkCfnLint } from './validate/cfn-lint.ts';
import { checkCheckov } from './validate/checkov.ts';
import { checkContract } from './validate/contract.ts';
import { synthesizeStages } from './validate/synthesize-stages.ts';
import type { Verdict } from './validate/verdict.ts';

/**
 * `npm run validate`: the validators that practitioners use, on what would be deployed. Synthesizing runs cdk-nag and
 * the CDK's own checks; then cfn-lint and checkov look at the templates of every stage, and the rules of the NL API
 * Design Rules at docs/openapi.json. Ends with 1 when one of them has an error.
 */
const PACKAGES = ['cfn-lint==1.58.0', 'checkov==3.3.30'];

const folder = mkdtempSync(join(tmpdir(), 'kindbrug-templates-'));
try {
  const [bin, contract, stages] = await Promise.all([
    pythonTools({ name: 'validators', packages: PACKAGES }),
    checkContract(),
    synthesizeStages(folder),
  ]);
  const verdicts: readonly Verdict[] = [
    {
      name: 'cdk-nag',
      errors: [],
      summary: `no finding in ${stages.join(', ')} (each would have stopped the synthesis)`,
    },
    ...(await Promise.all([checkCfnLint(bin, folder), checkCheckov(bin, folder)])),
    contract,
  ];
  for (const { name, errors, summary } of verdicts) {
    for (const error of errors) process.stdout.write(`${name}: ${error}\n`);
    process.stdout.write(`${errors.length === 0 ? '✓' : '✗'} ${name}: ${summary}\n`);
  }
  process.exitCode = verdicts.some(({ errors }) => errors.length > 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
