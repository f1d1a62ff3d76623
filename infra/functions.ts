/** Every function: where its code is, what it may touch, and what it means to people when it fails. */
import { AREAS, type Area } from '#shared/contract/route.ts';
import { LETTERBESTANDEN } from '#shared/overdracht/pdf/letterbestanden.ts';

/** What a function may be allowed to do; made into exact policy statements in constructs/grants.ts. */
export type Grant =
  | 'TABLE_READ'
  | 'TABLE_READ_ROWS'
  | 'TABLE_WRITE'
  | 'TABLE_NOTE_INLOG'
  | 'TABLE_DESTROY'
  | 'INCOMING_PUT'
  | 'INCOMING_READ'
  | 'INCOMING_DELETE'
  | 'CLEAN_PUT'
  | 'CLEAN_READ'
  | 'CLEAN_DELETE'
  | 'PAKKETTEN_PUT'
  | 'ACCOUNTS_INVITE'
  | 'ACCOUNTS_MANAGE'
  | 'ACCOUNTS_REMOVE'
  | 'MAIL_SEND';

/** Settings beyond what the grants bring along. */
export type ExtraSetting = 'WEB_ORIGIN' | 'MAIL_FROM' | 'CLEAN_BUCKET';

export interface FunctionDefinition {
  readonly name: string;
  readonly entry: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** What its failure means, for whom, in words; the text of its alarm. */
  readonly errorImpact: string;
  readonly grants: readonly Grant[];
  readonly settings?: readonly ExtraSetting[];
  /** Its code loads something later (by `import()`), which then becomes a file of its own beside `index.mjs`. */
  readonly inParts?: true;
  /** Files of npm packages that its code reads while it runs; they are laid beside it as they are. */
  readonly files?: readonly PackageFile[];
}

/** A file in an npm package. */
export interface PackageFile {
  readonly pakket: string;
  readonly bestand: string;
}

const TABLE: readonly Grant[] = ['TABLE_READ', 'TABLE_WRITE'];
const API_MEMORY = 1024;
const API_TIMEOUT = 15;

type AreaDefinition = Pick<FunctionDefinition, 'errorImpact' | 'grants'> & Partial<FunctionDefinition>;

const API: Readonly<Record<Area, AreaDefinition>> = {
  account: {
    errorImpact: 'Nobody can choose the organisation they work for, so nobody gets into Kindbrug.',
    grants: ['TABLE_READ', 'TABLE_NOTE_INLOG'],
  },
  hulpvragen: {
    errorImpact: 'Preschools and specialists cannot see or move a hulpvraag; children wait.',
    grants: [...TABLE, 'TABLE_READ_ROWS'],
    inParts: true,
  },
  dossier: {
    errorImpact: 'The dossier cannot be read or completed; advice is delayed.',
    grants: [...TABLE, 'ACCOUNTS_INVITE'],
    inParts: true,
  },
  bijlagen: {
    errorImpact: 'Papers cannot be added, read or removed.',
    grants: [...TABLE, 'INCOMING_PUT', 'INCOMING_DELETE', 'CLEAN_READ', 'CLEAN_DELETE'],
    inParts: true,
  },
  overleg: {
    errorImpact:
      'Consultation rounds cannot be made or closed: a dossier may stay open longer than agreed. Look at once.',
    grants: [...TABLE, 'ACCOUNTS_INVITE'],
    settings: ['MAIL_FROM'],
    inParts: true,
  },
  scholen: {
    errorImpact:
      'Parents cannot give or withdraw consent and schools cannot answer. A withdrawal that fails is a privacy incident.',
    grants: TABLE,
  },
  overdracht: {
    errorImpact: 'A school cannot take over the papers of a child that starts there.',
    grants: [...TABLE, 'CLEAN_READ', 'PAKKETTEN_PUT'],
    memoryMb: 2048,
    timeoutSeconds: 29,
    inParts: true,
    files: LETTERBESTANDEN,
  },
  beheer: {
    errorImpact: 'Accounts cannot be invited or blocked. Somebody who must lose access may keep it: look at once.',
    grants: [...TABLE, 'ACCOUNTS_INVITE', 'ACCOUNTS_MANAGE'],
    inParts: true,
  },
  toezicht: {
    errorImpact: 'Logs, AVG requests and destruction lists cannot be handled; legal terms run on.',
    grants: TABLE,
  },
  openapi: {
    errorImpact: 'The description of the API cannot be read; nobody is harmed.',
    grants: [],
    memoryMb: 256,
    inParts: true,
  },
};

/** Named by the stack that makes it, as it lives with the user pool. */
export const SHAPE_TOKEN = 'shape-token';

