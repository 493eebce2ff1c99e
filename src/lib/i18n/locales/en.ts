import type { StepParams } from '#lib/domain/commands/index.ts';
import type { DerivedMessages } from '../derived-messages.ts';

const count = (n: number, one: string, many: string) =>
  `${new Intl.NumberFormat('en').format(n)} ${n === 1 ? one : many}`;
const parties = (n: number) => count(n, 'party', 'parties');
const engagements = (n: number) => count(n, 'engagement', 'engagements');
const named = (name: string | number | undefined, otherwise: string) =>
  name ? `“${String(name)}”` : otherwise;

/** English. Sentence case, plain verbs; a message that needs data is a function of it. */
export const en = {
  'app.name': 'Sourceloom',
  'app.skip': 'Skip to the content',
  'app.help': 'Help',
  'app.library': 'All networks',
  'app.theme.toDark': 'Use the dark theme',
  'app.theme.toLight': 'Use the light theme',
  'app.language': 'Language',
  'app.close': 'Close',
  'app.tryAgain': 'Try again',
  'app.details': 'Details',
  'app.kept': 'Kept on this computer only',
  'app.computed': 'computed',
  'app.unknown': 'Unknown',

  'library.title': 'Your networks',
  'library.lesson.title': 'Draw your outsourcing network',
  'library.lesson.text':
    'Begin with the client and draw outwards. Press N for a party, C to connect two of them.',
  'library.lesson.client': 'Terminal client',
  'library.lesson.prime': 'Prime provider',
  'library.lesson.subcontractor': 'Subcontractor',
  'library.new': 'New network',
  'library.open': 'Open a file',
  'library.drop':
    'A CSV with the columns client, provider and value, or a .sourceloom.json file, can also be dropped here.',
  'library.samples': 'Learn from a sample',
  'library.parties': ({ n }: { n: number }) => parties(n),
  'library.engagements': ({ n }: { n: number }) => engagements(n),
  'library.untitled': 'Untitled network',
  'library.reading': 'Reading the file',
  'library.changed': 'Changed',
  'sample.kodak-1989.name': 'Kodak, 1989',
  'sample.kodak-1989.text':
    'One client, three providers: data centre, telecommunications, PC support. From the published record; the values are unknown.',

  'editor.title': 'Title of the network',
  'editor.saved': 'Saved',
  'editor.saving': 'Saving',
  'editor.typing': 'Being typed',
  'editor.notSaved': 'Not saved',
  'editor.notSaved.text': ({ detail }: { detail: string }) =>
    `The last edits are only in this window: the browser could not store them (${detail}). It is tried again by itself; keep the window open.`,
  'editor.readOnly': 'Read only',
  'editor.elsewhere': 'Another window edits this network. Here it can be read.',
  'editor.editHere': 'Edit here',
  'editor.strays': ({ n }: { n: number }) =>
    `${count(n, 'edit', 'edits')} made in another window after this one took over ${n === 1 ? 'is' : 'are'} kept in the log, but not shown.`,
  'editor.loading': 'Opening the network',
  'editor.workspaces': 'Workspaces',
  'editor.draw': 'Draw',
  'editor.analyse': 'Analyse',
  'editor.tools': 'Drawing tools',
  'editor.zoom': 'Zoom',
  'editor.canvas': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `Canvas with ${parties(p)} and ${engagements(e)}. The tables below hold the same.`,
  'editor.hint.empty': 'Press N, or double-click the canvas, to draw the first party.',
  'editor.hint.connect': 'Press the client, then the provider. Esc leaves.',
  'editor.inline.party': 'Name of the party',
  'editor.inline.engagement': 'Label of the engagement',
  'editor.allShown': ({ n }: { n: number }) =>
    n === 1 ? 'The one party is shown' : `All ${parties(n)} shown`,
  'editor.removed': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    p === 0
      ? `${engagements(e)} deleted`
      : e === 0
        ? `${parties(p)} deleted`
        : `${parties(p)} and ${engagements(e)} deleted`,
  'editor.undo': 'Undo',
  'editor.undoStep': ({ step }: { step: string }) => `Undo: ${step}`,
  'editor.redoStep': ({ step }: { step: string }) => `Redo: ${step}`,
  'editor.nothingToUndo': 'Nothing to undo',
  'editor.nothingToRedo': 'Nothing to redo',

  'action.select': 'Select',
  'action.newParty': 'New party',
  'action.connect': 'Connect',
  'action.rename': 'Rename or label',
  'action.remove': 'Delete',
  'action.moveLeft': 'Move left (Shift: farther)',
  'action.moveRight': 'Move right (Shift: farther)',
  'action.moveUp': 'Move up (Shift: farther)',
  'action.moveDown': 'Move down (Shift: farther)',
  'action.selectAll': 'Select all parties',
  'action.escape': 'Leave the tool, or select nothing',
  'action.undo': 'Undo',
  'action.redo': 'Redo',
  'action.saveFile': 'Save as a file',
  'action.savePicture': 'Save as a picture (SVG)',
  'action.zoomIn': 'Zoom in',
  'action.zoomOut': 'Zoom out',
  'action.zoomReset': 'Life size',
  'action.fit': 'Show all',

  'tools.needTwo': 'Draw a second party first',

  'legend.title': 'Legend',
  'legend.width': 'Width: value',
  'legend.widthUnknown': 'Width: equal, values are unknown',

  'records.title': 'Tables',
  'records.resize': 'Height of the tables',
  'panel.resize': 'Width of the panel',

  'tables.parties': 'Parties',
  'tables.engagements': 'Engagements',
  'tables.name': 'Name',
  'tables.role': 'Role',
  'tables.tier': 'Tier',
  'tables.noTier': 'None',
  'tables.client': 'Client',
  'tables.provider': 'Provider',
  'tables.label': 'Label',
  'tables.service': 'Service',
  'tables.rank': 'Rank',
  'tables.value': 'Value',
  'tables.clients': 'Clients',
  'tables.providers': 'Providers',
  'tables.emptyParties': 'No parties yet. Press N to draw one.',
  'tables.emptyEngagements': 'No engagements yet. Select two parties and press C.',
  'tables.hint': 'Ctrl+click or Ctrl+Space selects several rows.',

  'inspector.title': 'Inspector',
  'inspector.nothing': 'Nothing is selected',
  'inspector.several': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    [p > 0 ? parties(p) : '', e > 0 ? engagements(e) : ''].filter(Boolean).join(' and '),
  'inspector.details': 'Details',
  'inspector.name': 'Name',
  'inspector.nameZh': 'Name in Chinese',
  'inspector.nameLatin': 'Name in Latin script',
  'inspector.kind': 'Kind',
  'inspector.country': 'Country',
  'inspector.country.hint': 'Two letters, such as NL or CN',
  'inspector.country.error': 'A country is two letters of ISO 3166, such as NL or CN.',
  'inspector.notSet': 'Not set',
  'inspector.inNetwork': 'In this network',
  'inspector.clients': 'Clients',
  'inspector.providers': 'Providers',
  'inspector.engagement': 'Engagement',
  'inspector.client': 'Client',
  'inspector.provider': 'Provider',
  'inspector.label': 'Label',
  'inspector.service': 'Service class',
  'inspector.value': 'Value over the term',
  'inspector.status': 'Status',
  'inspector.supports': 'Supports',
  'inspector.direct': 'Nothing: contracted directly',
  'inspector.inferred': 'read off the network',
  'inspector.rank': 'Rank in the chain',
  'inspector.remove': 'Delete',

  'analysis.of': 'Analysis of the network as drawn',
  'analysis.upToDate': 'Up to date',
  'analysis.stale': 'From an earlier version',
  'analysis.sentence': ({ parties: p, depth }: { parties: number; depth: number }) =>
    p === 0
      ? 'Nothing is drawn yet.'
      : depth === 0
        ? `${capital(parties(p))}, not yet connected.`
        : `${capital(parties(p))}, ${count(depth, 'tier', 'tiers')} deep.`,
  'analysis.cutSentence': ({ n, name }: { n: number; name: string }) =>
    n === 0
      ? 'No single party holds it together.'
      : n === 1
        ? `${name} alone holds it together.`
        : `${parties(n)} hold it together.`,
  'analysis.both': ({ size, cut }: { size: string; cut: string }) => `${size} ${cut}`,
  'analysis.counts': 'Size',
  'analysis.parties': 'Parties',
  'analysis.engagements': 'Engagements',
  'analysis.pairs': 'Pairs with an engagement',
  'analysis.depth': 'Chain depth',
  'analysis.tiers': ({ n }: { n: number }) => count(n, 'tier', 'tiers'),
  'analysis.cut': 'Cut points',
  'analysis.cut.text':
    'Without one of these, the network falls into parts that no longer deal with each other. Direction is ignored.',
  'analysis.cut.none': 'None: every party can go and the rest stays connected.',
  'analysis.blocks': 'Interchangeable blocks',
  'analysis.blocks.text':
    'Parties in one block look the same to everyone outside it: same clients, same providers, same service class. The exact modular decomposition of the network.',
  'analysis.perParty': 'Each party',
  'analysis.perParty.text':
    'Tier: steps down from a party that nobody engages, by the longest way.',
  'analysis.separate': 'Separate chains',
  'analysis.computing': ({ part }: { part: string }) => `Computing: ${part}`,
  'analysis.cancel': 'Cancel',
  'analysis.cancelled': 'Cancelled. The numbers below are from an earlier version.',
  'analysis.crashed':
    'The computation stopped unexpectedly and was started anew. The drawing is not affected.',
  'analysis.gone':
    'The computation stopped twice. The drawing is not affected; the numbers can be asked for again.',
  'analysis.tier': ({ tier }: { tier: number }) => (tier === 0 ? 'Client' : `Tier ${tier}`),
  'analysis.blockSize': ({ n }: { n: number }) => parties(n),

  'block.leaf': 'Party',
  'block.parallel': 'Side by side: no dealings among them',
  'block.series': 'All deal with each other, both ways',
  'block.complete': 'All deal with each other alike',
  'block.linear': 'A cascade: each engages all below',
  'block.prime': 'A pattern of its own',

  'metric.party-count': 'parties',
  'metric.engagement-count': 'engagements',
  'metric.pair-count': 'pairs',
  'metric.degree': 'clients and providers of each party',
  'metric.strength': 'value received and passed on',
  'metric.tier': 'tiers',
  'metric.chain-depth': 'chain depth',
  'metric.tier-breadth': 'parties per tier',
  'metric.articulation-points': 'cut points',
  'metric.modules': 'interchangeable blocks',

  'kind.company': 'Company',
  'kind.unit': 'Internal unit',
  'kind.government': 'Government',
  'kind.association': 'Association',
  'kind.trainingBody': 'Training body',
  'kind.researchBody': 'Research body',
  'kind.parkOperator': 'Park operator',
  'kind.publicPlatform': 'Public platform',
  'kind.financier': 'Financier',
  'kind.individualInBusiness': 'Individual in business',
  'kind.unknown': 'Unknown',

  'role.terminalClient': 'Terminal client',
  'role.prime': 'Prime provider',
  'role.provider': 'Provider',
  'role.subcontractor': 'Subcontractor',
  'role.isolated': 'In no engagement',
  'tag.terminalClient': 'Terminal client',
  'tag.prime': 'Prime',

  'status.planned': 'Planned',
  'status.active': 'Active',
  'status.ended': 'Ended',
  'status.terminated': 'Terminated',

  'service.ITO': 'ITO',
  'service.BPO': 'BPO',
  'service.KPO': 'KPO',
  'service.none': 'Service unknown',
  'service.mixed': 'Several classes',
  'service.ITO.full': 'Information technology outsourcing (ITO)',
  'service.BPO.full': 'Business process outsourcing (BPO)',
  'service.KPO.full': 'Knowledge process outsourcing (KPO)',

  'step.diagram/fill': ({ title }: StepParams) => `Begin ${named(title, 'the network')}`,
  'step.diagram/rename': ({ title }: StepParams) => `Rename the network to ${named(title, '')}`,
  'step.party/add': ({ name }: StepParams) => `Add ${named(name, 'a party')}`,
  'step.party/edit': ({ name }: StepParams) => `Change ${named(name, 'a party')}`,
  'step.party/rename': ({ from, name }: StepParams) =>
    `Rename ${named(from, 'a party')} to ${named(name, '')}`,
  'step.engagement/add': ({ client, provider }: StepParams) =>
    `Connect ${named(client, 'a client')} to ${named(provider, 'a provider')}`,
  'step.engagement/edit': () => 'Change an engagement',
  'step.engagement/label': ({ title }: StepParams) =>
    title ? `Label an engagement “${String(title)}”` : 'Take the label off an engagement',
  'step.selection/remove': ({ name, count: n }: StepParams) =>
    `Delete ${named(name, count(Number(n), 'object', 'objects'))}`,
  'step.placement/move': ({ name, count: n }: StepParams) =>
    `Move ${named(name, parties(Number(n)))}`,

  'trouble.notFound': 'This network is not on this computer',
  'trouble.notFound.kept': 'Nothing was deleted by opening this address.',
  'trouble.notFound.do':
    'It may have been drawn in another browser, or its data was cleared. Look through the networks that are here.',
  'trouble.database': 'The browser cannot open its storage',
  'trouble.database.kept': 'Nothing was deleted. Files that you saved yourself are not affected.',
  'trouble.database.do':
    'Close other windows of this page and try again. If it stays so, restart the browser: a full disk and a private window are the commonest causes.',
  'trouble.damaged': ({ title }: { title: string }) => `A part of “${title}” cannot be read`,
  'trouble.damaged.kept': (p: {
    steps: number;
    unread: number;
    parties: number;
    engagements: number;
  }) =>
    `Readable: the first ${count(p.steps, 'step', 'steps')}, with ${parties(p.parties)} and ${engagements(p.engagements)}. Not readable: ${count(p.unread, 'step', 'steps')} after that. Nothing was changed or deleted.`,
  'trouble.damaged.do':
    'Open a copy of what can be read and go on with it; the damaged original stays. The raw records can be saved for somebody who can repair them.',
  'trouble.damaged.open': 'Open a copy of the readable part',
  'trouble.damaged.raw': 'Save the raw records',
  'trouble.damaged.copyTitle': ({ title }: { title: string }) => `${title} (readable part)`,
  'trouble.damaged.reason': ({ seq, reason }: { seq: number; reason: string }) =>
    `Step ${seq}: ${reason}`,
  'trouble.import': ({ file }: { file: string }) => `${file} could not be opened`,
  'trouble.import.kept': 'Nothing was added and nothing was changed.',
  'trouble.notKept': 'The browser did not keep the network',
  'trouble.notKept.do': 'Its storage may be full: make room on the disk, then try again.',
  'trouble.unexpected': 'This page met an error that it did not expect',
  'trouble.unexpected.kept': 'What was shown as saved is saved.',
  'trouble.unexpected.do':
    'Reload the page. If it happens again, the details help to find out why.',
  'trouble.reload': 'Reload',

  'import.title': ({ file }: { file: string }) => `Read ${file}`,
  'import.done': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `${capital(parties(p))} and ${engagements(e)} were read.`,
  'import.note': 'Nothing is kept until you open it. The file itself is not changed.',
  'import.accept': ({ n }: { n: number }) => `Open ${engagements(n)}`,
  'import.issues': ({ n }: { n: number }) => count(n, 'remark', 'remarks'),
  'import.more': ({ n }: { n: number }) => `and ${n} more`,
  'issue.client-missing': (p: { row: number; column: string }) =>
    `Row ${p.row}: “${p.column}” is empty. The row stays out.`,
  'issue.provider-missing': (p: { row: number; column: string }) =>
    `Row ${p.row}: “${p.column}” is empty. The row stays out.`,
  'issue.value-not-a-number': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is not a plain number. The value is left unknown.`,
  'issue.value-negative': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is negative. The value is left unknown.`,
  'issue.value-infinite': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is too large a number. The value is left unknown.`,
  'issue.self-engagement': (p: { row: number; name: string }) =>
    `Row ${p.row}: “${p.name}” engages itself. It is drawn, and left out of the numbers.`,
  'issue.repeated-pair': (p: { row: number; firstRow: number; client: string; provider: string }) =>
    `Row ${p.row}: “${p.client}” and “${p.provider}” as in row ${p.firstRow}. Both are kept.`,
  'issue.possible-duplicate': (p: { row: number; name: string; other: string }) =>
    `Row ${p.row}: “${p.name}” may be “${p.other}”. They are kept as two parties.`,
  'issue.field-ignored': (p: { field: string }) =>
    `“${p.field}” in the file is not known here and is not kept.`,

  'failure.unknown-format':
    'The kind of file is not known. A CSV or a .sourceloom.json file can be opened.',
  'failure.not-utf8': ({ encoding }: { encoding: string }) =>
    `The text is not UTF-8${encoding ? ` but ${encoding.toUpperCase()}` : ''}. Save it as “CSV UTF-8” in the spreadsheet and open it again.`,
  'failure.too-large': ({ limit }: { limit: number }) =>
    `The file is larger than ${new Intl.NumberFormat('en').format(limit)} characters, the most that is read.`,
  'failure.too-deep': ({ limit }: { limit: number }) =>
    `The data is nested deeper than ${limit} levels; no network is.`,
  'failure.not-json': (p: { line: number; column: number }) =>
    p.line > 0
      ? `The file breaks off or is damaged at line ${p.line}, column ${p.column}.`
      : 'The file breaks off or is damaged: it is not JSON.',
  'failure.forbidden-key': ({ key }: { key: string }) =>
    `The file uses the name “${key}”, which no network needs and which can do harm. It is refused.`,
  'failure.not-plain': 'The file holds a value that is not plain data.',
  'failure.not-a-diagram': 'The file is not a network of Sourceloom.',
  'failure.newer-version': (p: { found: number; known: number }) =>
    `The file was made by a newer version (format ${p.found}; this one knows ${p.known}). Reload the page to get the newest version, then open it again.`,
  'failure.invalid-table': ({ table }: { table: string }) =>
    `The table “${table}” is not a list of records.`,
  'failure.invalid-record': (p: { table: string; index: number; id: string; field: string }) =>
    `Record ${p.index + 1} of “${p.table}”${p.id ? ` (${p.id})` : ''}: the field “${p.field}” is missing or wrong.`,
  'failure.duplicate-id': (p: { table: string; id: string }) =>
    `The id “${p.id}” stands twice in “${p.table}”.`,
  'failure.missing-end': (p: { table: string; id: string; field: string; missing: string }) =>
    `“${p.id}” in “${p.table}” names “${p.missing}” as ${p.field}, which is not in the file.`,
  'failure.header-not-recognised': ({ found }: { found: string }) =>
    `The first row must name the columns client, provider and value. Found: ${found || 'nothing'}.`,
  'failure.no-data-rows': 'There are no rows below the header.',
  'failure.unterminated-quote': (p: { row: number; column: string }) =>
    `Row ${p.row}, “${p.column}”: a quotation mark opens and never closes.`,
  'failure.malformed-quote': (p: { row: number; column: string }) =>
    `Row ${p.row}, “${p.column}”: text follows a closing quotation mark.`,
  'failure.wrong-field-count': (p: { row: number; expected: number; found: number }) =>
    `Row ${p.row} has ${count(p.found, 'field', 'fields')}, the header ${p.expected}.`,
  'failure.worker-crashed': 'Reading stopped unexpectedly. Open the file again.',
  'failure.worker-gone': 'Reading stopped twice. The file may be too large for this computer.',
  'failure.superseded': 'Another file was opened meanwhile.',
  'failure.cancelled': 'Reading was cancelled.',
  'failure.not-found': 'What was to be changed is no longer there.',
  'failure.already-exists': 'It is already there.',
  'failure.name-required': 'A name is needed; the old one stays.',
  'failure.read-only': 'Another window edits this network; here it can only be read.',
  'failure.database-unreadable': 'The browser cannot open its storage, so nothing can be kept.',
  'failure.sample-missing':
    'The sample could not be loaded. Without a connection only what was opened before is here.',

  'help.title': 'Help',
  'help.lead': 'What each key does. Letters work when no text field has the focus.',
  'help.draw': 'Drawing',
  'help.edit': 'Editing',
  'help.view': 'Looking',
  'help.action': 'What it does',
  'help.keys': 'Keys',
  'help.mouse': 'Mouse and touch',
  'help.mouse.create': 'Double-click the empty canvas: a new party there.',
  'help.mouse.rename': 'Double-click a card or a thread: its name or label.',
  'help.mouse.move': 'Drag a card: it moves; what is selected with it moves along.',
  'help.mouse.connect':
    'With Connect: drag from the client to the provider, or press one after the other.',
  'help.mouse.select': 'Drag on the empty canvas: select what lies in the frame. Shift adds.',
  'help.mouse.pan':
    'Drag with Space held, or with the middle button: move the picture. On a touch screen one finger moves it.',
  'help.mouse.zoom': 'Wheel or pinch: zoom around the pointer.',
  'help.words': 'Words',
  'help.words.roles':
    'Roles are read off the drawing. Terminal client: it begins a chain. Prime provider: a terminal client engages it, and others support that engagement. Subcontractor: rank 2 or deeper in a chain.',
  'help.words.tier': 'Tier: steps down in the whole drawing. Rank: steps down in one chain.',
  'help.data': 'Your data',
  'help.data.text':
    'Networks are kept in this browser, on this computer, until its data is cleared. Nothing is sent anywhere. Save a file to keep a copy elsewhere.'
} satisfies DerivedMessages & Record<string, string | ((params: never) => string)>;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
