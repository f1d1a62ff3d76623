import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * Told after every answered call: its kind (`Query`, `TransactWriteItems`…) and what it consumed, in capacity units.
 */
export type Observe = (kind: string, consumedCapacity: number) => void;

/** The one table, and the client to reach it with. */
export interface Table {
  readonly name: string;
  readonly documents: DynamoDBDocumentClient;
}

export interface TableSettings {
  readonly tableName: string;
  /** For tests and benches: counts calls and capacity. */
  readonly observe?: Observe | undefined;
  readonly client?: DynamoDBClientConfig | undefined;
}

/**
 * Connects to the table. Where it is, and with which credentials, the SDK's own variables say. A request that gets no
 * answer is given up soon and tried again: tries are idempotent (the SDK gives a transaction its request token).
 */
export function connectTable({ tableName, observe, client }: TableSettings): Table {
  const dynamodb = new DynamoDBClient({
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
    ...client,
  });
  // It prepares what is asked and answered for a log that nobody keeps, and that must not exist: these are people's
  // papers.
  dynamodb.middlewareStack.remove('loggerMiddleware');
  if (observe) addObserver(dynamodb, observe);
  const documents = DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } });
  return { name: tableName, documents };
}

/** Asks for the consumed capacity with every call, and tells it. */
function addObserver(client: DynamoDBClient, observe: Observe): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      observe(String(context.commandName).replace(/Command$/, ''), consumed(result.output));
      return result;
    },
    { step: 'initialize', name: 'observeConsumedCapacity' },
  );
}

function consumed(output: object): number {
  if (!('ConsumedCapacity' in output)) return 0;
  const capacities = [output.ConsumedCapacity].flat() as readonly ({ CapacityUnits?: number } | undefined)[];
  return capacities.reduce((total, one) => total + (one?.CapacityUnits ?? 0), 0);
}
