/** In a bundle, this stands in the place of the SDK's cache of discovered endpoints; see ../replaced-modules.ts. */
export class EndpointCache {
  /** @throws Error always: endpoint discovery is off unless a setting asks for it. */
  getEndpoint(): never {
    throw new Error('Endpoint discovery is not in the bundle: see infra/bundling/replaced-modules.ts');
  }
}
