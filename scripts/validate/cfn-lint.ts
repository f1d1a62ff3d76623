import { globSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { runTool } from './run-tool.ts';
import type { Verdict } from './verdict.ts';

const MatchesSchema = z.array(
  z.object({
    Level: z.string(),
    Message: z.string(),
    Filename: z.string(),
    Rule: z.object({ Id: z.string() }),
    Location: z.object({ Start: z.object({ LineNumber: z.number() }) }),
  }),
);

/**
 * W3005: the CDK names dependencies that CloudFormation would find by itself; superfluous, and not ours to leave out.
 */
const NOT_OURS = ['W3005'];

/** cfn-lint over every template: schemas of AWS's resource types, references, and practices. Warnings count too. */
export async function checkCfnLint(bin: string, folder: string): Promise<Verdict> {
  const templates = globSync(join(folder, '*', '*.template.json'));
  if (templates.length === 0) throw new Error(`No templates in ${folder}`);
  const args = ['--format', 'json', '--ignore-checks', ...NOT_OURS, '--', ...templates];
  const { exitCode, stdout, stderr } = await runTool(join(bin, 'cfn-lint'), args);
  if (stdout.trim() === '' && exitCode !== 0) throw new Error(`cfn-lint did not run: ${stderr}`);
  const matches = MatchesSchema.parse(JSON.parse(stdout.trim() || '[]'));
  return {
    name: 'cfn-lint',
    errors: matches.map(
      ({ Rule, Message, Filename, Location }) =>
        `${Rule.Id} ${Message} (${Filename.slice(folder.length + 1)}:${Location.Start.LineNumber})`,
    ),
    summary: `${templates.length} templates, ${matches.length} errors and warnings`,
  };
}
