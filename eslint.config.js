import './scripts/eslint-types.mjs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { runtimePackages } from './scripts/allowed-packages.mjs';
import svelteConfig from './svelte.config.js';

/** The folders of src/lib; each gets its own block below, with the house rules that hold there. */
const folders = [
  'actions',
  'analysis',
  'canvas',
  'domain',
  'formats',
  'i18n',
  'layout',
  'panels',
  'scene',
  'schema',
  'stage',
  'state',
  'storage',
  'ui',
  'worker'
];

const pure = ['domain', 'analysis', 'layout', 'scene', 'stage'];
const headless = [...pure, 'schema', 'formats'];
const visible = ['panels', 'ui', 'canvas', 'routes'];

/** Text that a reader would have to translate: two letters in a row, or one Chinese character. */
const letters = String.raw`/[A-Za-zÀ-ɏ]{2}|\p{Script=Han}/u`;
const shown =
  ':matches(Program, SvelteElement, SvelteIfBlock, SvelteElseBlock, SvelteEachBlock, SvelteKeyBlock, SvelteSnippetBlock) > SvelteMustacheTag';
const sentence =
  'Text that people read lives in src/lib/i18n/locales only, in every language: add a key there and show its message here.';

/**
 * House rules as syntax: where each holds (`in`: only these folders; `notIn`: all but these), what is
 * not written there, and what to write instead. 'routes' and 'cli' count as folders.
 *
 * @type {{ in?: string[], notIn?: string[], selectors: string[], message: string }[]}
 */
const houseRules = [
  {
    in: pure,
    selectors: ["MemberExpression[object.name='Math'][property.name='random']"],
    message:
      'The same diagram and seed must give the same answer: take a seed as an argument and draw from the seeded generator.'
  },
  {
    in: [...pure, 'schema'],
    selectors: [
      "MemberExpression[object.name='Date'][property.name='now']",
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']"
    ],
    message: 'Time comes in as an argument, so that a replay or a test gives the same result.'
  },
  {
    in: [...pure, 'schema'],
    selectors: ['MemberExpression[property.name=/^(randomUUID|getRandomValues)$/]'],
    message: 'Ids come in as arguments, so that a replay or a test gives the same result.'
  },
  {
    selectors: [
      "SvelteMustacheTag[kind='raw']",
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]'
    ],
    message:
      'Names in a diagram come from strangers’ files, so nothing is ever parsed as HTML: use elements and text, which Svelte escapes.'
  },
  {
    selectors: ["SvelteAttribute[key.name='style'][value.length=1] > SvelteLiteral"],
    message:
      'The content security policy reports a fixed style attribute: use a class, or style:property={value} for a computed value.'
  },
  {
    notIn: ['cli'],
    selectors: ["CallExpression[callee.object.name='console'][callee.property.name='log']"],
    message:
      'Tell the person (a Result, a message, a status), not the console; console.warn and console.error are for faults of the program.'
  },
  {
    notIn: ['worker'],
    selectors: ['NewExpression[callee.name=/^(Worker|SharedWorker)$/]'],
    message:
      'Workers are started in src/lib/worker only, which gives them revisions, progress, cancelling and recovery: call its client.'
  },
  {
    notIn: ['storage'],
    selectors: ["Identifier[name='indexedDB']"],
    message:
      'The database is opened in src/lib/storage only, which knows about other tabs, full disks and damage: call its functions.'
  },
  {
    in: visible,
    selectors: [
      `SvelteText[value=${letters}]:not(SvelteStyleElement > SvelteText):not(SvelteElement[name.name='kbd'] > SvelteText)`,
      `${shown} > Literal[value=${letters}]`,
      `${shown} > ConditionalExpression > Literal[value=${letters}]`,
      `${shown} > TemplateLiteral > TemplateElement[value.raw=${letters}]`,
      `SvelteAttribute[key.name=/^(alt|label|placeholder|title|aria-(label|description|placeholder|roledescription|valuetext))$/] > SvelteLiteral[value=${letters}]`
    ],
    message: sentence
  }
];

/** @param {string} folder */
const syntaxIn = (folder) =>
  houseRules
    .filter((rule) => rule.in?.includes(folder) ?? !rule.notIn?.includes(folder))
    .flatMap(({ selectors, message }) => selectors.map((selector) => ({ selector, message })));

/** @param {string} folder */
const importsIn = (folder) =>
  Object.entries(runtimePackages)
    .filter(([, { folders: allowed }]) => !allowed.includes(folder))
    .map(([name, { folders: allowed }]) => ({
      name,
      message: `${name} is used in ${allowed.map((at) => `src/lib/${at}`).join(', ')} only (scripts/allowed-packages.mjs says why): call what that folder offers.`
    }));

/** @param {string} folder */
const globalsIn = (folder) =>
  headless.includes(folder)
    ? [
        'window',
        'document',
        'navigator',
        'localStorage',
        'sessionStorage',
        'process',
        'Buffer'
      ].map((name) => ({
        name,
        message: `src/lib/${folder} runs in the page, in a worker and on the command line, which have no common "${name}": take what is needed as an argument.`
      }))
    : [];

/**
 * @param {string} folder
 * @param {string} place
 * @returns {import('eslint').Linter.Config}
 */
const houseBlock = (folder, place) => ({
  name: `house/${folder}`,
  files: [`${place}/**/*.{js,ts,svelte}`],
  rules: {
    'no-restricted-syntax': ['error', ...syntaxIn(folder)],
    'no-restricted-imports': ['error', { paths: importsIn(folder) }],
    'no-restricted-globals': ['error', ...globalsIn(folder)]
  }
});

export default defineConfig(
  { ignores: ['.svelte-kit/', '.cache/', 'build/', 'coverage/', 'static/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,

  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.worker },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // TypeScript knows better which names exist.
      'no-undef': 'off',
      // `{@html}` is among the house rules, with its reason.
      'svelte/no-at-html-tags': 'off',
      // Records are plain tables, and only type aliases fit an index signature.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An effect may read a value only to follow it: `void value`.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Addresses come to panels as properties; the routes that make them do resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // State holds big values that are replaced as a whole ($state.raw), not reactive collections.
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    // Types of other components arrive here as `any`; svelte-check looks at them instead.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off'
    }
  },
  {
    // Kernels walk typed arrays by index, within bounds that the compiler cannot see.
    files: ['src/lib/analysis/**', 'src/lib/layout/**', 'tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-for-of': 'off'
    }
  },

  ...folders.map((folder) => houseBlock(folder, `src/lib/${folder}`)),
  houseBlock('routes', 'src/routes'),
  houseBlock('cli', 'src/cli'),

  {
    // The service worker has libraries of its own that the editor's project does not.
    files: ['tests/**', 'scripts/**', '*.js', '*.ts', '.*.mjs', 'src/service-worker.ts'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-empty-function': 'off' }
  }
);