const BACKGROUND: readonly FunctionDefinition[] = [
  {
    name: SHAPE_TOKEN,
    entry: 'functions/events/shape-token.ts',
    memoryMb: 256,
    timeoutSeconds: 5,
    errorImpact: 'Nobody can sign in, and whoever is signed in is out within ten minutes.',
    grants: [],
  },
  {
    name: 'send-melding',
    entry: 'functions/streams/send-melding.ts',
    memoryMb: 512,
    timeoutSeconds: 60,
    errorImpact: 'People are not told that a hulpvraag moved; they wait without knowing. Retried every five minutes.',
    grants: [...TABLE, 'MAIL_SEND'],
    settings: ['WEB_ORIGIN'],
    inParts: true,
  },
  {
    name: 'upload-received',
    entry: 'functions/events/upload-received.ts',
    memoryMb: 1024,
    timeoutSeconds: 60,
    errorImpact: 'Uploaded papers stay "wordt gecontroleerd", so a preschool cannot hand in its request.',
    grants: [...TABLE, 'INCOMING_READ', 'INCOMING_DELETE'],
    settings: ['CLEAN_BUCKET'],
    inParts: true,
  },
  {
    name: 'scan-result',
    entry: 'functions/events/scan-result.ts',
    // A photo of 48 megapixel in HEIC takes about a gigabyte to decode, and half a minute. Measured; ADR 18.
    memoryMb: 2048,
    timeoutSeconds: 120,
    errorImpact: 'Checked papers do not become readable, so a preschool cannot hand in its request.',
    grants: [...TABLE, 'INCOMING_READ', 'INCOMING_DELETE', 'CLEAN_PUT', 'CLEAN_DELETE'],
    inParts: true,
  },
  {
    name: 'mail-event',
    entry: 'functions/events/mail-event.ts',
    memoryMb: 512,
    timeoutSeconds: 30,
    errorImpact:
      'Bounced mails are not shown to the specialist; mails of which nobody knows the outcome are shown as not sent.',
    grants: TABLE,
  },
  {
    name: 'retry-meldingen',
    entry: 'functions/schedules/retry-meldingen.ts',
    memoryMb: 512,
    timeoutSeconds: 120,
    errorImpact: 'Mails that failed before are not tried again; people are not told that a hulpvraag moved.',
    grants: [...TABLE, 'MAIL_SEND'],
    settings: ['WEB_ORIGIN'],
    inParts: true,
  },
  {
    name: 'warn-zorgplicht',
    entry: 'functions/schedules/warn-zorgplicht.ts',
    memoryMb: 512,
    timeoutSeconds: 300,
    errorImpact: 'Nobody is warned that a zorgplicht term ends within a week; a child may miss its place.',
    grants: TABLE,
  },
  {
    name: 'settle-diensten',
    entry: 'functions/schedules/settle-diensten.ts',
    memoryMb: 512,
    timeoutSeconds: 300,
    errorImpact:
      'Meetings and uploads of people who left stay on cases, and specialists are not told; lists name a school that cannot answer any more. They cannot read: that ended before.',
    grants: TABLE,
  },
  {
    name: 'reconcile-bijlagen',
    entry: 'functions/schedules/reconcile-bijlagen.ts',
    memoryMb: 1024,
    timeoutSeconds: 900,
    errorImpact: 'Files without a row are not removed: papers may stay that nobody can see or delete.',
    grants: [...TABLE, 'INCOMING_DELETE', 'CLEAN_DELETE'],
    inParts: true,
  },
  {
    name: 'destroy-dossiers',
    entry: 'functions/schedules/destroy-dossiers.ts',
    memoryMb: 1024,
    timeoutSeconds: 900,
    errorImpact: 'Approved dossiers are not destroyed: papers stay longer than the law allows.',
    grants: [...TABLE, 'TABLE_DESTROY', 'INCOMING_DELETE', 'CLEAN_DELETE', 'ACCOUNTS_REMOVE'],
    inParts: true,
  },
];

/** The functions behind the API, one per area. */
export const API_FUNCTIONS: readonly FunctionDefinition[] = AREAS.map((area) => ({
  name: `api-${area}`,
  entry: `functions/api/${area}/index.ts`,
  memoryMb: API_MEMORY,
  timeoutSeconds: API_TIMEOUT,
  ...API[area],
}));

export const FUNCTIONS: readonly FunctionDefinition[] = [...API_FUNCTIONS, ...BACKGROUND];

/** The function of a name. @throws Error for a name that is not in the catalogue. */
export function functionNamed(name: string): FunctionDefinition {
  const found = FUNCTIONS.find((one) => one.name === name);
  if (!found) throw new Error(`There is no function named ${name} in infra/functions.ts`);
  return found;
}
