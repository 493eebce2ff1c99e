declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { Endpoint } from 'comlink';

  /** Lets Comlink speak over a thread of Node.js. */
  export default function nodeEndpoint(port: unknown): Endpoint;
}
