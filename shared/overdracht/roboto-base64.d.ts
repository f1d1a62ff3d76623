/** The Roboto typeface as base64 TrueType; the package brings no types of its own. */
declare module 'roboto-base64' {
  const fonts: { readonly normal: string; readonly bold: string };
  export default fonts;
}
