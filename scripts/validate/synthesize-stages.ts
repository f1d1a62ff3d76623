import { join } from 'node:path';
import { buildApp } from '#infra/app.ts';
import { STAGES, type Stage } from '#infra/stages.ts';

/**
 * Synthesizes every stage that is deployed, with its real bundles, into `<folder>/<stage>`. Gives their names.
 * @throws Error at the first finding of cdk-nag or of the CDK itself.
 */
export async function synthesizeStages(folder: string): Promise<readonly Stage[]> {
  const deployed = STAGES.filter((stage) => stage !== 'local');
  for (const stage of deployed) {
    const app = await buildApp({ stage, outdir: join(folder, stage) });
    app.synth();
  }
  return deployed;
}
