import * as z from 'zod';
import type { AttributeSettings, ClientSettings, PoolSettings } from '../cognito/settings.ts';
import type { Resources } from './resources.ts';

/** The numbers below are Cognito's own defaults. */
const PoolSchema = z.object({
  UserPoolName: z.string().optional(),
  MfaConfiguration: z.enum(['ON', 'OPTIONAL', 'OFF']).default('OFF'),
  UsernameAttributes: z.array(z.string()).default([]),
  UsernameConfiguration: z.object({ CaseSensitive: z.boolean().default(true) }).optional(),
  AdminCreateUserConfig: z
    .object({
      AllowAdminCreateUserOnly: z.boolean().default(false),
      InviteMessageTemplate: z
        .object({ EmailSubject: z.string().optional(), EmailMessage: z.string().optional() })
        .optional(),
    })
    .optional(),
  Schema: z
    .array(
      z.object({
        Name: z.string(),
        AttributeDataType: z.enum(['String', 'Number', 'Boolean', 'DateTime']).default('String'),
        Mutable: z.boolean().default(true),
        StringAttributeConstraints: z
          .object({ MinLength: z.coerce.number().optional(), MaxLength: z.coerce.number().optional() })
          .optional(),
      }),
    )
    .default([]),
  Policies: z
    .object({
      PasswordPolicy: z
        .object({
          MinimumLength: z.number().optional(),
          RequireLowercase: z.boolean().optional(),
          RequireUppercase: z.boolean().optional(),
          RequireNumbers: z.boolean().optional(),
          RequireSymbols: z.boolean().optional(),
          TemporaryPasswordValidityDays: z.number().optional(),
        })
        .optional(),
    })
    .optional(),
  VerificationMessageTemplate: z
    .object({ EmailSubject: z.string().optional(), EmailMessage: z.string().optional() })
    .optional(),
  UserAttributeUpdateSettings: z.object({ AttributesRequireVerificationBeforeUpdate: z.array(z.string()) }).optional(),
  // Other triggers, and other versions of this one, are not built: a pool that has them is refused here.
  LambdaConfig: z
    .strictObject({
      PreTokenGenerationConfig: z.object({ LambdaArn: z.string(), LambdaVersion: z.literal('V2_0') }).optional(),
    })
    .optional(),
  EmailConfiguration: z.object({ From: z.string().optional(), ConfigurationSet: z.string().optional() }).optional(),
  EmailVerificationSubject: z.string().optional(),
  EmailVerificationMessage: z.string().optional(),
});

const UnitSchema = z.enum(['seconds', 'minutes', 'hours', 'days']);

const ClientSchema = z.object({
  ClientName: z.string().optional(),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  AccessTokenValidity: z.number().default(1),
  IdTokenValidity: z.number().default(1),
  RefreshTokenValidity: z.number().default(30),
  /** In minutes, from 3 to 15. */
  AuthSessionValidity: z.number().min(3).max(15).default(3),
  TokenValidityUnits: z
    .object({ AccessToken: UnitSchema.optional(), IdToken: UnitSchema.optional(), RefreshToken: UnitSchema.optional() })
    .default({}),
  RefreshTokenRotation: z
    .object({ Feature: z.enum(['ENABLED', 'DISABLED']), RetryGracePeriodSeconds: z.number().default(0) })
    .optional(),
  PreventUserExistenceErrors: z.string().default('LEGACY'),
  EnableTokenRevocation: z.boolean().default(true),
  ReadAttributes: z.array(z.string()).optional(),
  WriteAttributes: z.array(z.string()).optional(),
});

/** Attributes that every pool has; all others get a prefix. */
const standardAttributes = new Set(
  (
    'address birthdate email email_verified family_name gender given_name locale middle_name name nickname ' +
    'phone_number phone_number_verified picture preferred_username profile sub updated_at website zoneinfo'
  ).split(' '),
);

const secondsIn = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 } as const;

/** The user pool with its clients, and the issuer that the template's authorizers name. */
export interface PoolTemplate {
  /** The address the pool would have on AWS; the local pool has one of its own. */
  awsIssuer: string;
  settings: PoolSettings;
}

