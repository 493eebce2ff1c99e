import { settingsOf } from '#lib/domain/diagram.ts';
import type { StoryId } from '#lib/domain/ids.ts';
import type { StoryStep } from '#lib/domain/records.ts';
import { palettes } from '#lib/scene/palette.ts';
import { writeFile } from '#lib/schema/index.ts';
import type { StoryData } from '#lib/stage/single-file.ts';
import { singleFile } from '#lib/stage/single-file.ts';
import type { Slide } from '#lib/stage/slides/pptx.ts';
import type { LegendOfStep } from '#lib/stage/step-picture.ts';
import { pictureOfStep } from '#lib/stage/step-picture.ts';
import { stepsOf } from '#lib/stage/story.ts';
import type { Session } from '../session.svelte.ts';
import { drawnAs } from '../picture.ts';

/** Pixels of the picture on a slide; twice that in its PNG. */
const slidePicture = { width: 853, height: 720 };

const officeLanguages = { en: 'en-US', 'zh-Hans': 'zh-CN' } as const;

/**
 * A story as a slide file, each picture with its legend; `onstep` hears how many steps are drawn. Rejects
 * once it is aborted.
 */
export async function slidesOf(
  session: Session,
  storyId: StoryId,
  onstep: (done: number) => void,
  signal: AbortSignal,
  legendOf: (step: StoryStep) => LegendOfStep
): Promise<Uint8Array> {
  const { pptx } = await import('#lib/stage/slides/pptx.ts');
  const { width, height } = slidePicture;
  const slides: Slide[] = [];
  for (const step of stepsOf(session.diagram, storyId)) {
    const scene = session.story.scenes.of(step);
    const svg = pictureOfStep(scene, step, palettes.light, slidePicture, legendOf(step));
    const drawn = await drawnAs(svg, { width: width * 2, height: height * 2 });
    if (!drawn.ok) throw new Error(drawn.error.code);
    const png = new Uint8Array(await drawn.value.arrayBuffer());
    slides.push({ title: step.name, text: step.text, notes: step.speakerNotes, svg, png });
    onstep(slides.length);
    signal.throwIfAborted();
  }
  const { title } = settingsOf(session.diagram);
  return pptx({ title, language: officeLanguages[session.scene.language], slides });
}

/** A story as one page that tells itself: from the disk, without a network or an installation. */
export async function pageOf(session: Session, storyId: StoryId): Promise<string> {
  const { default: viewer } = await import('virtual:viewer');
  const data: StoryData = {
    title: settingsOf(session.diagram).title,
    language: session.scene.language,
    storyId,
    tiers: [...session.analysis.tiers],
    metrics: [...session.views.metrics].map(([key, values]) => [key, [...values]]),
    file: writeFile(session.diagram)
  };
  return singleFile(viewer, data, await digestOf(viewer.script), await digestOf(viewer.style));
}

/** A SHA-256 as a content security policy has it. */
async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
