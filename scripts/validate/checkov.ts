import { join } from 'node:path';
import * as z from 'zod';
import { runTool } from './run-tool.ts';
import type { Verdict } from './verdict.ts';

const CheckSchema = z.object({
  check_id: z.string(),
  check_name: z.string(),
  resource: z.string(),
  file_path: z.string(),
  check_result: z.object({ suppress_comment: z.string().optional() }),
});

const ReportSchema = z.object({
  results: z.object({
    passed_checks: z.array(z.unknown()),
    failed_checks: z.array(CheckSchema),
    skipped_checks: z.array(CheckSchema),
    parsing_errors: z.array(z.string()),
  }),
});

/** A reason is a sentence, not a word. */
const REASON = /^[A-Z].{30,}\.$/s;

/** checkov over every template. Exceptions stand in the templates, beside what they are about, each with its reason. */
export async function checkCheckov(bin: string, folder: string): Promise<Verdict> {
  const args = ['-d', folder, '--framework', 'cloudformation', '--skip-download', '-o', 'json'];
  const { stdout, stderr } = await runTool(join(bin, 'checkov'), args);
  if (!stdout.trim().startsWith('{')) throw new Error(`checkov did not run: ${stderr || stdout}`);
  const { results } = ReportSchema.parse(JSON.parse(stdout));
  const unreasoned = results.skipped_checks.filter((one) => !REASON.test(one.check_result.suppress_comment ?? ''));
  return {
    name: 'checkov',
    errors: [
      ...results.parsing_errors.map((file) => `cannot read ${file}`),
      ...results.failed_checks.map((one) => `${one.check_id} ${one.check_name}: ${one.resource} (${one.file_path})`),
      ...unreasoned.map((one) => `${one.check_id} is excepted without a reason: ${one.resource} (${one.file_path})`),
    ],
    summary: `${results.passed_checks.length} checks passed, ${results.failed_checks.length} failed, ${results.skipped_checks.length} excepted with a reason (${kinds(results.skipped_checks)})`,
  };
}

function kinds(checks: readonly { readonly check_id: string }[]): string {
  return [...new Set(checks.map((one) => one.check_id))].sort().join(', ');
}
