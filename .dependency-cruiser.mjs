// Who may import whom. The table is the one of docs/design.md, row by row; every rule says what is wrong
// and what to do instead.

import { frameworkPackages, runtimePackages } from './scripts/allowed-packages.mjs';

/**
 * @typedef {object} Row
 * @property {string} from a folder of src/lib, or `path` when it is none
 * @property {string} [path] the files of this row, as a regular expression
 * @property {string} [except] files in that folder which have a row of their own
 * @property {string[]} may folders of src/lib, or a narrower expression from `narrow`
 * @property {string[]} [types] the same, for `import type` only
 * @property {string} instead
 */

/** Parts of a folder that others may see while the rest of it stays closed. */
const narrow = {
  'worker client': '^src/lib/worker/client[^/]*[.]ts$',
  'worker entry': '[.]worker[.]ts$',
  'i18n keys': '^src/lib/i18n/keys[.]ts$'
};

/** The part of worker/ that is loaded by the page: the clients, and what starts the worker. */
const pageSideOfWorker = '^src/lib/worker/(client[^/]*|spawn)[.]ts$';

/** @type {Row[]} */
const table = [
  {
    from: 'domain',
    may: [],
    instead:
      'domain/ is the floor of the house and imports nothing. Take what you need as an argument, or move the code up to the folder that knows it.'
  },
  {
    from: 'analysis',
    may: ['domain'],
    instead:
      'analysis/ turns a diagram into numbers and knows nothing else. Take settings as arguments and give back plain values; worker/ calls it, panels/ shows the result.'
  },
  {
    from: 'schema',
    may: ['domain'],
    instead:
      'schema/ is the border between unknown data and a Diagram. It knows only domain/; whoever has a file, a record or a message passes the value in.'
  },
  {
    from: 'layout',
    may: ['domain'],
    types: ['scene'],
    instead:
      'layout/ places boxes and gives back positions. It may name the types of scene/ (import type); everything else comes in as arguments from worker/.'
  },
  {
    from: 'scene',
    may: ['domain'],
    types: ['layout'],
    instead:
      'scene/ draws what it is given: numbers come in as values from state/, never by importing analysis/. It may name the types of layout/ (import type).'
  },
  {
    from: 'formats',
    may: ['domain', 'schema'],
    instead:
      'formats/ reads and writes files without knowing who asks. Anything computed comes in as an argument, so that worker/ and the command line can both call it.'
  },
  {
    from: 'stage',
    may: ['domain', 'scene'],
    instead:
      'stage/ knows how a diagram is told in steps, without a window: what a step shows, where a run is, what is handed out. State and sentences stay above it; take words as arguments.'
  },
  {
    from: 'storage',
    may: ['domain', 'schema'],
    instead:
      'storage/ keeps records and gives them back. Take callbacks or return values instead of importing the folder that wants to know.'
  },
  {
    from: 'worker',
    except: pageSideOfWorker,
    may: ['domain', 'analysis', 'layout', 'formats', 'schema', 'storage'],
    instead:
      'worker/ runs computation away from the page. State, sentences and components stay on the page: send plain values back and let state/ use them.'
  },
  {
    from: 'worker client',
    path: pageSideOfWorker,
    may: ['domain', 'worker entry'],
    types: ['worker', 'analysis', 'layout', 'formats', 'schema', 'storage'],
    instead:
      'The client of worker/ is part of the page, where no algorithm and no parser may be loaded: import their types only, and do the work in a *.worker.ts entry.'
  },
  {
    from: 'i18n',
    may: [],
    types: ['domain', 'analysis'],
    instead:
      'i18n/ holds sentences. It may name the types of domain/ and analysis/ (import type), so that keys follow the registries; values come in as message parameters.'
  },
  {
    from: 'state',
    may: ['domain', 'schema', 'storage', 'worker client', 'scene', 'stage'],
    types: ['analysis', 'worker'],
    instead:
      'state/ holds what the app knows. Ask analysis, layout and formats through src/lib/worker/client*.ts (import type is fine for analysis/); sentences and components read state/, not the other way round.'
  },
  {
    from: 'ui',
    may: ['i18n'],
    instead:
      'ui/ has components without domain knowledge. Take values and callbacks as properties; a component that must know a diagram belongs in panels/.'
  },
  {
    from: 'actions',
    may: ['domain', 'state', 'i18n keys'],
    types: ['i18n'],
    instead:
      'An action is a label key, a condition and a call into state/. Take the key from src/lib/i18n/keys.ts (or import type from i18n/) and leave showing, storing and computing to state/.'
  },
  {
    from: 'canvas',
    may: ['domain', 'scene', 'actions'],
    instead:
      'canvas/ shows a scene and turns gestures into actions. What it shows comes in as properties from routes/; what it wants done is an action.'
  },
  {
    from: 'panels',
    may: ['domain', 'scene', 'stage', 'state', 'actions', 'i18n', 'ui'],
    types: ['analysis'],
    instead:
      'A panel shows state/ and runs actions/. Numbers come from state/ (import type is fine for analysis/); files, database and workers are behind state/; the canvas is placed beside it by routes/.'
  },
  {
    from: 'routes',
    path: '^src/routes/',
    may: [
      'domain',
      'schema',
      'formats',
      'scene',
      'stage',
      'worker',
      'state',
      'i18n',
      'ui',
      'actions',
      'canvas',
      'panels'
    ],
    instead:
      'routes/ only puts parts together. Storage, analysis and layout are reached through state/, so that no algorithm enters the main bundle.'
  },
  {
    from: 'viewer',
    path: '^src/viewer/',
    may: ['domain', 'schema', 'scene', 'stage', 'state', 'i18n', 'ui', 'canvas', 'panels'],
    instead:
      'viewer/ puts the parts of a story together for a page of its own. It has no database, no worker and no engine: what it shows lies in its data.'
  },
  {
    from: 'cli',
    path: '^src/cli/',
    may: ['domain', 'analysis', 'schema', 'formats', 'layout', 'scene'],
    instead:
      'The command line uses the folders that run without a page: domain, analysis, schema, formats, layout, scene. Move what you need down into one of them.'
  }
];

