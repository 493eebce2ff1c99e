import { capital, count, parties } from './words.ts';

/** Where in a file: a line, or a path such as `elements.edges[3]`. */
interface Where {
  readonly row?: number;
  readonly place?: string;
}

const at = ({ row, place }: Where) =>
  row !== undefined ? `Line ${row}: ` : place !== undefined ? `${place}: ` : '';
const first = ({ row, place }: Where) =>
  row !== undefined
    ? `, the first in line ${row}`
    : place !== undefined
      ? `, the first at ${place}`
      : '';
const lines = (n: number) => capital(count(n, 'line', 'lines'));
const is = (n: number) => (n === 1 ? 'is' : 'are');

/** What stays out of a network, by what it is called in its file. */
const parts: Readonly<Record<string, string>> = {
  hyperedges: 'Lines between more than two ends',
  ports: 'Ports of nodes',
  times: 'Changes over time',
  networks: 'A second network of the file',
  loops: 'Feedback loops',
  looks: 'Colours, shapes and other looks',
  markup: 'The formatting of labels'
};

/** Messages of what reading a file of nodes and lines, or of public contracts, reports. */
export const networkFiles = {
  'failure.syntax': (p: { row: number; found: string }) =>
    `The file breaks off or is damaged in line ${p.row}, at “${p.found}”.`,
  'failure.declarations-refused': ({ row }: { row: number }) =>
    `Line ${row} has a document type or an entity. No network needs one, and they can do harm: the file is refused. Save it without.`,
  'failure.too-many': (p: { of: string; limit: number }) =>
    `The file has more than ${new Intl.NumberFormat('en').format(p.limit)} ${p.of}, the most that is read.`,
  'failure.not-this-format': (p: { format: string; place: string }) =>
    `It looks like ${p.format}, but “${p.place}” is missing or not as it must be.`,

  'issue.end-not-defined': (p: Where & { name: string }) =>
    `${at(p)}“${p.name}” is an end of a line and defined nowhere. It became a party with nothing but that name.`,
  'issue.end-missing': (p: Where) => `${at(p)}An id or an end is missing. The entry stays out.`,
  'issue.node-repeated': (p: Where & { name: string }) =>
    `${at(p)}“${p.name}” is defined again. What was said first stays.`,
  'issue.lines-undirected': (p: Where & { count: number }) =>
    `${lines(p.count)} without direction${first(p)}. Read as from the end named first to the second: check who buys from whom.`,
  'issue.lines-mutual': (p: Where & { count: number }) =>
    `${lines(p.count)} in both directions${first(p)}. Each became two engagements.`,
  'issue.lines-parallel': (p: Where & { count: number }) =>
    `${lines(p.count)} between a pair that has one already${first(p)}. All are kept.`,
  'issue.lines-to-self': (p: Where & { count: number; name: string }) =>
    `${lines(p.count)} from a party to itself${first(p)} (“${p.name}”). Drawn, and left out of the numbers.`,
  'issue.names-alike': (p: Where & { count: number; name: string; other: string }) =>
    `${capital(parties(p.count))} ${is(p.count)} called like another${first(p)}: “${p.name}” and “${p.other}”. Nothing is merged.`,
  'issue.weight-not-read': (p: Where & { text: string }) =>
    `${at(p)}The weight “${p.text}” is no amount. The value is left unknown.`,
  'issue.attributes-kept': ({ names }: { names: string }) =>
    `Kept as fields of your own: ${names}.`,
  'issue.group-is-party': (p: Where & { name: string }) =>
    `${at(p)}A line ends at the group “${p.name}”, so it is a party as well as a box.`,
  'issue.groups-nested': (p: Where & { count: number }) =>
    `${capital(parties(p.count))} ${is(p.count)} in groups within groups${first(p)}. Only the innermost box is kept.`,
  'issue.part-ignored': (p: Where & { part: string; count: number }) =>
    `${parts[p.part] ?? p.part} ${p.part === 'markup' || p.part === 'networks' ? 'is' : 'are'} left out${first(p)}.`,

  'issue.releases-elsewhere': ({ count: n }: { count: number }) =>
    `${capital(count(n, 'record', 'records'))} only ${n === 1 ? 'names' : 'name'} the address of what was published. Nothing is fetched: open the published file itself.`,
  'issue.buyer-missing': (p: Where & { ocid: string; count: number }) =>
    `${at(p)}In ${p.ocid} nobody buys. ${capital(count(p.count, 'contract or award stays', 'contracts or awards stay'))} out.`,
  'issue.supplier-missing': (p: Where & { ocid: string; name: string }) =>
    `${at(p)}“${p.name}” of ${p.ocid} has no supplier and stays out.`,
  'issue.not-concluded': ({ count: n }: { count: number }) =>
    `${capital(count(n, 'contract or award', 'contracts or awards'))} without success or cancelled ${n === 1 ? 'stays' : 'stay'} out.`,
  'issue.amount-not-read': (p: Where & { ocid: string; name: string; text: string }) =>
    `${at(p)}“${p.text}” of “${p.name}” in ${p.ocid} is no amount. The value is left unknown.`,
  'issue.amount-shared': (p: Where & { ocid: string; name: string; count: number }) =>
    `${at(p)}“${p.name}” of ${p.ocid} has one amount for ${count(p.count, 'supplier', 'suppliers')}. It stands once, on the contract.`,
  'issue.framework-value-once': (p: Where & { ocid: string; count: number }) =>
    `${at(p)}The framework ${p.ocid} states its value with ${count(p.count, 'winner', 'winners')}. It stands once and is not added up.`,
  'issue.amount-repeated': (p: Where & { ocid: string; count: number }) =>
    `${at(p)}${p.ocid} states the same amount ${p.count} times. Check whether it is a framework: then it must not be added up.`,
  'issue.subcontractors-unnamed': ({ count: n }: { count: number }) =>
    `${capital(count(n, 'award says', 'awards say'))} that work is subcontracted, and not to whom.`,
  'issue.main-contract-unknown': (p: Where & { ocid: string; name: string }) =>
    `${at(p)}For the subcontract “${p.name}” of ${p.ocid} no main contract was found. What it supports is unknown.`,
  'issue.party-not-listed': ({ count: n }: { count: number }) =>
    `${capital(parties(n))} ${n === 1 ? 'is' : 'are'} referred to without being listed. What the reference says is kept.`
};
