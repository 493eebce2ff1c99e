import type { Engagement } from '#lib/domain/records.ts';
import { serviceClassOf } from '#lib/domain/services.ts';
import { arrivalOf, curveOf, headOf, runOf } from './geometry.ts';
import type { Token } from './palette.ts';
import type { Card, Point, ServiceKey, Thread } from './scene.ts';
import type { ThreadLook } from './view.ts';

export interface ThreadSource {
  readonly engagement: Engagement;
  readonly client: Card;
  readonly provider: Card;
  readonly width: number;
  readonly inferred: boolean;
  /** The ends, from the centres of the two cards. */
  readonly from: Point;
  readonly to: Point;
  readonly look?: ThreadLook | undefined;
}

export function threadOf(source: ThreadSource): Thread {
  const { engagement, client, provider, width, inferred, look } = source;
  const service = serviceKeyOf(engagement);
  const status = engagement.status ?? 'active';
  const over = status === 'ended' || status === 'terminated';
  const run = runOf(client, provider);
  return {
    id: engagement.id,
    clientId: engagement.clientId,
    providerId: engagement.providerId,
    ...curveOf(run, sum(client, source.from), sum(provider, source.to)),
    width,
    service,
    colour: look?.colour ?? (over ? 'c-none' : colourOf(service)),
    dashes: look ? stitchesOf(look, width) : dashesOf(service, width),
    status,
    head: headOf(width, arrivalOf(run)),
    inferred
  };
}

export function serviceKeyOf({ serviceItems }: Engagement): ServiceKey {
  return serviceClassOf(serviceItems) ?? 'none';
}

export function colourOf(service: ServiceKey): Token {
  const colours: Partial<Record<ServiceKey, Token>> = { ITO: 'c-ito', BPO: 'c-bpo', KPO: 'c-kpo' };
  return colours[service] ?? 'c-none';
}

function dashesOf(service: ServiceKey, width: number): readonly number[] {
  if (service === 'BPO') return [5 + 1.6 * width, 2.2 + 0.45 * width];
  return service === 'KPO' ? [1.6 + 0.5 * width, 2 + 0.4 * width] : [];
}

function stitchesOf({ stitch }: ThreadLook, width: number): readonly number[] {
  if (stitch === 'stitched') return dashesOf('BPO', width);
  return stitch === 'dotted' ? [1.5, 4] : [];
}

function sum(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}
