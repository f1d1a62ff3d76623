import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  type UserPoolClientOptions,
  UserPoolEmail,
  UserPoolOperation,
  type UserPoolProps,
} from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { htmlFrame, type MailInhoud } from '#shared/verzending/mail-frame.ts';
import { GROET } from '#shared/verzending/render-melding.ts';
import { acknowledge } from '../acknowledged.ts';
import { firewall } from '../constructs/firewall.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { FunctionCode } from '../function-code.ts';
import { functionNamed, SHAPE_TOKEN } from '../functions.ts';
import type { StageSettings } from '../stages.ts';

/** What the measurements of the firewall before sign-in are called, after the name of the stack. */
export const SIGN_IN_FIREWALL = 'sign-in';

/**
 * The one attribute that the client may read and write: nobody has it, and it cannot change. A client without a list
 * may write every standard attribute, the mail address too, and an empty list is not documented as different from none.
 * docs/adr/0016
 */
const NOTHING = 'niets';

const NO_ATTRIBUTES = new ClientAttributes().withCustomAttributes(NOTHING);

/** The one client of the pool: a browser, which keeps no secret. */
const CLIENT: UserPoolClientOptions = {
  readAttributes: NO_ATTRIBUTES,
  writeAttributes: NO_ATTRIBUTES,
  authFlows: { userSrp: true },
  generateSecret: false,
  disableOAuth: true,
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
  // The first time somebody must find and install an app between two steps: the default of 3 minutes is too short.
  authSessionValidity: Duration.minutes(15),
  accessTokenValidity: Duration.minutes(10),
  idTokenValidity: Duration.minutes(10),
  refreshTokenValidity: Duration.hours(12),
  refreshTokenRotationGracePeriod: Duration.seconds(20),
};

const INVITATION = 'Uw account voor Kindbrug';
const RESET_CODE = 'Uw herstelcode voor Kindbrug';

export interface IdentityStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly code: FunctionCode;
  readonly key: IKey;
  /** Tells what became of the mails of the pool, as of our own. */
  readonly mailEvents: ConfigurationSet;
}

/** Accounts: made by a beheerder only, with a password and a code from an authenticator app, always. */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Decides what is in a token. Its alarm is in the stack of alarms, which is made after the pool. */
  readonly shapeToken: ServiceFunction;

  constructor(scope: Construct, id: string, props: IdentityStackProps) {
    super(scope, id, props);
    const { settings, code, key, mailEvents } = props;
    this.pool = new UserPool(this, 'Pool', poolOf(settings, mailEvents));
    this.shapeToken = new ServiceFunction(this, {
      definition: functionNamed(SHAPE_TOKEN),
      code: code(SHAPE_TOKEN),
      settings,
      logKey: key,
      alarms: 'ELSEWHERE',
    });
    const { PRE_TOKEN_GENERATION_CONFIG } = UserPoolOperation;
    this.pool.addTrigger(PRE_TOKEN_GENERATION_CONFIG, this.shapeToken.lambda, LambdaVersion.V2_0);
    this.client = this.pool.addClient('Web', CLIENT);
    if (settings.threatProtection) this.addFirewall(settings);
    else
      acknowledge(
        this.pool,
        'AwsSolutions-COG8',
        'Threat protection costs per user and guards no real people here; acc and prod have it.',
      );
    new CfnOutput(this, 'UserPoolId', { value: this.pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.client.userPoolClientId });
  }

  /** Before sign-in stands a firewall of its own: the pool has an address that does not pass CloudFront. */
  private addFirewall({ firewall: { signIns }, leaveOut }: StageSettings): void {
    const acl = firewall(this, 'Firewall', { scope: 'REGIONAL', name: SIGN_IN_FIREWALL, limit: signIns });
    if (leaveOut.includes('FIREWALL_ASSOCIATION')) return;
    new CfnWebACLAssociation(this, 'FirewallOfPool', { resourceArn: this.pool.userPoolArn, webAclArn: acl.attrArn });
  }
}

/** Who can have an account, and how it is opened. */
function poolOf(settings: StageSettings, mailEvents: ConfigurationSet): UserPoolProps {
  return {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    customAttributes: { [NOTHING]: new StringAttribute({ mutable: false, maxLen: 1 }) },
    // An address counts from the moment that its reader gave the code, and not before.
    keepOriginal: { email: true },
    userInvitation: {
      emailSubject: INVITATION,
      emailBody: invitation(settings.webOrigin),
    },
    userVerification: {
      emailSubject: RESET_CODE,
      emailBody: resetCode(settings.webOrigin),
    },
    ...(settings.ownInvitations ? { email: ownSender(settings, mailEvents) } : {}),
    featurePlan: settings.threatProtection ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
    ...(settings.threatProtection ? { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION } : {}),
    deletionProtection: settings.keepData,
    removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
}

/** Refers to the mail domain by name: SES must have verified it before the pool is made (docs/deploy.md). */
function ownSender({ mailFrom, mailDomain, region }: StageSettings, mailEvents: ConfigurationSet): UserPoolEmail {
  return UserPoolEmail.withSES({
    fromEmail: mailFrom,
    fromName: 'Kindbrug',
    sesRegion: region,
    sesVerifiedDomain: mailDomain,
    configurationSetName: mailEvents.configurationSetName,
  });
}

/** The frame of a mail as a template of the pool. */
function inTemplate(inhoud: MailInhoud): string {
  return htmlFrame(inhoud, { hasDarkForm: false });
}

/** The invitation, in the frame of our own mails and without a name: only what it must hold to sign in. */
function invitation(webOrigin: string): string {
  return inTemplate({
    onderwerp: INVITATION,
    boven: '',
    zin: 'Er staat een account voor u klaar in Kindbrug.',
    regels: [
      'Het samenwerkingsverband passend onderwijs waar u mee te maken heeft, heeft dit account voor u gemaakt. In Kindbrug werken de voorschoolse voorziening, het samenwerkingsverband, de ouders en scholen samen aan het dossier van één kind.',
      'Uw e-mailadres: {username}',
      'Uw tijdelijke wachtwoord: {####}',
      'Log binnen 7 dagen in. U kiest dan een eigen wachtwoord. Houd uw telefoon bij de hand: u zet er een app op die inlogcodes maakt.',
    ],
    knop: { tekst: 'Log in om te beginnen', link: webOrigin },
    vragen: 'Twijfelt u over deze mail? Zoek het nummer van uw samenwerkingsverband zelf op en bel.',
    groet: GROET,
  });
}

/** The code for another password. It has a button to nowhere but the product, where the code is asked already. */
function resetCode(webOrigin: string): string {
  return inTemplate({
    onderwerp: RESET_CODE,
    boven: '',
    zin: 'Uw herstelcode is {####}',
    regels: [
      'Vul de code in en kies een nieuw wachtwoord. De code werkt een uur.',
      'Heeft u hier niet om gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand.',
    ],
    knop: { tekst: 'Naar Kindbrug', link: webOrigin },
    vragen: 'Twijfelt u over deze mail? Zoek het nummer van uw samenwerkingsverband zelf op en bel.',
    groet: GROET,
  });
}
