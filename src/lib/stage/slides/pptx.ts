import { strToU8, zipSync } from 'fflate';
import {
  escaped,
  links,
  namespaces,
  notesMaster,
  part,
  relation,
  shapes,
  slideLayout,
  slideMaster,
  theme
} from './parts.ts';
import { bodyText, titleText } from './text.ts';

/** One step as a slide. */
export interface Slide {
  readonly title: string;
  /** Markdown, as the step has it. */
  readonly text?: string | undefined;
  readonly notes?: string | undefined;
  /** The network in this step: as vectors, and as a PNG for programs that know none. */
  readonly svg: string;
  readonly png: Uint8Array;
}

export interface SlideFile {
  readonly title: string;
  /** Language and region (BCP 47), for spelling and hyphenation: what office programs know. */
  readonly language: string;
  readonly slides: readonly Slide[];
}

/** The slide's size and the picture's place, in EMU (914,400 to an inch): 16:9, text at the left. */
const page = { width: 12_192_000, height: 6_858_000 };
const textWidth = 4_064_000;
export const pictureSize = { width: page.width - textWidth, height: page.height };

/**
 * The bytes of a PPTX file (ECMA-376, Office Open XML), one slide for each step: title, text, the
 * network as a vector picture with its PNG, and the notes in the notes pane.
 */
export function pptx({ title, language, slides }: SlideFile): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(slides.length),
    '_rels/.rels': rootLinks,
    'docProps/core.xml': coreProperties(title),
    'ppt/presentation.xml': presentation(slides.length),
    'ppt/_rels/presentation.xml.rels': links([
      { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      ...slides.map((_, index) => ({ type: 'slide', target: `slides/slide${nth(index)}.xml` }))
    ]),
    'ppt/slideMasters/slideMaster1.xml': slideMaster,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': links([
      { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { type: 'theme', target: '../theme/theme1.xml' }
    ]),
    'ppt/slideLayouts/slideLayout1.xml': slideLayout,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': links([
      { type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }
    ]),
    'ppt/notesMasters/notesMaster1.xml': notesMaster,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': links([
      { type: 'theme', target: '../theme/theme2.xml' }
    ]),
    'ppt/theme/theme1.xml': theme,
    'ppt/theme/theme2.xml': theme
  };
  for (const [index, slide] of slides.entries()) {
    const n = nth(index);
    files[`ppt/slides/slide${n}.xml`] = slidePart(slide, language);
    files[`ppt/slides/_rels/slide${n}.xml.rels`] = links([
      { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { type: 'image', target: `../media/step${n}.png` },
      { type: 'image', target: `../media/step${n}.svg` },
      { type: 'notesSlide', target: `../notesSlides/notesSlide${n}.xml` }
    ]);
    files[`ppt/notesSlides/notesSlide${n}.xml`] = notesPart(slide.notes ?? '', language);
    files[`ppt/notesSlides/_rels/notesSlide${n}.xml.rels`] = links([
      { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { type: 'slide', target: `../slides/slide${n}.xml` }
    ]);
    files[`ppt/media/step${n}.png`] = slide.png;
    files[`ppt/media/step${n}.svg`] = slide.svg;
  }
  const bytes = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const
  );
  // A fixed time, so that equal stories give equal bytes.
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: '1980-01-02T00:00:00' });
}

const nth = (index: number) => String(index + 1);

const rootLinks = part(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="ppt/presentation.xml"/>` +
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
    '</Relationships>'
);

function coreProperties(title: string): string {
  return part(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${escaped(title)}</dc:title><dc:creator>Sourceloom</dc:creator></cp:coreProperties>`
  );
}

const kind = 'application/vnd.openxmlformats-officedocument.presentationml';

function contentTypes(count: number): string {
  const own: [string, string][] = [
    ['/ppt/presentation.xml', `${kind}.presentation.main+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${kind}.slideMaster+xml`],
    ['/ppt/slideLayouts/slideLayout1.xml', `${kind}.slideLayout+xml`],
    ['/ppt/notesMasters/notesMaster1.xml', `${kind}.notesMaster+xml`],
    ['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml']
  ];
  for (let index = 0; index < count; index++) {
    own.push([`/ppt/slides/slide${nth(index)}.xml`, `${kind}.slide+xml`]);
    own.push([`/ppt/notesSlides/notesSlide${nth(index)}.xml`, `${kind}.notesSlide+xml`]);
  }
  const usual = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['svg', 'image/svg+xml']
  ] as const;
  return part(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      usual.map(([end, type]) => `<Default Extension="${end}" ContentType="${type}"/>`).join('') +
      own.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('') +
      '</Types>'
  );
}

function presentation(count: number): string {
  const ids = Array.from(
    { length: count },
    (_, index) => `<p:sldId id="${String(256 + index)}" r:id="rId${String(index + 3)}"/>`
  );
  return part(
    `<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
      `<p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${String(page.width)}" cy="${String(page.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
  );
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function transform({ x, y, width, height }: Frame): string {
  return `<a:xfrm><a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(width)}" cy="${String(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
}

function box(id: number, name: string, type: string, frame: Frame, body: string): string {
  const place = type === '' ? '<p:nvPr/>' : `<p:nvPr><p:ph type="${type}"/></p:nvPr>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${name}"/><p:cNvSpPr/>${place}</p:nvSpPr>` +
    `<p:spPr>${transform(frame)}</p:spPr><p:txBody><a:bodyPr wrap="square" anchor="${type === 'title' ? 'b' : 't'}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`
  );
}

const margin = 420_000;

function slidePart(slide: Slide, language: string): string {
  const width = textWidth - margin;
  const half = page.height / 2;
  const title = { x: margin, y: 900_000, width, height: half - 900_000 };
  const text = { x: margin, y: half + 100_000, width, height: half - 500_000 };
  const frame = { x: textWidth, y: 0, ...pictureSize };
  const vector =
    '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId3"/></a:ext></a:extLst>';
  const picture =
    `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${escaped(slide.title)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="rId2">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(frame)}</p:spPr></p:pic>`;
  const said = bodyText(slide.text ?? '', { language, size: 1800 });
  return part(
    `<p:sld ${namespaces}>${shapes(
      picture,
      box(2, 'Title', 'title', title, titleText(slide.title, { language, size: 3200 })),
      said === '' ? '' : box(3, 'Text', '', text, said)
    )}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  );
}

function notesPart(notes: string, language: string): string {
  const frame = { x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450 };
  // A box must have a paragraph, even where nothing is said.
  const body = bodyText(notes, { language, size: 1200 }) || '<a:p/>';
  return part(
    `<p:notes ${namespaces}>${shapes(box(2, 'Notes', 'body', frame, body))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
  );
}
