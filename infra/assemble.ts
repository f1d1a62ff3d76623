import { App, type StackProps, Tags } from 'aws-cdk-lib/core';
import { WITHOUT_MATH } from './constructs/alarm.ts';
import { FLAGS, WITHOUT_CHECKS } from './flags.ts';
import type { FunctionCode } from './function-code.ts';
import { AlarmStack } from './stacks/alarm-stack.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DashboardStack } from './stacks/dashboard-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { MailStack } from './stacks/mail-stack.ts';
import { ProcessingStack } from './stacks/processing-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import { EDGE_REGION, SETTINGS, type Stage } from './stages.ts';

export interface AppOptions {
  readonly stage: Stage;
  readonly outdir?: string;
}

/**
 * The whole application for one stage, not judged yet: the local cloud needs no judgement, and starts sooner without the
 * checks (app.ts adds them). Stacks are split by how long a thing lives; arrows go one way.
 */
export function assembleStacks({ stage, outdir }: AppOptions, code: FunctionCode): App {
  const settings = SETTINGS[stage];
  const isLocal = stage === 'local';
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    context: {
      ...FLAGS,
      ...(isLocal ? WITHOUT_CHECKS : {}),
      ...(settings.leaveOut.includes('METRIC_MATH') ? { [WITHOUT_MATH]: true } : {}),
    },
  });
  const common: StackProps & { settings: typeof settings } = {
    settings,
    env: isLocal ? { account: '000000000000', region: settings.region } : { region: settings.region },
    terminationProtection: settings.keepData,
  };
  const name = (part: string) => `kindbrug-${stage}-${part}`;

  if (settings.edge && !settings.leaveOut.includes('EDGE')) {
    new EdgeStack(app, name('edge'), { ...common, env: { region: EDGE_REGION } });
  }
  const data = new DataStack(app, name('data'), common);
  const { key, table, incoming, clean } = data;
  const mail = new MailStack(app, name('mail'), common);
  const identity = new IdentityStack(app, name('identity'), {
    ...common,
    code,
    key,
    mailEvents: mail.configurationSet,
  });
  if (settings.ownInvitations) identity.addStackDependency(mail, 'invitations come from the mail domain');
  const alarms = settings.alarmMail
    ? new AlarmStack(app, name('alarms'), {
        ...common,
        key,
        table,
        mail: settings.alarmMail,
        userPoolId: identity.pool.userPoolId,
        client: identity.client,
        shapeToken: identity.shapeToken,
        identityStackName: identity.stackName,
      }).topic
    : undefined;
  const resources = {
    key,
    table,
    incoming,
    clean,
    userPoolId: identity.pool.userPoolId,
    userPoolArn: identity.pool.userPoolArn,
    mail: {
      identityArn: mail.identityArn,
      configurationSetName: mail.configurationSet.configurationSetName,
      configurationSetArn: mail.configurationSetArn,
      from: settings.mailFrom,
    },
    webOrigin: settings.webOrigin,
  };
  const service = { ...common, code, resources, key, alarms };
  const { configurationSetName } = mail.configurationSet;
  const processing = new ProcessingStack(app, name('processing'), {
    ...service,
    table,
    incoming,
    configurationSetName,
  });
  const apiStack = new ApiStack(app, name('api'), { ...service, pool: identity.pool, client: identity.client });
  // An older sender would put a melding of a new kind aside as unreadable (docs/operations.md, "Upgrade").
  apiStack.addStackDependency(processing, 'who reads what a release writes is there before who writes it');
  const { api } = apiStack;
  new WebStack(app, name('web'), { ...common, api, fileBuckets: [incoming, clean] });
  if (!isLocal) {
    const { client, pool } = identity;
    const watched = { table, api, client, userPoolId: pool.userPoolId, identityStackName: identity.stackName };
    new DashboardStack(app, name('dashboard'), { ...common, ...watched, stagePrefix: name('') });
  }

  Tags.of(app).add('product', 'kindbrug');
  return app;
}
