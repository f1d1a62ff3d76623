/** In a bundle, this stands in the place of `debug`, with which a library would write to standard error; see ../replaced-modules.ts. */
export default () => () => undefined;
