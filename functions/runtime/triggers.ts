/** What Lambda hands to functions that are not the API, and what it takes back. Handlers parse what they use. */
import type {
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
  EventBridgeEvent,
  PreTokenGenerationV2TriggerEvent,
} from 'aws-lambda';

/** A batch of changes of the table. */
export type StreamEvent = Pick<DynamoDBStreamEvent, 'Records'>;

/** The records that must be delivered again. */
export type StreamAnswer = DynamoDBBatchResponse;

/** Something that EventBridge passes on, or a schedule. */
export type BusEvent = EventBridgeEvent<string, unknown>;

/** Tokens that the user pool is about to make; what it gets back holds the changes. */
export type TokenEvent = PreTokenGenerationV2TriggerEvent;
