import { join } from 'node:path';
import { AssetCode, type Code, InlineCode } from 'aws-cdk-lib/aws-lambda';

/** Gives the code of a function by its name in the catalogue. */
export type FunctionCode = (name: string) => Code;

/** The bundles in a folder, as bundleFunctions() leaves them. */
export function bundledCode(folder: string): FunctionCode {
  return (name) => new AssetCode(join(folder, name));
}

/** No code at all: for tests of the stacks, which look at everything but the code. */
export const placeholderCode: FunctionCode = () => new InlineCode('exports.handler = async () => undefined;');
