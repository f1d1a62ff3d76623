/** The only place where stages differ. Functions never see a stage name: they get values. */
export const STAGES = ['local', 'emulator', 'dev', 'acc', 'prod'] as const;
export type Stage = (typeof STAGES)[number];

/** Resources and attributes that an emulator of AWS does not know; what that leaves untested is in docs/deploy.md. */
export type Unsupported = 'MALWARE_PLAN' | 'FIREWALL_ASSOCIATION' | 'EDGE' | 'DKIM_TOKENS' | 'METRIC_MATH';

/**
 * What CloudFront takes from us-east-1 only, wherever everything else lives; neither holds anything of a person. Both
 * are outputs of the stack `edge`, which is deployed before this is filled in (docs/deploy.md).
 */
export interface EdgeSettings {
  /** Certificate of the domain of the web origin. */
  readonly certificateArn: string;
  /** Firewall (scope CLOUDFRONT) before the client and the API. */
  readonly firewallArn: string;
}

export interface StageSettings {
  /** AWS region, inside the EU. */
  readonly region: 'eu-west-1' | 'eu-central-1';
  /** Where the web client is served; the only origin that browsers may call the API from. */
  readonly webOrigin: string;
  /** None on the local cloud, which stands in for CloudFront. */
  readonly edge: EdgeSettings | undefined;
  /** The domain that mail is sent from, and the sender's bare address in it: whoever uses it adds the name to show. */
  readonly mailDomain: string;
  readonly mailFrom: string;
  /**
   * Invitations of the pool come from our own address; without, AWS sends at most fifty a day from an address nobody
   * knows.
   */
  readonly ownInvitations: boolean;
  /** Keep data when a stack is deleted, and refuse to delete stacks and tables by accident. */
  readonly keepData: boolean;
  /** Threat protection of the user pool (Plus) and a firewall before it. */
  readonly threatProtection: boolean;
  /**
   * How long technical logs stay, in days. The inzagelog lives in the table and follows the retention of the dossier.
   */
  readonly logDays: 7 | 30 | 90;
  /** Who is told of alarms; nobody where nobody watches. */
  readonly alarmMail: string | undefined;
  /** Requests per second that the API takes, and the burst above it. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /**
   * Requests that one address may make in five minutes: to the client and the API, and to sign in. One address can be a
   * whole office.
   */
  readonly firewall: { readonly requests: number; readonly signIns: number };
  /** Resources to leave out; nothing on AWS itself. */
  readonly leaveOut: readonly Unsupported[];
}

/** Where CloudFront takes its certificate and firewall from. */
export const EDGE_REGION = 'us-east-1';

/** Put your own here, from docs/deploy.md; these have the right form and point nowhere. */
function exampleEdge(stage: Stage): EdgeSettings {
  const account = `${EDGE_REGION}:111122223333`;
  return {
    certificateArn: `arn:aws:acm:${account}:certificate/00000000-0000-4000-8000-000000000000`,
    firewallArn: `arn:aws:wafv2:${account}:global/webacl/kindbrug-${stage}/00000000-0000-4000-8000-000000000000`,
  };
}

/** An office of forty people who all work through their lists stays under half of this. */
const FIREWALL = { requests: 3000, signIns: 300 } as const;

export const SETTINGS: Readonly<Record<Stage, StageSettings>> = {
  local: {
    region: 'eu-central-1',
    webOrigin: 'http://127.0.0.1:4000',
    edge: undefined,
    mailDomain: 'kindbrug.example',
    mailFrom: 'post@kindbrug.example',
    ownInvitations: true,
    keepData: false,
    threatProtection: false,
    logDays: 7,
    alarmMail: undefined,
    throttle: { rate: 500, burst: 1000 },
    firewall: FIREWALL,
    leaveOut: [],
  },
  emulator: {
    region: 'eu-central-1',
    webOrigin: 'https://emulator.kindbrug.example',
    edge: exampleEdge('emulator'),
    mailDomain: 'kindbrug.example',
    mailFrom: 'post@kindbrug.example',
    ownInvitations: true,
    keepData: false,
    threatProtection: true,
    logDays: 7,
    alarmMail: 'beheer@kindbrug.example',
    throttle: { rate: 500, burst: 1000 },
    firewall: FIREWALL,
    leaveOut: ['MALWARE_PLAN', 'FIREWALL_ASSOCIATION', 'EDGE', 'DKIM_TOKENS', 'METRIC_MATH'],
  },
  dev: {
    region: 'eu-central-1',
    webOrigin: 'https://dev.kindbrug.example',
    edge: exampleEdge('dev'),
    mailDomain: 'dev.kindbrug.example',
    mailFrom: 'post@dev.kindbrug.example',
    ownInvitations: false,
    keepData: false,
    threatProtection: false,
    logDays: 30,
    alarmMail: undefined,
    throttle: { rate: 50, burst: 100 },
    firewall: FIREWALL,
    leaveOut: [],
  },
  acc: {
    region: 'eu-central-1',
    webOrigin: 'https://acc.kindbrug.example',
    edge: exampleEdge('acc'),
    mailDomain: 'acc.kindbrug.example',
    mailFrom: 'post@acc.kindbrug.example',
    ownInvitations: true,
    keepData: true,
    threatProtection: true,
    logDays: 30,
    alarmMail: 'beheer@kindbrug.example',
    throttle: { rate: 100, burst: 200 },
    firewall: FIREWALL,
    leaveOut: [],
  },
  prod: {
    region: 'eu-central-1',
    webOrigin: 'https://kindbrug.example',
    edge: exampleEdge('prod'),
    mailDomain: 'kindbrug.example',
    mailFrom: 'post@kindbrug.example',
    ownInvitations: true,
    keepData: true,
    threatProtection: true,
    logDays: 90,
    alarmMail: 'beheer@kindbrug.example',
    throttle: { rate: 200, burst: 400 },
    firewall: FIREWALL,
    leaveOut: [],
  },
};

/** Reads a stage name from outside. @throws Error naming the stages there are. */
export function parseStage(value: unknown): Stage {
  const stage = STAGES.find((one) => one === value);
  if (!stage) throw new Error(`Unknown stage "${String(value)}". Choose one of: ${STAGES.join(', ')}.`);
  return stage;
}
