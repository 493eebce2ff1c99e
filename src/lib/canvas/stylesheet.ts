import type { StylesheetJson } from 'cytoscape';
import { artOverhang } from '#lib/scene/card-art.ts';
import { fontFamily, fonts } from '#lib/scene/measure.ts';
import type { Palette } from '#lib/scene/palette.ts';
import { plateTextInset } from '#lib/scene/plates.ts';
import { stitchOpacity } from '#lib/scene/thread-art.ts';
import type { Detail } from './detail.ts';
import { isFar } from './detail.ts';

type Style = Readonly<Record<string, string | number>>;

/** How elements look: colours of the palette, numbers of their data, at one level of detail. */
export function stylesheet(palette: Palette, detail: Detail): StylesheetJson {
  const sheets: Record<string, Style> = {
    ...common(palette),
    ...cards(palette, detail),
    ...threads(palette, detail),
    ...extras(palette, detail),
    ...states(palette, detail)
  };
  return Object.entries(sheets).map(([selector, style]) => ({ selector, style }));
}

function common(palette: Palette): Record<string, Style> {
  return {
    core: {
      'active-bg-opacity': 0,
      'outside-texture-bg-opacity': 0,
      'selection-box-color': palette.accent,
      'selection-box-opacity': 0.08,
      'selection-box-border-color': palette.accent,
      'selection-box-border-width': 1
    },
    '*': { 'overlay-opacity': 0 },
    node: {
      width: 'data(width)',
      height: 'data(height)',
      'font-family': fontFamily,
      // A node without a picture counts as one whose picture is loading, and each drawing of it as a change,
      // for which the renderer throws away what it has drawn of all others.
      'background-image': blank
    }
  };
}

const blank = `data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')}`;

function cards(palette: Palette, { draw, fontSize }: Detail): Record<string, Style> {
  const body: Style = {
    shape: 'data(shape)',
    'corner-radius': 'data(radius)',
    'shape-polygon-points': 'data(points)',
    'background-color': 'data(fill)',
    opacity: 'data(opacity)',
    'border-width': 'data(edgeWidth)',
    'border-color': 'data(edgeColour)',
    'border-style': 'data(edgeStyle)',
    color: 'data(ink)',
    'font-weight': 600,
    'font-size': fontSize
  };
  switch (draw) {
    case 'everything':
      return { '.card': { ...body, ...fullName, ...foot, ...art } };
    case 'cards':
      return { '.card': { ...body, label: 'data(shortName)', 'text-valign': 'center' } };
    default:
      return {
        '.card': { ...body, 'background-color': 'data(blockColour)', 'border-width': 0 },
        '.card.tagged, .card.selected': fontSize > 0 ? nameAbove(palette, fontSize) : {}
      };
  }
}

const fullName: Style = {
  label: 'data(label)',
  'text-wrap': 'wrap',
  'text-max-width': '1000px',
  'line-height': 'data(lineHeight)',
  'text-halign': 'left-inside',
  'text-valign': 'center',
  'text-justification': 'left',
  'text-margin-x': 'data(labelX)',
  'text-margin-y': 'data(labelY)'
};

const foot: Style = {
  ghost: 'yes',
  'ghost-offset-x': 0,
  'ghost-offset-y': 2,
  'ghost-opacity': 0.05
};

const art: Style = {
  'background-image': 'data(art)',
  'background-clip': 'none',
  'background-image-containment': 'over',
  'background-width': 'data(width)',
  'background-height': 'data(artHeight)',
  'background-position-x': 0,
  'background-position-y': 'data(artTop)',
  'bounds-expansion': 'data(expansion)'
};

function nameAbove(palette: Palette, fontSize: number): Style {
  return {
    label: 'data(name)',
    color: palette.ink,
    'text-valign': 'top',
    // Its foot lies on its own card: above, cards as near as most arrangements set them leave no room.
    'text-margin-y': fontSize / 5,
    'text-outline-color': palette.canvas,
    'text-outline-width': (3 / 11) * fontSize
  };
}

