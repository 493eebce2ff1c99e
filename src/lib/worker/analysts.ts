import type { Analyst } from '#lib/analysis/analyse.ts';
import { analystOf } from '#lib/analysis/analyse.ts';
import type { NetworkOptions } from '#lib/analysis/network.ts';
import type { Diagram } from '#lib/domain/diagram.ts';

/** The analyst of each network of a diagram, made when the first question about it comes. */
export function analystsOf(
  diagram: Diagram,
  revision: number
): (options: NetworkOptions) => Analyst {
  const made = new Map<string, Analyst>();
  return (options) => {
    const key = JSON.stringify(options);
    const analyst = made.get(key) ?? analystOf(diagram, revision, options);
    made.set(key, analyst);
    return analyst;
  };
}
