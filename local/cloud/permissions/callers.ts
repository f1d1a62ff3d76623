import { createHash } from 'node:crypto';
import type { Credentials } from './credentials.ts';
import { keyAsks } from './key-use.ts';
import { type Ask, allowing, type Statement } from './policy.ts';

/** Whoever signs a request to a service. */
export interface Caller {
  readonly name: string;
  readonly credentials: Credentials;
  may(ask: Ask): boolean;
}

/** The caller with an access key; undefined for a key that nobody has. */
export type Callers = (accessKeyId: string) => Caller | undefined;

/** One thing that a function did or was refused. */
export interface PermissionUse {
  readonly functionName: string;
  readonly action: string;
  /** As the policy names it when it was allowed; as it was asked for when it was refused. */
  readonly resource: string;
}

/** What the policies of the functions did with their calls; each thing once. */
export interface PermissionLog {
  readonly used: readonly PermissionUse[];
  readonly refused: readonly PermissionUse[];
}

export interface Permissions {
  readonly callers: Callers;
  readonly log: PermissionLog;
  /** The keys of a function. */
  credentialsOf(functionName: string): Credentials;
}

interface PermissionSettings {
  /** The statements of the role of each function. */
  readonly policies: ReadonlyMap<string, readonly Statement[]>;
  /** The key of ours that each table and bucket is encrypted with, by ARN. */
  readonly encryption: ReadonlyMap<string, string>;
  readonly region: string;
  /** Who may do everything: tests, scripts and the cloud itself. */
  readonly operator: Credentials;
  readonly onRefused?: (use: PermissionUse) => void;
}

/** Who runs the cloud, and may do everything. */
export function operatorWith(credentials: Credentials): Caller {
  return { name: 'operator', credentials, may: () => true };
}

/** Gives each function keys of its own, and lets it do what its role in the stacks allows and nothing else. */
export function createPermissions(settings: PermissionSettings): Permissions {
  const used = new Map<string, PermissionUse>();
  const refused = new Map<string, PermissionUse>();
  const note = (uses: Map<string, PermissionUse>, use: PermissionUse) => {
    const id = Object.values(use).join(' ');
    const isNew = !uses.has(id);
    uses.set(id, use);
    return isNew;
  };

  function may(functionName: string, statements: readonly Statement[], ask: Ask): boolean {
    return [ask, ...keyAsks(ask, settings)].every(({ action, resource, context = {} }) => {
      const allowed = allowing(statements, { action, resource, context });
      const pattern = allowed?.resources.find((one) => one === resource) ?? allowed?.resources[0];
      if (pattern !== undefined) note(used, { functionName, action, resource: pattern });
      else if (note(refused, { functionName, action, resource })) {
        settings.onRefused?.({ functionName, action, resource });
      }
      return allowed !== undefined;
    });
  }

  const byKey = new Map<string, Caller>([[settings.operator.accessKeyId, operatorWith(settings.operator)]]);
  for (const [functionName, statements] of settings.policies) {
    const credentials = credentialsOf(functionName);
    const caller = { name: functionName, credentials, may: (ask: Ask) => may(functionName, statements, ask) };
    byKey.set(credentials.accessKeyId, caller);
  }
  return {
    callers: (accessKeyId) => byKey.get(accessKeyId),
    log: {
      get used() {
        return [...used.values()];
      },
      get refused() {
        return [...refused.values()];
      },
    },
    credentialsOf,
  };
}

/** The same at every start, so that a link which a function signed outlives a restart, as on AWS. */
function credentialsOf(functionName: string): Credentials {
  const hash = createHash('sha256').update(functionName).digest('hex');
  return {
    accessKeyId: `LOCAL${hash.slice(0, 15).toUpperCase()}`,
    secretAccessKey: `local-secret-of-${hash.slice(15, 45)}`,
    // As long as those of AWS, which are part of every presigned address.
    sessionToken: `local-session-of-${hash.repeat(14)}`,
  };
}