function threads(palette: Palette, detail: Detail): Record<string, Style> {
  const { draw } = detail;
  const line: Style = {
    'curve-style': 'unbundled-bezier',
    'edge-distances': 'endpoints',
    'source-endpoint': 'data(from)',
    'target-endpoint': 'data(to)',
    'control-point-weights': 'data(weights)',
    'control-point-distances': 'data(distances)',
    'line-color': 'data(colour)',
    'line-opacity': 'data(opacity)',
    width: draw === 'dots' ? 'data(farWidth)' : 'data(width)',
    'target-arrow-shape': isFar(detail) ? 'none' : 'data(headShape)',
    'target-arrow-fill': 'data(headFill)',
    'target-arrow-color': 'data(colour)',
    'target-arrow-width': 1.3,
    'arrow-scale': 'data(headScale)'
  };
  // The underlay is as wide as the line: the paler half of a two-tone stitch.
  const stitched: Style = {
    'line-style': 'dashed',
    'line-cap': 'butt',
    'line-dash-pattern': 'data(dashes)',
    'underlay-color': 'data(colour)',
    'underlay-opacity': stitchOpacity,
    'underlay-padding': 'data(half)'
  };
  return {
    '.thread': line,
    '.thread.loop': {
      'loop-direction': '180deg',
      'loop-sweep': 'data(sweep)',
      'control-point-step-size': 'data(reach)'
    },
    '.thread.stitched': isFar(detail) ? {} : stitched
  };
}

function extras(palette: Palette, detail: Detail): Record<string, Style> {
  const picture: Style = {
    shape: 'rectangle',
    'background-opacity': 0,
    'background-image': 'data(art)',
    'background-width': 'data(width)',
    'background-height': 'data(height)'
  };
  const near = detail.draw === 'everything' ? 'element' : 'none';
  const small = isFar(detail) ? 'none' : 'element';
  return {
    '.plate': { ...picture, 'background-width': 'data(artWidth)', 'z-index': 2, display: near },
    '.plate.lettered': {
      shape: 'round-rectangle',
      'corner-radius': 4,
      'background-color': palette.canvas,
      'background-opacity': 1,
      'background-position-x': 0,
      label: 'data(label)',
      color: palette.ink,
      'font-size': fonts.plate.size,
      'font-weight': 'data(weight)',
      'text-halign': 'left-inside',
      'text-valign': 'center',
      'text-margin-x': plateTextInset
    },
    '.plate.unshown': { display: 'none' },
    '.head': { ...picture, 'z-index': 1, events: 'no', display: small },
    '.dot': {
      width: 'data(size)',
      height: 'data(size)',
      shape: 'ellipse',
      'background-color': palette.canvas,
      'border-width': 1.3,
      'border-color': 'data(colour)',
      events: 'no',
      display: near
    }
  };
}

function states(palette: Palette, detail: Detail): Record<string, Style> {
  const accent = palette.accent;
  const scale = isFar(detail) ? 3 : 1;
  return {
    '.card.hovered': { 'border-color': palette['line-3'] },
    '.card.selected': {
      'border-width': 2.5 * scale,
      'border-color': accent,
      'underlay-color': accent,
      'underlay-opacity': 0.18,
      'underlay-padding': 9 * scale,
      'underlay-shape': 'round-rectangle',
      'underlay-corner-radius': 12 * scale,
      'bounds-expansion': artOverhang + 0.75,
      'z-index': 1
    },
    '.card.target': {
      'outline-width': 2.5,
      'outline-color': accent,
      'outline-style': 'dashed',
      'outline-offset': 5
    },
    '.card.forbidden': { opacity: 0.5 },
    '.thread.hovered, .thread.selected': {
      'overlay-color': accent,
      'overlay-opacity': 0.18,
      'overlay-padding': 8
    },
    '.thread.selected': { 'z-index': 1 },
    '.plate.selected': { 'z-index': 3 }
  };
}
