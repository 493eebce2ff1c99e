/** The program of a page that tells one story; `scripts/viewer-plugin.mjs` builds it. */
declare module 'virtual:viewer' {
  const parts: { readonly script: string; readonly style: string };
  export default parts;
}
