interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string }
  ): { createScriptURL(url: string): unknown };
}

/** Under Trusted Types a worker's address passes a policy; this one knows just those it is given. */
export function trustedWorkerUrls<Name extends string>(
  known: Readonly<Record<Name, string>>
): Readonly<Record<Name, string>> {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return known;
  const addresses = new Set(Object.values(known));
  const policy = trustedTypes.createPolicy('sourceloom-worker-url', {
    createScriptURL(url) {
      if (!addresses.has(url)) throw new TypeError(`not a worker of this app: ${url}`);
      return url;
    }
  });
  const names = Object.keys(known) as Name[];
  const trusted = names.map((name) => [name, policy.createScriptURL(known[name])]);
  return Object.fromEntries(trusted) as Readonly<Record<Name, string>>;
}
