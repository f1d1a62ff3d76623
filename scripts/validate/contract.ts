import { readFileSync } from 'node:fs';
import spectral from '@stoplight/spectral-core';
import { DEVIATIONS, NL_API_DESIGN_RULES, RULES } from './nl-api-design-rules.ts';
import type { Verdict } from './verdict.ts';

/** docs/openapi.json against Spectral's own rules for OpenAPI and the NL API Design Rules. Warnings count too. */
export async function checkContract(): Promise<Verdict> {
  const errors = await lintContract(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
  const count = Object.keys(RULES).length;
  const deviations = Object.keys(DEVIATIONS);
  return {
    name: 'NL API Design Rules',
    errors,
    summary: `${count} rules and Spectral's own, ${errors.length} errors; ${deviations.length} deviations with a reason (${deviations.join(', ')})`,
  };
}

/** What is wrong with a description, one line per finding: the rule, what it asks, and where. */
export async function lintContract(description: object): Promise<readonly string[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset(NL_API_DESIGN_RULES);
  const findings = await linter.run(structuredClone(description) as Record<string, unknown>);
  return findings.map(({ code, message, path }) => `${code}: ${message} (${path.join('.')})`);
}