function toAttribute(attribute: z.infer<typeof PoolSchema>['Schema'][number]): AttributeSettings {
  const { MinLength, MaxLength } = attribute.StringAttributeConstraints ?? {};
  return {
    name: standardAttributes.has(attribute.Name) ? attribute.Name : `custom:${attribute.Name}`,
    type: attribute.AttributeDataType,
    mutable: attribute.Mutable,
    ...(MinLength !== undefined && { minLength: MinLength }),
    ...(MaxLength !== undefined && { maxLength: MaxLength }),
  };
}

function toClient(id: string, properties: unknown): ClientSettings {
  const client = ClientSchema.parse(properties);
  const units = client.TokenValidityUnits;
  const rotation = client.RefreshTokenRotation;
  return {
    id,
    name: client.ClientName ?? id,
    explicitAuthFlows: client.ExplicitAuthFlows,
    authSessionSeconds: client.AuthSessionValidity * 60,
    accessTokenSeconds: client.AccessTokenValidity * secondsIn[units.AccessToken ?? 'hours'],
    idTokenSeconds: client.IdTokenValidity * secondsIn[units.IdToken ?? 'hours'],
    refreshTokenSeconds: client.RefreshTokenValidity * secondsIn[units.RefreshToken ?? 'days'],
    refreshRotationGraceSeconds: rotation?.Feature === 'ENABLED' ? rotation.RetryGracePeriodSeconds : null,
    preventUserExistenceErrors: client.PreventUserExistenceErrors === 'ENABLED',
    tokenRevocation: client.EnableTokenRevocation,
    ...(isList(client.ReadAttributes) && { readAttributes: client.ReadAttributes }),
    ...(isList(client.WriteAttributes) && { writeAttributes: client.WriteAttributes }),
  };
}

/** A list that names nothing counts as none: AWS documents no other meaning, so this is the one to be safe under. */
function isList(attributes: readonly string[] | undefined): attributes is readonly string[] {
  return attributes !== undefined && attributes.length > 0;
}

export function readPool(resources: Resources): PoolTemplate {
  const [resource, ...others] = resources.ofType('AWS::Cognito::UserPool');
  if (!resource || others.length > 0) throw new Error('The local cloud needs exactly one user pool in the stacks');
  const pool = PoolSchema.parse(resource.properties);
  const invite = pool.AdminCreateUserConfig?.InviteMessageTemplate;
  const verification = pool.VerificationMessageTemplate;
  const password = pool.Policies?.PasswordPolicy ?? {};
  const trigger = pool.LambdaConfig?.PreTokenGenerationConfig;
  const { From, ConfigurationSet } = pool.EmailConfiguration ?? {};
  return {
    awsIssuer: resources.attribute(resource, 'ProviderURL'),
    settings: {
      id: resource.ref,
      name: pool.UserPoolName ?? resource.logicalId,
      mfa: pool.MfaConfiguration,
      usernameAttributes: pool.UsernameAttributes,
      caseSensitiveUsername: pool.UsernameConfiguration?.CaseSensitive ?? true,
      adminCreateUserOnly: pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
      attributes: pool.Schema.map(toAttribute),
      passwordPolicy: {
        minimumLength: password.MinimumLength ?? 8,
        requireLowercase: password.RequireLowercase ?? false,
        requireUppercase: password.RequireUppercase ?? false,
        requireNumbers: password.RequireNumbers ?? false,
        requireSymbols: password.RequireSymbols ?? false,
        temporaryPasswordValidityDays: password.TemporaryPasswordValidityDays ?? 7,
      },
      inviteMessage: {
        subject: invite?.EmailSubject ?? 'Your temporary password',
        html: invite?.EmailMessage ?? 'Your username is {username} and temporary password is {####}.',
      },
      verificationMessage: {
        subject: verification?.EmailSubject ?? pool.EmailVerificationSubject ?? 'Your verification code',
        html: verification?.EmailMessage ?? pool.EmailVerificationMessage ?? 'Your verification code is {####}.',
      },
      sender: { ...(From && { from: From }), ...(ConfigurationSet && { configurationSet: ConfigurationSet }) },
      verifiedBeforeUpdate: pool.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [],
      ...(trigger && { preTokenGeneration: trigger.LambdaArn }),
      clients: resources.ofType('AWS::Cognito::UserPoolClient').map(({ ref, properties }) => toClient(ref, properties)),
    },
  };
}
