import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterEach, describe, expect, it } from 'vitest';
import { startMail } from '#local/cloud/mail/mail.ts';
import { aMail } from '#tests/support/a-mail.ts';
import { aMailStandIn, type MailStandIn } from '#tests/support/mail-stand-in.ts';

let standIn: MailStandIn | undefined;
let child: ChildProcess | undefined;
afterEach(async () => {
  child?.kill('SIGKILL');
  await standIn?.close();
  child = undefined;
  standIn = undefined;
});

/** A process that keeps mail in `dataDir`, prints its address, and kills itself at the first event when told to. */
async function mailProcess(dataDir: string, dieAtFirstEvent: boolean): Promise<string> {
  const { dataDir: _, onEvent: __, now: ___, ...plain } = standIn?.settings ?? {};
  const source = `
    const { startMail } = await import('#local/cloud/mail/mail.ts');
    const mail = await startMail({
      ...${JSON.stringify({ ...plain, dataDir })},
      now: () => new Date(),
      onEvent: () => { if (${dieAtFirstEvent}) process.kill(process.pid, 'SIGKILL'); },
    });
    console.log(mail.url);`;
  child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout ?? child, 'data');
  return String(line).trim();
}

describe('the mailbox after kill -9', () => {
  it('still has the mails that were accepted', async () => {
    standIn = await aMailStandIn();
    const dataDir = `${standIn.settings.dataDir}/other`;
    const endpoint = await mailProcess(dataDir, false);
    const { MessageId } = await standIn.client({ endpoint }).send(new SendEmailCommand(aMail()));
    const exited = child && once(child, 'exit');
    child?.kill('SIGKILL');
    await exited;

    const again = await startMail({ ...standIn.settings, dataDir });
    const mails = await (await fetch(`${again.url}/berichten`)).json();
    await again.close();
    expect(mails).toMatchObject([{ id: MessageId, tags: { melding: 'm-1' } }]);
    expect(standIn.events).toEqual([]);
  });

  it('publishes at the next start what was sent but not yet told, and only once', async () => {
    standIn = await aMailStandIn();
    const dataDir = `${standIn.settings.dataDir}/other`;
    const endpoint = await mailProcess(dataDir, true);
    await expect(standIn.client({ endpoint }).send(new SendEmailCommand(aMail()))).rejects.toThrow();

    const again = await startMail({ ...standIn.settings, dataDir });
    await again.close();
    await (await startMail({ ...standIn.settings, dataDir })).close();
    expect(standIn.events).toMatchObject([
      { detailType: 'Email Sent', detail: { mail: { tags: { melding: ['m-1'] } } } },
      { detailType: 'Email Delivered' },
    ]);
  });
});
