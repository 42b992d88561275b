const { join } = require('node:path');

/**
 * Data flows one way: which folder under src/ may import which. A folder that is not named here may import nothing
 * of ours. `run.ts` stands for the program on one screen.
 */
const CORE = ['plan', 'language', 'dataset', 'projection', 'assessment', 'localities', 'sheets'];
const MAY_IMPORT = {
  plan: [],
  language: ['plan'],
  dataset: ['plan'],
  projection: ['plan', 'dataset'],
  assessment: ['plan', 'dataset', 'projection'],
  localities: ['plan', 'dataset', 'projection', 'assessment'],
  sheets: ['plan', 'language', 'dataset', 'projection', 'assessment', 'localities'],
  workbook: ['plan', 'dataset', 'sheets'],
  pane: ['run', ...CORE],
  commands: ['run'],
  host: [],
  cli: ['run', ...CORE, 'workbook', 'host'],
  preview: ['run', ...CORE, 'workbook', 'host', 'pane'],
};
/** The one file that imports mathjs. */
const EXPRESSION = '^src/projection/expression\\.ts$';

const folderPath = (name) => (name === 'run' ? '^src/run\\.ts$' : `^src/${name}/`);
const CORE_PATH = `^src/(${CORE.join('|')})/`;

const folderRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment:
    `src/${folder}/ may import ${allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')}. ` +
    'Move what you need to the folder whose word it is, or pass it in as a parameter.',
  from: { path: folderPath(folder) },
  to: { path: '^src/', pathNot: [folder, ...allowed].map(folderPath) },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'run-imports',
      severity: 'error',
      comment: 'run.ts is the program on one screen: it may import the core and workbook. Start hosts in an entry.',
      from: { path: '^src/run\\.ts$' },
      to: { path: '^src/', pathNot: [CORE_PATH, '^src/workbook/'] },
    },
    {
      name: 'workbook-types-only',
      severity: 'error',
      comment:
        'src/workbook/ writes what sheets describes and reads grids: it imports their types (`import type`), and from ' +
        'dataset also grid.ts. Let the core compute, and hand the result over.',
      from: { path: '^src/workbook/' },
      to: { path: '^src/(dataset|sheets)/', pathNot: '^src/dataset/grid\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-without-packages',
      severity: 'error',
      comment:
        'The core stands on its own, save for valibot, which checks what a file says, and mathjs in one file: write it in ' +
        'our own words, or let src/host/ or an entry do it.',
      from: { path: CORE_PATH },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '(^|node_modules/)(mathjs|valibot)(/|$)',
      },
    },
    {
      name: 'mathjs-in-one-file',
      severity: 'error',
      comment:
        'Only src/projection/expression.ts imports mathjs: call its functions, so that expressions mean one thing.',
      from: { path: '^(src|test)/', pathNot: EXPRESSION },
      // mathjs has package exports: it may stay unresolved as a bare name.
      to: { path: '(^|node_modules/)mathjs(/|$)' },
    },
    {
      name: 'client-library-in-host',
      severity: 'error',
      comment:
        "Only src/host/library/ loads Microsoft's client library; everybody else gets `Excel` from where it runs.",
      from: { path: '^src/', pathNot: '^src/host/library/' },
      to: { path: '(^|node_modules/)@microsoft/office-js(/|$)' },
    },
    {
      name: 'node-at-the-edges',
      severity: 'error',
      comment: 'Only src/host/ and src/cli/ may import Node modules: take bytes and texts as parameters instead.',
      from: { path: '^src/', pathNot: '^src/(host|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      comment: 'Nothing in src/ imports from test/: move what the product needs into the folder whose word it is.',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one, or share a third: take out what both need.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The imported file or package does not exist: correct the path, or add the package to package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment:
        'The product uses packages listed under "dependencies" only: list it there, or keep it to the tests, the command ' +
        'line and the preview.',
      from: { path: '^src/', pathNot: '^src/(cli|preview|host/library)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
