/** In a bundle, this stands in the place of the SDK's event streams; see ../replaced-modules.ts. */

/** Clients of S3 are made with it, whatever they are used for. */
export const resolveEventStreamSerdeConfig = <T>(config: T): T => config;

/** @throws Error always: no operation that we use has an event stream. */
export function eventStreamSerdeProvider(): never {
  throw new Error('Event streams are not in the bundle: see infra/bundling/replaced-modules.ts');
}

/** @throws Error always, as {@link eventStreamSerdeProvider}. */
export const EventStreamSerde = eventStreamSerdeProvider;
