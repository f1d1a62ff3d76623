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
 * The whole application for one stage, not judged yet: the local cloud needs no judgement, and starts sooner without
 * the checks (app.ts adds them). Stacks are split by how long a thing lives; arrows go one way.
 */
export function assembleStacks({ stage, outdir }: AppOptions, code: FunctionCode): App {
  const app = openApp(stage, outdir);
  const common = commonOf(stage);
  const { settings } = common;
  const name = (part: string) => `kindbrug-${stage}-${part}`;
  if (settings.edge && !settings.leaveOut.includes('EDGE')) {
    new EdgeStack(app, name('edge'), { ...common, env: { region: EDGE_REGION } });
  }
  const ground = layGround(app, name, common, code);
  const { data, identity } = ground;
  const api = addService(app, name, common, code, ground);
  new WebStack(app, name('web'), { ...common, api, fileBuckets: [data.incoming, data.clean] });
  if (stage !== 'local') {
    const { client, pool, stackName } = identity;
    const watched = { table: data.table, api, client, userPoolId: pool.userPoolId, identityStackName: stackName };
    new DashboardStack(app, name('dashboard'), { ...common, ...watched, stagePrefix: name('') });
  }
  Tags.of(app).add('product', 'kindbrug');
  return app;
}

type Common = StackProps & { readonly settings: (typeof SETTINGS)[Stage] };
type NameOf = (part: string) => string;

function openApp(stage: Stage, outdir: string | undefined): App {
  return new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    context: {
      ...FLAGS,
      ...(stage === 'local' ? WITHOUT_CHECKS : {}),
      ...(SETTINGS[stage].leaveOut.includes('METRIC_MATH') ? { [WITHOUT_MATH]: true } : {}),
    },
  });
}

function commonOf(stage: Stage): Common {
  const settings = SETTINGS[stage];
  const { region } = settings;
  return {
    settings,
    env: stage === 'local' ? { account: '000000000000', region } : { region },
    terminationProtection: settings.keepData,
  };
}

/** What outlives a release: data, mail, accounts, and who is told when something is wrong. */
function layGround(app: App, name: NameOf, common: Common, code: FunctionCode) {
  const { settings } = common;
  const data = new DataStack(app, name('data'), common);
  const { key, table } = data;
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
  return { data, mail, identity, alarms };
}

type GroundStacks = ReturnType<typeof layGround>;

/** What functions are told of the ground. */
function resourcesOf({ data, mail, identity }: GroundStacks, { settings }: Common) {
  const { key, table, incoming, clean } = data;
  return {
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
}

/** The functions, behind events and behind the API; gives the API. */
function addService(app: App, name: NameOf, common: Common, code: FunctionCode, ground: GroundStacks) {
  const { data, mail, identity, alarms } = ground;
  const { key, table, incoming } = data;
  const { configurationSetName } = mail.configurationSet;
  const service = { ...common, code, resources: resourcesOf(ground, common), key, alarms };
  const processing = new ProcessingStack(app, name('processing'), {
    ...service,
    table,
    incoming,
    configurationSetName,
  });
  const apiStack = new ApiStack(app, name('api'), { ...service, pool: identity.pool, client: identity.client });
  // An older sender would put a melding of a new kind aside as unreadable (docs/operations.md, "Upgrade").
  apiStack.addStackDependency(processing, 'who reads what a release writes is there before who writes it');
  return apiStack.api;
}
