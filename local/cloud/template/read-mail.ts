import * as z from 'zod';
import type { Resources } from './resources.ts';

const DestinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.unknown().optional(),
  }),
});

export interface ConfigurationSetSettings {
  name: string;
  /** What is published to EventBridge, in the words of the template: `send`, `delivery`, `bounce`… */
  eventTypes: string[];
}

export interface MailSettings {
  /** Domains and addresses that may send. */
  identities: string[];
  configurationSets: ConfigurationSetSettings[];
}

export function readMail(resources: Resources): MailSettings {
  const destinations = resources
    .ofType('AWS::SES::ConfigurationSetEventDestination')
    .map(({ properties }) => DestinationSchema.parse(properties))
    .filter(({ EventDestination: { Enabled, EventBridgeDestination } }) => Enabled && EventBridgeDestination);
  return {
    identities: resources.ofType('AWS::SES::EmailIdentity').map(({ ref }) => ref),
    configurationSets: resources.ofType('AWS::SES::ConfigurationSet').map(({ ref }) => ({
      name: ref,
      eventTypes: destinations
        .filter(({ ConfigurationSetName }) => ConfigurationSetName === ref)
        .flatMap(({ EventDestination }) => EventDestination.MatchingEventTypes),
    })),
  };
}
