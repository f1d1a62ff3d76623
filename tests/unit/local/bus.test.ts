import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bus, type BusRule, type BusSettings, createBus, type DeadLetter } from '#local/cloud/events/bus.ts';

const open: Bus[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((bus) => bus.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const mailRule: BusRule = {
  name: 'mail',
  eventPattern: { source: ['aws.ses'], 'detail-type': ['Email Sent'] },
  targets: [{ id: 'mail-event', functionName: 'mail-event' }],
};

const nightly: BusRule = {
  name: 'nightly',
  scheduleExpression: 'cron(0 3 * * ? *)',
  kind: 'schedule',
  targets: [{ id: 'destroy', functionName: 'destroy-dossiers' }],
};

type Call = { functionName: string; event: unknown };

/** A bus that remembers its calls; `failures` says how often the first calls fail. */
function aBus(settings: Partial<BusSettings> & { failures?: number }): {
  bus: Bus;
  calls: Call[];
  letters: DeadLetter[];
} {
  const calls: Call[] = [];
  const letters: DeadLetter[] = [];
  let failures = settings.failures ?? 0;
  const bus = createBus({
    rules: [mailRule],
    backoffMs: () => 1,
    onDeadLetter: (letter) => letters.push(letter),
    invoke: async (functionName, event) => {
      calls.push({ functionName, event });
      failures -= 1;
      if (failures >= 0) throw new Error('function failed');
    },
    ...settings,
  });
  open.push(bus);
  return { bus, calls, letters };
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  folders.push(folder);
  return folder;
}

const sent = { source: 'aws.ses', detailType: 'Email Sent', detail: { mail: { messageId: 'm-1' } } };

describe('the event bus', () => {
  it('brings an event in its envelope to the target of the rule that matches', async () => {
    const { bus, calls } = aBus({ now: () => new Date('2026-11-23T15:00:00.123Z'), region: 'eu-west-1' });
    const event = bus.publish(sent);
    await bus.idle();
    expect(calls).toEqual([{ functionName: 'mail-event', event }]);
    expect(event).toMatchObject({
      version: '0',
      source: 'aws.ses',
      'detail-type': 'Email Sent',
      time: '2026-11-23T15:00:00Z',
      region: 'eu-west-1',
      resources: [],
      detail: { mail: { messageId: 'm-1' } },
    });
  });

  it('leaves an event alone that no enabled rule matches', async () => {
    const { bus, calls } = aBus({ rules: [mailRule, { ...mailRule, name: 'off', enabled: false }] });
    bus.publish({ ...sent, detailType: 'Email Opened' });
    bus.publish(sent);
    await bus.idle();
    expect(calls).toHaveLength(1);
  });

  it('brings one event to every target of every rule that matches', async () => {
    const targets = [
      { id: 'a', functionName: 'a' },
      { id: 'b', functionName: 'b', input: { fixed: true } },
    ];
    const { bus, calls } = aBus({ rules: [mailRule, { ...mailRule, name: 'second', targets }] });
    bus.publish(sent);
    await bus.idle();
    expect(calls.map(({ functionName }) => functionName)).toEqual(['mail-event', 'a', 'b']);
    expect(calls[2]?.event).toEqual({ fixed: true });
  });

  it('tries again when a function fails, with the same event', async () => {
    const { bus, calls, letters } = aBus({ failures: 2 });
    const event = bus.publish(sent);
    await bus.idle();
    expect(calls.map((call) => call.event)).toEqual([event, event, event]);
    expect(letters).toEqual([]);
  });

  it('gives an event that fails every time to the dead-letter callback, once', async () => {
    const { bus, calls, letters } = aBus({ failures: 99, retries: 3 });
    const event = bus.publish(sent);
    await bus.idle();
    expect(calls).toHaveLength(4);
    expect(letters).toMatchObject([{ rule: 'mail', functionName: 'mail-event', event }]);
  });

  it('lets other events through while one fails', async () => {
    const done: unknown[] = [];
    const { bus } = aBus({
      backoffMs: () => 60_000,
      invoke: async (_, event) => {
        if (done.length === 0) {
          done.push('failed');
          throw new Error('function failed');
        }
        done.push((event as { id: string }).id);
      },
    });
    bus.publish({ ...sent, id: 'first' });
    bus.publish({ ...sent, id: 'second' });
    await expect.poll(() => done).toEqual(['failed', 'second']);
  });

  it('goes on after a restart with what was not delivered, and only with that', async () => {
    const dataDir = aFolder();
    const first = aBus({ dataDir, failures: 1, backoffMs: () => 60_000 });
    first.bus.publish({ ...sent, id: 'failing' });
    first.bus.publish({ ...sent, id: 'delivered' });
    await expect.poll(() => first.calls).toHaveLength(2);
    await first.bus.close();

    const second = aBus({ dataDir });
    await second.bus.idle();
    expect(second.calls).toMatchObject([{ functionName: 'mail-event', event: { id: 'failing' } }]);
    await second.bus.close();

    const third = aBus({ dataDir });
    await third.bus.idle();
    expect(third.calls).toEqual([]);
  });

  it('goes on after kill -9 with what was being delivered', async () => {
    const dataDir = aFolder();
    const source = `
      const { createBus } = await import('#local/cloud/events/bus.ts');
      const bus = createBus({
        rules: ${JSON.stringify([mailRule])},
        dataDir: ${JSON.stringify(dataDir)},
        invoke: async () => process.kill(process.pid, 'SIGKILL'),
      });
      bus.publish(${JSON.stringify({ ...sent, id: 'in-flight' })});`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

    const { bus, calls } = aBus({ dataDir });
    await bus.idle();
    expect(calls).toMatchObject([{ functionName: 'mail-event', event: { id: 'in-flight' } }]);
  });

  it('counts the tries of before a restart', async () => {
    const dataDir = aFolder();
    const first = aBus({ dataDir, failures: 9, retries: 1, backoffMs: () => 60_000 });
    first.bus.publish(sent);
    await expect.poll(() => first.calls).toHaveLength(1);
    await first.bus.close();

    const second = aBus({ dataDir, failures: 9, retries: 1 });
    await second.bus.idle();
    expect(second.calls).toHaveLength(1);
    expect(second.letters).toHaveLength(1);
  });

  it('refuses at start a rule that AWS would refuse', () => {
    expect(() => aBus({ rules: [{ ...mailRule, eventPattern: { source: 'aws.ses' } }] })).toThrow('event pattern');
    expect(() => aBus({ rules: [{ ...nightly, scheduleExpression: 'cron(0 3 * * *)' }] })).toThrow('schedule');
  });
});

describe('the scheduler', () => {
  it('runs a schedule when the clock reaches its moment, and once when the clock jumps past several', async () => {
    let clock = new Date('2026-11-23T15:00:00Z');
    const { bus, calls } = aBus({ rules: [nightly], now: () => clock });
    bus.tick();
    await bus.idle();
    expect(calls).toEqual([]);

    clock = new Date('2026-11-24T03:00:00Z');
    bus.tick();
    bus.tick();
    await bus.idle();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.event).toMatchObject({ source: 'aws.scheduler', 'detail-type': 'Scheduled Event', detail: '{}' });

    clock = new Date('2026-12-01T12:00:00Z');
    bus.tick();
    bus.tick();
    await bus.idle();
    expect(calls).toHaveLength(2);
  });

  it('runs a schedule at once when asked, and says so when there is no such schedule', async () => {
    const { bus, calls } = aBus({ rules: [{ ...nightly, kind: 'rule' }, mailRule] });
    bus.runNow('nightly');
    await bus.idle();
    expect(calls).toMatchObject([{ functionName: 'destroy-dossiers', event: { source: 'aws.events', detail: {} } }]);
    expect(() => bus.runNow('mail')).toThrow('no schedule "mail"');
  });

  it('leaves a disabled schedule alone', async () => {
    let clock = new Date('2026-11-23T15:00:00Z');
    const { bus, calls } = aBus({ rules: [{ ...nightly, enabled: false }], now: () => clock });
    clock = new Date('2026-11-25T15:00:00Z');
    bus.tick();
    await bus.idle();
    expect(calls).toEqual([]);
  });
});
