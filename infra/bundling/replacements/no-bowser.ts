/**
 * In a bundle, this stands in the place of `bowser`, with which the SDK names the browser it runs in; see
 * ../replaced-modules.ts.
 */
export default undefined;
