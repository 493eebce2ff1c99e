interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string }
  ): { createScriptURL(url: string): unknown };
}

/** Under Trusted Types a worker's address passes a policy; this one knows exactly one address. */
export function trustedWorkerUrl(known: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('sourceloom-worker-url', {
    createScriptURL(url) {
      if (url !== known) throw new TypeError(`not a worker of this app: ${url}`);
      return url;
    }
  });
  return policy ? (policy.createScriptURL(known) as string) : known;
}
