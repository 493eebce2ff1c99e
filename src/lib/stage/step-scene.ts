import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { StepCamera, StoryStep } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import type { Camera, Inset, Size } from '#lib/scene/camera.ts';
import { evenInset, fitCamera, mostZoom } from '#lib/scene/camera.ts';
import { boxOf, encloses, grown, union } from '#lib/scene/geometry.ts';
import type { Box, Scene } from '#lib/scene/scene.ts';
import { namesLook } from './step-scenes.ts';

type ObjectId = PartyId | EngagementId;

/** What a step shows of the living diagram. */
export interface StepScene {
  readonly scene: Scene;
  /** What is dimmed, so that the rest stands out; empty when nothing is emphasised. */
  readonly faded: ReadonlySet<string>;
  /** What was to be seen is gone: its parties were deleted, or nothing meets its conditions. */
  readonly gone: boolean;
}

/**
 * The scene of a step's look as the step shows it. A step that names objects shows those and the engagements between
 * them; one that names none shows everything.
 */
export function sceneOfStep(scene: Scene, step: StoryStep): StepScene {
  const visible = step.visibleIds && shownWith(scene, new Set(step.visibleIds));
  const shown = visible ? onlyThese(scene, visible) : scene;
  const lists = [step.visibleIds, step.frameIds, step.emphasisIds];
  return {
    scene: shown,
    faded: step.emphasisIds?.length ? restOf(shown, new Set(step.emphasisIds)) : new Set(),
    gone: lists.some((ids) => ids?.length === 0) || (namesLook(step) && scene.cards.size === 0)
  };
}

export const noInset = evenInset(0);

/** The engagements that a step speaks of: their plates show both lines. */
export function toldIn({ threads }: Scene, { emphasisIds = [] }: StoryStep): ReadonlySet<string> {
  return new Set(emphasisIds.filter((id) => threads.has(id as EngagementId)));
}

/**
 * The camera of a step in a window: around the parties that it frames, else where it was put, else
 * around all that it shows; what is framed stays clear of the inset.
 */
export function cameraOfStep(
  step: StoryStep,
  { scene }: Pick<StepScene, 'scene'>,
  size: Size,
  inset: Inset
): Camera {
  const framed = step.frameIds?.flatMap((id) => scene.cards.get(id) ?? []) ?? [];
  const box = union(framed.map((card) => grown(boxOf(card), roomAround)));
  const kept = box ? undefined : step.camera && sightOf(step.camera);
  return kept
    ? fitCamera(kept, size, { inset, most: closest })
    : fitCamera(box ?? scene.bounds, size, { inset: wider(inset, 24), most: closest });
}

function wider({ left, top, right, bottom }: Inset, by: number): Inset {
  return { left: left + by, top: top + by, right: right + by, bottom: bottom + by };
}

/** What a kept camera had in sight; where only its scale is known, in a window of usual size. */
function sightOf({ x, y, zoom, width = 1280 / zoom, height = 720 / zoom }: StepCamera): Box {
  return boxOf({ x, y, width, height });
}

/** What a window shows through a camera, in canvas units. */
export function regionOf(camera: Camera, size: Size): Box {
  const width = size.width / camera.zoom;
  const height = size.height / camera.zoom;
  return boxOf({ x: camera.x, y: camera.y, width, height });
}

/** The look of a window: what is selected in it, and what of the canvas is in sight. */
export interface Look {
  readonly diagram: Diagram;
  readonly bounds: Box | undefined;
  readonly selection: ReadonlySet<string>;
  readonly camera: Camera | undefined;
  readonly viewport: Size;
}

/**
 * What a step keeps of a look: the selection, framed and standing out; without one the part of the
 * canvas in sight, and nothing when that is all there is, so that parties that come later are seen.
 */
export function captured({
  diagram,
  bounds,
  selection,
  camera,
  viewport
}: Look): Pick<StoryStep, 'camera' | 'frameIds' | 'emphasisIds'> {
  const parties = [...selection].filter((id) => diagram.parties.has(id as PartyId)) as PartyId[];
  const lines = [...selection].filter((id) =>
    diagram.engagements.has(id as EngagementId)
  ) as EngagementId[];
  if (parties.length + lines.length === 0) {
    const sight = camera && regionOf(camera, viewport);
    if (!camera || !sight || !bounds || encloses(sight, bounds)) return {};
    const { left, top, right, bottom } = sight;
    return { camera: { ...camera, width: right - left, height: bottom - top } };
  }
  const ends = lines.flatMap((id) => {
    const engagement = diagram.engagements.get(id);
    return engagement ? [engagement.clientId, engagement.providerId] : [];
  });
  const frameIds = [...new Set([...parties, ...ends])];
  const within = new Set<PartyId>(frameIds);
  const between = [...diagram.engagements]
    .filter(({ clientId, providerId }) => within.has(clientId) && within.has(providerId))
    .map(({ id }) => id);
  return { frameIds, emphasisIds: [...frameIds, ...(lines.length > 0 ? lines : between)] };
}

/** In canvas units, around what a step frames. */
const roomAround = 24;
/** So near that text is read from the back of a room, and no nearer. */
const closest = Math.min(2.2, mostZoom);

/** Named parties with the engagements between them, and named engagements with their ends. */
function shownWith({ threads }: Scene, named: ReadonlySet<ObjectId>): ReadonlySet<string> {
  const parties = new Set<string>(named);
  for (const { id, clientId, providerId } of threads) {
    if (named.has(id)) parties.add(clientId).add(providerId);
  }
  return parties;
}

function onlyThese(scene: Scene, visible: ReadonlySet<string>): Scene {
  const cards = Table.of([...scene.cards].filter(({ id }) => visible.has(id)));
  const drawn = [...scene.threads].filter(
    ({ clientId, providerId }) => cards.has(clientId) && cards.has(providerId)
  );
  const threads = Table.of(drawn);
  const plates = Table.of([...scene.plates].filter(({ id }) => threads.has(id)));
  return { ...scene, cards, threads, plates, bounds: union([...cards].map(boxOf)) };
}

function restOf({ cards, threads }: Scene, kept: ReadonlySet<string>): ReadonlySet<string> {
  const rest = new Set<string>();
  for (const { id } of cards) if (!kept.has(id)) rest.add(id);
  for (const { id } of threads) if (!kept.has(id)) rest.add(id);
  return rest;
}