/** @param {string} name a folder of src/lib or a key of `narrow` */
const target = (name) =>
  /** @type {Record<string, string>} */ (narrow)[name] ?? `^src/lib/${name}/`;

/** @param {Row} row @returns {import('dependency-cruiser').IForbiddenRuleType[]} */
function rulesOf({ from, path = `^src/lib/${from}/`, except, may, types = [], instead }) {
  const name = from.replaceAll(' ', '-');
  const own = [path, ...may.map(target)];
  const typeOnly = types.map(target);
  const origin = except === undefined ? { path } : { path, pathNot: except };
  return [
    {
      name: `${name}-imports`,
      severity: 'error',
      comment: instead,
      from: origin,
      to: { path: '^src/', pathNot: [...own, ...typeOnly] }
    },
    ...(typeOnly.length === 0
      ? []
      : [
          /** @type {const} */ ({
            name: `${name}-imports-types-only`,
            severity: 'error',
            comment: `Only "import type" from there. ${instead}`,
            from: origin,
            to: { path: typeOnly, pathNot: own, dependencyTypesNot: ['type-only'] }
          })
        ])
  ];
}

/** @param {string} name */
const inModules = (name) => `node_modules/${name}/`;
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...table.flatMap(rulesOf),
    {
      name: 'worker-entry-is-started',
      severity: 'error',
      comment:
        'A *.worker.ts file is a program of its own. Start it from src/lib/worker with new URL(…) or ?worker&url, and talk to it through a client.',
      from: { path: '^src/', pathNot: '^src/lib/worker/' },
      to: { path: narrow['worker entry'] }
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'These modules need each other to load, so neither can be read or tested alone. Move what both need into a third, or pass it as an argument. (Types may point both ways.)',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment:
        'Nothing uses this module and it uses nothing. Register it where its kind is listed, or delete it.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '[.]d[.]ts$',
          '^src/routes/',
          '^src/service-worker',
          '^src/viewer/',
          narrow['worker entry']
        ]
      },
      to: {}
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment:
        'There is no such module. Inside src/lib use "#lib/…" or a relative path, with the file extension; a package must be in package.json.',
      from: { path: '^src/' },
      to: {
        couldNotResolve: true,
        pathNot: ['^[$]app/', '^[$]service-worker$', '^virtual:', '^[.]/[$]types']
      }
    },
    {
      name: 'not-to-tests-or-scripts',
      severity: 'error',
      comment:
        'src/ is what ships; tests/ and scripts/ are about it. Move what both need into src/.',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' }
    },
    {
      name: 'allowed-packages',
      severity: 'error',
      comment:
        'This package is not on the list of what may run in the app. Do without it, or add it with its reason to scripts/allowed-packages.mjs.',
      from: { path: '^src/' },
      to: {
        dependencyTypes: npm,
        pathNot: [...Object.keys(runtimePackages), ...frameworkPackages].map(inModules)
      }
    },
    ...Object.entries(runtimePackages).map(([name, { folders }]) => ({
      name: `package-${name}`,
      severity: /** @type {const} */ ('error'),
      comment: `${name} is used in ${folders.map((folder) => `src/lib/${folder}`).join(', ')} only: call what that folder offers.`,
      from: { path: '^src/', pathNot: folders.map((folder) => `^src/lib/${folder}/`) },
      to: { path: inModules(name) }
    })),
    {
      name: 'no-node-in-the-app',
      severity: 'error',
      comment:
        'Only the command line has Node. Read and write in src/cli/ and pass text or bytes to the shared folders.',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: false,
    enhancedResolveOptions: {
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts']
    }
  }
};
