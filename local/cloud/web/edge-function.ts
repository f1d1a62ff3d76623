import { runInNewContext } from 'node:vm';
import { outsideEdgeSubset } from './edge-javascript.ts';
import { MOST_BYTES } from './edge-javascript-documented.ts';

export interface EdgeAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
  readonly body: { readonly data: string };
}

/** Either the request, which goes on to the bucket, or an answer in its place. */
export type EdgeFunction = (event: {
  readonly request: { readonly method: string; readonly uri: string };
}) => EdgeAnswer | { readonly uri: string };

/**
 * A function at the edge, as CloudFront would run it: always strict, with nothing of Node.
 * @throws Error when CloudFront would not take or not run it, with each line that it does not know. What only Node can
 *   run would work here and break every page there.
 */
export function edgeFunction(source: string): EdgeFunction {
  const size = Buffer.byteLength(source);
  if (size > MOST_BYTES) throw new Error(`A function at the edge may have ${MOST_BYTES} bytes; this one has ${size}.`);
  const outside = outsideEdgeSubset(source).map(({ line, what }) => `line ${line}: ${what}`);
  if (outside.length > 0) throw new Error(`CloudFront does not run this function: ${outside.join('; ')}.`);
  return runInNewContext(`'use strict';${source}\n;handler`) as EdgeFunction;
}
