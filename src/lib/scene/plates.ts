import type { Engagement } from '#lib/domain/records.ts';
import type { Placed } from './geometry.ts';
import { boxOf, holds, pointAt } from './geometry.ts';
import type { Paint } from './look/look.ts';
import { shorten } from './labels.ts';
import type { TextMeasure } from './measure.ts';
import { fonts } from './measure.ts';
import { amountOf } from './scale.ts';
import type { Plate, PlateFace, Thread } from './scene.ts';
import { colourOf, serviceKeyOf } from './threads.ts';
import { widthIn } from './cards.ts';
import type { View } from './view.ts';

/** Everything about a plate but its place, and the places it may take, best first. */
export interface PlateOffer {
  readonly plate: Omit<Plate, 'x' | 'y' | 'rest' | 'shown'>;
  readonly places: readonly [PlatePlace, ...PlatePlace[]];
}

export interface PlatePlace extends Placed {
  readonly face: PlateFace;
}

export const plateHeight = 20;
export const fullPlateHeight = 38;
/** Left of the text: the mark and the room around it. */
export const plateTextInset = 19;

const plateEndRoom = 6;
const widestTitle = 170;
const narrowestTitle = 44;
const mostCovered = 0.6;

export function plateOffer(
  engagement: Engagement,
  thread: Thread,
  view: View,
  measure: TextMeasure,
  paint: Paint = {}
): PlateOffer {
  const service = serviceKeyOf(engagement);
  const [mark, colour] = [paint.mark ?? service, paint.colour ?? colourOf(service)];
  const texts = textsOf(engagement, view, paint);
  const full = faceOf(texts, widestTitle, measure);
  const faces = restFaces(texts, full, gapOf(thread), measure);
  return {
    plate: { id: engagement.id, mark, colour, full },
    places: faces.flatMap((face) => placesOf(face, thread)) as [PlatePlace, ...PlatePlace[]]
  };
}

interface Texts {
  readonly title?: string;
  readonly value?: string;
}

/** An unknown value says so, unless a title speaks for the thread; it is never shown as 0. */
function textsOf(engagement: Engagement, view: View, { label, value }: Paint): Texts {
  const amount = amountOf(engagement);
  const title = label ?? engagement.title?.trim();
  return {
    ...(title !== undefined && title !== '' && { title }),
    ...(value === undefined
      ? amount
        ? { value: view.words.money(amount) }
        : !title && { value: '?' }
      : { value })
  };
}

/** Both lines where the gap between the cards holds them, else the value alone. */
function restFaces(texts: Texts, full: PlateFace, gap: number, measure: TextMeasure): PlateFace[] {
  if (texts.title === undefined) return [full];
  if (texts.value === undefined) {
    const room = Math.max(gap - plateTextInset - plateEndRoom, narrowestTitle);
    return [faceOf(texts, Math.min(room, widestTitle), measure)];
  }
  const short = faceOf({ value: texts.value }, widestTitle, measure);
  return full.width <= gap ? [full, short] : [short];
}

function faceOf(texts: Texts, room: number, measure: TextMeasure): PlateFace {
  const titleWidth = widthIn(fonts.plateTitle, measure);
  const title = texts.title === undefined ? undefined : shorten(texts.title, room, titleWidth);
  const text = Math.max(
    title === undefined ? 0 : titleWidth(title),
    texts.value === undefined ? 0 : measure.width(texts.value, fonts.plate)
  );
  return {
    ...(title !== undefined && { title }),
    ...(texts.value !== undefined && { value: texts.value }),
    width: Math.ceil(plateTextInset + text + plateEndRoom),
    height: title !== undefined && texts.value !== undefined ? fullPlateHeight : plateHeight
  };
}

/** The room between the two cards, less what keeps a plate off both. */
function gapOf({ start, end, head }: Thread): number {
  return head.direction.y === 0 ? Math.abs(end.x - start.x) - 8 : widestTitle;
}

function placesOf(face: PlateFace, thread: Thread): PlatePlace[] {
  const { width, height } = face;
  const place = (t: number, lift = 0): PlatePlace => {
    const { x, y } = pointAt(thread, t);
    return { x: snapped(x, width), y: snapped(y + lift, height), width, height, face };
  };
  const rise = height / 2 + 4 + thread.width / 2;
  const upon = [0.5, 0.38, 0.62].map((t) => place(t)).filter((p) => !covers(p, thread));
  const beside = [place(0.5, -rise), place(0.5, rise)];
  return isLevel(thread) ? [...beside, ...upon] : [...upon, ...beside];
}

/** With its edges on whole units a plate's text is sharp. */
function snapped(centre: number, size: number): number {
  return Math.round(centre - size / 2) + size / 2;
}

/** A plate on a level thread would hide it, so it goes above. */
function isLevel({ start, end }: Thread): boolean {
  return Math.abs(end.y - start.y) <= plateHeight;
}

/** Whether so much of the thread would lie under the plate that it could not be followed. */
function covers(place: PlatePlace, thread: Thread): boolean {
  const box = boxOf(place);
  let hidden = 0;
  for (let i = 0; i <= samples; i++) if (holds(box, pointAt(thread, i / samples))) hidden += 1;
  return hidden / (samples + 1) > mostCovered;
}

const samples = 12;
