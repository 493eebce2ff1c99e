import type { Format, Loss } from '#lib/formats/index.ts';
import { formats } from '#lib/formats/index.ts';
import { en } from '#lib/i18n/locales/en/index.ts';
import { wholeDiagram } from './whole.ts';

const opening = `# Formats

Made from the registry in \`src/lib/formats/index.ts\` by \`npm run docs\`; a test tells when it is out of date.

What stands under “does not carry” is what the writer itself says of a diagram in which every field of the model is set; a diagram without such facts loses nothing. The same list, counted for the diagram at hand, stands in the app before a file is saved, and on the standard error of \`convert\`.

Files are read at once up to 128 MB together, tables up to 1,048,576 rows, XML up to 64 million characters and 2 million elements, JSON and CSV up to 128 million characters; beyond that, and for a document type, an entity or a key that reaches a prototype, a file is refused and the sentence names the limit. Nothing is changed then.

Rules for every file of nodes and lines:

- A node is a party, known by the file’s own id; a label is its name and never its identity. Equal labels stay apart, and are told.
- A line is an engagement from the end named first, the client, to the second, the provider. A line without direction is read so as well, carries \`direction\` as an own field and is told: an undirected file implies nothing about who buys, and \`--undirected\` of the command line reads all lines as symmetric ties. A line in both directions becomes two engagements.
- Parallel lines and loops are kept. An end that is defined nowhere becomes a party with nothing but its name, and is told with its line.
- A weight is the value, in no named currency. Attributes named as our fields become those fields if all that stands in them can be one; every other attribute becomes an own field under its name.
- A line whose kind is \`owns\`, \`controls\`, \`jointVenture\`, \`governs\`, \`servesCustomerOf\` or \`cooperates\` is that tie; any other kind is an engagement with the kind as an own field.
- Services of your own are named beside their codes, in \`serviceNames\`, and come back under the same code and name.
- Groups become containers, clusters of DOT clusters. A group that is itself an end of a line is a party too. Of groups in groups the innermost counts.
- Positions keep their proportions and are spread until cards have room. Files that Sourceloom wrote come back in place.
`;

/** What is said of reading each format. */
const reading: Readonly<Record<string, string>> = {
  xlsx: 'Workbooks of any columns, each worksheet with rows a table of the import: a header below whatever title there is; dates of both systems as far as their cells show them; numbers, yes and no, texts shared and in place, the last value of formulas. Errors, formulas that nobody computed and cells beside the table are left out and told. A text in cells merged downwards counts for each row, an amount once. Hidden worksheets are offered and not read. Our own workbook and Kumu’s (sheets of elements and of connections, “(ignore)” left out) are known by themselves. Unpacked under limits; `.xls`, `.xlsb`, `.ods` and locked workbooks are refused with the way out.',
  graphml:
    'Keys with types and defaults, direction for each line, nested graphs as containers. Of yEd the labels, the middles of shapes and nothing else of the drawing. Lines with more than two ends and ports are left out and told.',
  gexf: 'Versions 1.0 to 1.3; attributes with defaults, `kind`, the three types of lines, nodes within nodes and `pid`. Start and end of a line are the term of the engagement; values that change and spells are left out and told. Lists stay the text that they are.',
  cx2: 'Aspects in any order and in fragments; aliases and defaults of the declarations. A document that says it was not finished is refused, and so is version 1. Visual properties are left out.',
  cytoscape:
    'Both shapes: two lists, or one with groups. `parent` is a container. What Cytoscape keeps for itself (SUID, selection) is left out.',
  ocds: 'Release packages, record packages, bare releases and records, lists of them and JSON Lines, 1.0 and 1.1. Of a record the compiled release; releases of one process merged by date. A contract against the suppliers of its award, or its own; awards without a contract too. One amount of several suppliers stands once, on the contract they share; a framework that states its value with every winner is one overarching contract with that value, and carries no weight. Subcontracts of the extension and subcontract processes support the engagement above them. Organisations are known by their id within a process, by their registered identifiers across processes, and by name only where nothing else is given. Addresses of releases are never fetched.',
  kumu: 'Blueprints, by id or, without ids, by label; exported projects, with the positions of their first map; and one CSV with a section of elements and one of connections. Connections without a direction have none, as in Kumu. Feedback loops are left out and told.',
  pajek:
    'Arcs, edges, both kinds of lists, matrices, two-mode networks, several relations, vertices without a line of their own; partitions and vectors of a project become own fields, its second network is left out and told. Any encoding.',
  dot: 'The whole grammar: strict, subgraphs, chains, standards, names in every spelling, markup as its text. Ports, looks and formatting are left out and told. `dir` turns, doubles or removes an arrow.',
  sourceloom: 'Everything, as it was.',
  csv: 'Tables with any headings, one engagement or one party each row (contracts, functions, ownership and clusters too); several files in one import. Gephi’s two tables are such a pair. A party is known by the table’s own id, else by a registered identifier (LEI, EUID, UEI, USCC, company and tax number, DUNS), else by its name: one name with two numbers of one register is two parties, one number under two names is one party with both. The headings of USAspending’s subaward files are known.'
};

/** Every format with what it carries in and out, as Markdown. */
export function formatsDocument(): string {
  return `${[opening.trim(), ...formats.map((format) => sectionOf(format))].join('\n\n')}\n`;
}

function sectionOf(format: Format): string {
  const writers = (format.writers ?? []).map(({ extension, write }) => {
    const lost = lossesIn(write(wholeDiagram()).lost);
    return `Written as \`${extension}\`. ${lost === '' ? 'Carries everything.' : `Does not carry: ${lost}.`}`;
  });
  const endings = format.extensions.map((extension) => `\`${extension}\``).join(', ');
  return [
    `## ${format.id}`,
    `Known by its content, else by ${endings}.`,
    `Read: ${reading[format.id] ?? '(not described)'}`,
    ...(writers.length > 0 ? writers : ['Only read.'])
  ].join('\n\n');
}

/** What some records of a table have, where a format has a place for the others. */
const partly: Readonly<Partial<Record<string, string>>> = {
  relations: 'relations with clusters',
  clusters: 'clusters without parties',
  containers: 'containers without parties of their own',
  placements: 'second cards of a party',
  fieldDefs: 'fields of your own that nothing has'
};

function lossesIn(lost: readonly Loss[]): string {
  const diagram = wholeDiagram();
  const whole = lost.filter(({ field }) => field === undefined);
  const tables = whole.map(({ table, count }) =>
    count < diagram[table].size ? (partly[table] ?? table) : say(table)
  );
  const parts = new Map<string, Set<string>>();
  for (const { table, field } of lost) {
    if (field !== undefined) parts.set(table, (parts.get(table) ?? new Set()).add(`\`${field}\``));
  }
  const fields = [...parts].map(([table, names]) => `of ${say(table)} ${[...names].join(', ')}`);
  return [...tables, ...fields].join('; ');
}

/** The name of a table as the dialog has it. */
function say(table: string): string {
  return en['export.lost.records']({ table, n: 2 }).replace(/^2 /, '');
}
