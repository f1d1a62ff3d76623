import { Logger } from '@aws-lambda-powertools/logger';
import type { Report } from '#shared/kernel/report.ts';

/**
 * Structured logs: codes, ids and outcomes. Never people, bodies, mail or texts; see docs/logging.md.
 * An error is logged by name and stack position only, because messages of libraries may quote input.
 */
export const logger = new Logger({ serviceName: 'kindbrug' });

/** Writes to the log what went on after a failure, with the class of its cause; see Report. */
export const report: Report = (what, cause, ids = {}) =>
  logger.warn(what, { ...ids, ...(cause === undefined ? {} : errorForLog(cause)) });

/** The loggable part of an error: its class and where it came from, without its message. */
export function errorForLog(error: unknown): { readonly fout: string; readonly plek: string[] } {
  if (!(error instanceof Error)) return { fout: typeof error, plek: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { fout: error.name, plek: frames.slice(0, 5).map((line) => line.trim()) };
}
