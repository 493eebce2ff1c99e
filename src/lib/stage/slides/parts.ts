/** The fixed parts of a slide file: one master with one blank layout, a theme, and a master for notes. */

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main';
export const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const namespaces = `xmlns:a="${drawing}" xmlns:r="${relation}" xmlns:p="${presentation}"`;

export function part(content: string): string {
  return xml + content;
}

/** A text for an XML part: what XML cannot hold becomes a blank. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export interface Link {
  readonly type: string;
  readonly target: string;
}

/** A relationships part; the ids are rId1, rId2 and so on, in the order given. */
export function links(list: readonly Link[]): string {
  const each = list.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relation}/${type}" Target="${target}"/>`
  );
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return part(`<Relationships xmlns="${space}">${each.join('')}</Relationships>`);
}

const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

/** A tree of shapes as slides, layouts and masters have it. */
export function shapes(...inside: readonly string[]): string {
  return `<p:cSld><p:spTree>${group}${inside.join('')}</p:spTree></p:cSld>`;
}

const colours =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

export const slideMaster = part(
  `<p:sldMaster ${namespaces}>${shapes()}${colours}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`
);

export const slideLayout = part(
  `<p:sldLayout ${namespaces} type="blank" preserve="1">${shapes()}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
);

export const notesMaster = part(
  `<p:notesMaster ${namespaces}>${shapes()}${colours}</p:notesMaster>`
);

const palette: Readonly<Record<string, string>> = {
  dk1: '14212B',
  lt1: 'FFFFFF',
  dk2: '465661',
  lt2: 'F4F6F5',
  accent1: '0B6B66',
  accent2: '2B72BD',
  accent3: 'A86400',
  accent4: '6D1F5C',
  accent5: '5B6A74',
  accent6: '2B6E45',
  hlink: '0B6B66',
  folHlink: '5B6A74'
};

const scheme = Object.entries(palette)
  .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
  .join('');
const font = (latin: string, east: string) =>
  `<a:latin typeface="${latin}"/><a:ea typeface="${east}"/><a:cs typeface=""/>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="9525">${fill}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const thrice = (text: string) => text.repeat(3);

/** The formats of a theme are required threefold, though nothing here uses them. */
export const theme = part(
  `<a:theme xmlns:a="${drawing}" name="Sourceloom"><a:themeElements>` +
    `<a:clrScheme name="Sourceloom">${scheme}</a:clrScheme>` +
    `<a:fontScheme name="Sourceloom"><a:majorFont>${font('Georgia', 'Microsoft YaHei')}</a:majorFont><a:minorFont>${font('Segoe UI', 'Microsoft YaHei')}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Sourceloom"><a:fillStyleLst>${thrice(fill)}</a:fillStyleLst><a:lnStyleLst>${thrice(line)}</a:lnStyleLst><a:effectStyleLst>${thrice(effect)}</a:effectStyleLst><a:bgFillStyleLst>${thrice(fill)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
);
