import type { Route } from '#shared/contract/route.ts';
import type { AnswerOf } from '#web/wire/types.ts';
import { type Answer, call, type Options } from './call.ts';

/**
 * One request of the API as a function, named as its operation; its line is checked against the contract.
 *
 *     export const leesContact = request<Contract['leesContact']>('GET /v1/contact');
 *     const { body } = await leesContact({});
 *
 * @throws ApiProblem for every answer that is no success, and when there is none
 */
export function request<R extends Route>(line: `${R['method']} ${R['path']}`) {
  const [method, path] = line.split(' ') as [R['method'], R['path']];
  return (options: Options<R>): Promise<Answer<AnswerOf<R>>> => call<R>(method, path, options);
}
