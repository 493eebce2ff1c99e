import { serviceClassOf } from '#lib/domain/services.ts';
import type { Engagement, LineStyle } from '#lib/domain/records.ts';
import { arrivalOf, curveOf, headOf, runOf } from './geometry.ts';
import type { Paint } from './look/look.ts';
import type { Token } from './palette.ts';
import type { Card, Point, ServiceKey, Thread } from './scene.ts';

export interface ThreadSource {
  readonly engagement: Engagement;
  readonly client: Card;
  readonly provider: Card;
  readonly width: number;
  readonly inferred: boolean;
  readonly paint?: Paint | undefined;
  /** The ends, from the centres of the two cards. */
  readonly from: Point;
  readonly to: Point;
}

export function threadOf(source: ThreadSource): Thread {
  const { engagement, client, provider, width, inferred, paint = {} } = source;
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
    colour: paint.colour ?? (over ? 'c-none' : colourOf(service)),
    dashes: dashesOf(paint.line ?? lineOf(service), width),
    status,
    head: headOf(width, arrivalOf(run)),
    inferred,
    ...(paint.out === 'dim' && { dim: true as const })
  };
}

export function serviceKeyOf({ serviceItems }: Engagement): ServiceKey {
  return serviceClassOf(serviceItems) ?? 'none';
}

export function colourOf(service: ServiceKey): Token {
  const colours: Partial<Record<ServiceKey, Token>> = { ITO: 'c-ito', BPO: 'c-bpo', KPO: 'c-kpo' };
  return colours[service] ?? 'c-none';
}

/** The stitch of a service class. */
export function lineOf(service: ServiceKey): LineStyle {
  if (service === 'BPO') return 'long';
  return service === 'KPO' ? 'short' : 'full';
}

export function dashesOf(line: LineStyle, width: number): readonly number[] {
  switch (line) {
    case 'full':
      return [];
    case 'long':
      return [5 + 1.6 * width, 2.2 + 0.45 * width];
    case 'short':
      return [1.6 + 0.5 * width, 2 + 0.4 * width];
    case 'dotted':
      return [1.5, 4];
  }
}

function sum(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}
