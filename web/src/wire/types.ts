/** What the contract says, as types: none of its schemas ends up in the browser. */
import type { ParamOf } from '#shared/contract/path-schema.ts';
import type { Route } from '#shared/contract/route.ts';

/** The names between braces in a path. */
export type ParamsOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: ParamOf<K> } & ParamsOf<Rest>
  : unknown;

/** What a schema takes, before defaults are filled in. */
export type InputOf<S> = S extends { _zod: { input: infer I } } ? I : never;
export type OutputOf<S> = S extends { _zod: { output: infer O } } ? O : undefined;

/** What a route answers; `undefined` where it answers nothing. */
export type AnswerOf<R extends Route> = R extends { readonly response: infer S } ? OutputOf<S> : undefined;
/** What a route is sent. */
export type SentTo<R extends Route> = R extends { readonly body: infer S } ? InputOf<S> : undefined;
