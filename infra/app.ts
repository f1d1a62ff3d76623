import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type AppOptions, assembleStacks } from './assemble.ts';
import { bundleFunctions } from './bundling/bundle.ts';
import { bundledCode, type FunctionCode, placeholderCode } from './function-code.ts';
import { parseStage, type Stage } from './stages.ts';

/** The whole application for one stage with its bundled functions, and the checks that stop what is not safe. */
export async function buildApp(options: AppOptions): Promise<App> {
  await bundleFunctions('dist/functions');
  return checked(options, bundledCode('dist/functions'));
}

/** As {@link buildApp} without any code, for tests that look at everything else; needs no waiting. */
export function buildAppWithoutCode(stage: Stage): App {
  return checked({ stage }, placeholderCode);
}

function checked(options: AppOptions, code: FunctionCode): App {
  const app = assembleStacks(options, code);
  if (options.stage !== 'local') Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/**
 * `-c stage=prod` or KINDBRUG_STAGE=prod; the first wins. An app of its own reads what the CLI passes, and makes
 * nothing.
 */
function chosenStage(): Stage {
  const context = new App({ autoSynth: false, analyticsReporting: false }).node.tryGetContext('stage');
  return parseStage(context ?? process.env.KINDBRUG_STAGE ?? 'dev');
}

if (import.meta.main) {
  const app = await buildApp({ stage: chosenStage() });
  app.synth();
}
