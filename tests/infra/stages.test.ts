import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { buildAppWithoutCode } from '#infra/app.ts';
import { EDGE_REGION, SETTINGS, STAGES, type Stage } from '#infra/stages.ts';
import { synthesize } from './synthesized.ts';

const stacksOf = (stage: Stage) => buildAppWithoutCode(stage).node.children.filter(Stack.isStack);

describe('every stage', () => {
  // Synthesizing runs cdk-nag and the CDK's own checks on every stage that deploys: a finding throws.
  it.each(STAGES)('%s synthesizes without a finding, offline and without credentials', { timeout: 60_000 }, (stage) => {
    expect(() => synthesize(stage)).not.toThrow();
  });

  it.each(STAGES)('%s lives in the EU, and nothing in it names a place elsewhere', (stage) => {
    expect(['eu-west-1', 'eu-central-1']).toContain(SETTINGS[stage].region);
    const { edge, region } = SETTINGS[stage];
    for (const stack of stacksOf(stage)) {
      expect(stack.region).toBe(stack.stackName.endsWith('-edge') ? EDGE_REGION : region);
    }
    for (const [name, template] of synthesize(stage)) {
      // CloudFront takes its certificate and firewall from one place in the world only; neither holds anything of a
      // person. The dashboard shows what they measure there.
      if (name === 'edge' || name === 'dashboard') continue;
      const text = [edge?.certificateArn, edge?.firewallArn].reduce<string>(
        (all, arn) => (arn ? all.replaceAll(arn, '') : all),
        JSON.stringify(template.toJSON()),
      );
      const named = text.match(/\b[a-z]{2}(-gov)?-(north|south|east|west|central)[a-z]*-\d\b/g);
      expect(new Set(named ?? [SETTINGS[stage].region])).toEqual(new Set([SETTINGS[stage].region]));
    }
  });

  it('has outside the EU only the certificate and the firewall that CloudFront asks there, and what watches them', () => {
    const edge = synthesize('prod').get('edge')?.toJSON().Resources as Readonly<Record<string, { Type: string }>>;
    expect([...new Set(Object.values(edge).map(({ Type }) => Type))].sort()).toEqual([
      'AWS::CertificateManager::Certificate',
      'AWS::CloudWatch::Alarm',
      'AWS::SNS::Subscription',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
      'AWS::WAFv2::WebACL',
    ]);
  });

  it.each(STAGES)('%s mails from a bare address in the domain that is verified', (stage) => {
    const { mailFrom, mailDomain } = SETTINGS[stage];
    expect(mailFrom).toMatch(/^[a-z.-]+@[a-z.-]+$/);
    expect(mailFrom.split('@')[1]).toBe(mailDomain);
  });

  it.each(STAGES)('%s tells where everything is', (stage) => {
    const outputs = [...synthesize(stage).values()].flatMap((template) => Object.keys(template.findOutputs('*')));
    expect(outputs).toEqual(
      expect.arrayContaining([
        'TableName',
        'UserPoolId',
        'UserPoolClientId',
        'ApiUrl',
        'IncomingBucket',
        'CleanBucket',
      ]),
    );
  });

  it('keeps data and refuses deletion where real people are', () => {
    for (const stage of ['acc', 'prod'] as const) {
      expect(SETTINGS[stage].keepData).toBe(true);
      expect(stacksOf(stage).filter((stack) => !stack.terminationProtection)).toEqual([]);
    }
  });

  it('has somebody who is told of alarms where real people are', () => {
    expect([SETTINGS.acc.alarmMail, SETTINGS.prod.alarmMail]).not.toContain(undefined);
  });
});

describe('synthesizing', () => {
  it('stops at a finding of cdk-nag, so that nothing careless is deployed', () => {
    const app = buildAppWithoutCode('dev');
    const [stack] = app.node.children.filter(Stack.isStack);
    if (!stack) throw new Error('The app has no stacks');
    new Bucket(stack, 'Careless');
    // Where the report goes, to the error or to the screen, depends on who looks; that it stops does not.
    expect(() => Template.fromStack(stack)).toThrow(expect.objectContaining({ name: 'ValidationFailed' }));
  });

  it('takes the stage from -c before the environment, and refuses one that there is not', async () => {
    const env = { ...process.env, KINDBRUG_STAGE: 'prod', CDK_CONTEXT_JSON: JSON.stringify({ stage: 'production' }) };
    const run = promisify(execFile)(process.execPath, ['infra/app.ts'], { env });
    await expect(run).rejects.toThrow('Unknown stage "production". Choose one of: local, emulator, dev, acc, prod.');
  });

  it('leaves something out for the emulator only', () => {
    const incomplete = STAGES.filter((stage) => SETTINGS[stage].leaveOut.length > 0);
    expect(incomplete).toEqual(['emulator']);
  });

  it('deploys who reads the outbox before who writes it, so that no older release meets a kind of melding that it does not know', () => {
    const stacks = new Map(stacksOf('prod').map((stack) => [stack.stackName, stack]));
    const names = stacks.get('kindbrug-prod-api')?.dependencies.map(({ stackName }) => stackName);
    expect(names).toContain('kindbrug-prod-processing');
  });

  it('makes a stack with data impossible to remove while another needs it', () => {
    const templates = synthesize('prod');
    const api = JSON.stringify(templates.get('api')?.toJSON());
    expect(api).toContain('Fn::ImportValue');
    expect(api).not.toContain('Fn::GetStackOutput');
  });
});
