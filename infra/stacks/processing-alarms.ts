import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { ALARM_PERIOD, alarmFrom } from '../constructs/alarm.ts';
import { countLines } from '../constructs/counted-lines.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

/** The functions whose logs tell what no failure of a function shows. */
export interface WatchedFunctions {
  readonly sendMelding: ServiceFunction;
  readonly retryMeldingen: ServiceFunction;
  readonly scanResult: ServiceFunction;
  readonly reconcileBijlagen: ServiceFunction;
}

const MELDING_MAY_WAIT = Duration.minutes(15);
const HOUR = Duration.hours(1);

/**
 * Alarms on what happens after a request: mails that do not leave and papers that are not checked, each in words for
 * people.
 */
export function alarmOnProcessing(
  { sendMelding, retryMeldingen, scanResult, reconcileBijlagen }: WatchedFunctions,
  topic: ITopic | undefined,
): void {
  alarmOnStream(sendMelding, topic);
  alarmOnFailed(sendMelding, retryMeldingen, topic);
  alarmOnLeftOver(retryMeldingen, topic);
  alarmOnScans(scanResult, topic);
  alarmOnUnchecked(reconcileBijlagen, topic);
}

/** Records that fail on their own are no failure of the function, so only their age shows that mails stay behind. */
function alarmOnStream({ lambda }: ServiceFunction, topic: ITopic | undefined): void {
  const age = lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: ALARM_PERIOD });
  alarmFrom(Stack.of(lambda), 'send-melding-waiting', age, {
    limit: MELDING_MAY_WAIT.toMilliseconds(),
    impact: `Mails wait in the stream for more than ${MELDING_MAY_WAIT.toMinutes()} minutes; people do not know yet that a hulpvraag moved.`,
    first: 'look for "meldingen failed" in the log group of send-melding, and whether SES still sends for us.',
    topic,
  });
}

/** The list of undelivered meldingen shows each to people; many at once are not about an address but about us. */
function alarmOnFailed(send: ServiceFunction, retry: ServiceFunction, topic: ITopic | undefined): void {
  const lines = { where: { message: 'meldingen' }, amount: 'mislukt' };
  const [atOnce, later] = [send, retry].map((one) => countLines(one, 'MailsFailed', one.logs, lines));
  if (!atOnce || !later) throw new Error('Both functions are counted');
  const failed = new MathExpression({
    expression: 'FILL(atOnce, 0) + FILL(later, 0)',
    usingMetrics: { atOnce: atOnce.with({ period: HOUR }), later: later.with({ period: HOUR }) },
    period: HOUR,
    label: 'Mails that could not be sent',
  });
  alarmFrom(Stack.of(send), 'mails-failed', failed, {
    limit: 5,
    impact: 'Several mails in one hour could not be sent at all; people do not know that a hulpvraag moved.',
    first: 'see on the list of undelivered meldingen of the SWV why, and whether SES still sends for us.',
    topic,
  });
}

/** Counted by the job that tries again: what it could not send either, whatever the stream says. */
function alarmOnLeftOver(retry: ServiceFunction, topic: ITopic | undefined): void {
  const waiting = countLines(retry, 'MailsLeftOver', retry.logs, {
    where: { message: 'meldingen waiting' },
    amount: 'reeksen',
  });
  alarmFrom(Stack.of(retry), 'mails-left-over', waiting.with({ statistic: Stats.MAXIMUM }), {
    inARow: 3,
    impact: 'Mails still wait after they were tried again; people do not know yet that a hulpvraag moved.',
    first: 'see whether SES still sends for us (sandbox, quota, pause), then the log group of retry-meldingen.',
    topic,
  });
}

function alarmOnScans(scanResult: ServiceFunction, topic: ITopic | undefined): void {
  const failed = countLines(scanResult, 'ScansFailed', scanResult.logs, {
    where: { message: 'scan result', resultaat: ['ACCESS_DENIED', 'FAILED'] },
  });
  alarmFrom(Stack.of(scanResult), 'scans-failed', failed, {
    impact: 'Uploaded papers were refused because the scanner could not look at them; people must add them again.',
    first: 'see in the log group of scan-result which result; ACCESS_DENIED is the role or the key of the scanner.',
    topic,
  });
}

function alarmOnUnchecked(reconcile: ServiceFunction, topic: ITopic | undefined): void {
  const never = countLines(reconcile, 'NeverChecked', reconcile.logs, {
    where: { message: 'bijlagen reconciled' },
    amount: 'nietGecontroleerd',
  });
  alarmFrom(Stack.of(reconcile), 'uploads-never-checked', never, {
    impact: 'The checks of uploaded papers gave no result within six hours; a preschool could not hand in its request.',
    first:
      'see whether the malware plan of GuardDuty is active, and the failure queues of upload-received and scan-result.',
    topic,
  });
}
