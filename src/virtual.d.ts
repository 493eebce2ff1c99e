/** The program of a page that tells one story; `scripts/viewer-plugin.mjs` builds it. */
declare module 'virtual:viewer' {
  const parts: { readonly script: string; readonly style: string };
  export default parts;
}

/** Other people's work in the app, with its licences; `scripts/shipped-plugin.mjs` reads it off the packages. */
declare module 'virtual:shipped' {
  const packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: string;
  }[];
  export default packages;
}
