import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const CORE = ['plan', 'language', 'dataset', 'projection', 'assessment', 'localities', 'sheets'].map(
  (folder) => `src/${folder}/**/*.ts`,
);
const TYPESCRIPT = ['**/*.{ts,tsx}'];
const PLAIN_NODE = ['**/*.mjs', '**/*.cjs', '**/*.js'];
/** Entries that speak to a person at a terminal. */
const TERMINAL = ['src/cli/**', 'assets/samples/**', 'test/run/**', 'test/render/**', 'test/bench/**'];

const CORE_IS_PURE = 'The core is pure and synchronous: take the value as a parameter, await outside of it.';

/** Microsoft's own rules on load and sync, where Excel is spoken. */
const excelSpoken = {
  files: ['src/workbook/**/*.ts'],
  plugins: { 'office-addins': officeAddins },
  rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
};

const EXCEL_NAMES = ['Excel', 'Office', 'OfficeExtension'];
const ONE_EXCEL_FOLDER = 'Only src/workbook speaks to Excel: call one of its whole-block functions.';
const excelTypes = EXCEL_NAMES.map((name) => ({
  selector: `TSQualifiedName[left.name="${name}"]`,
  message: ONE_EXCEL_FOLDER,
}));

const excelElsewhere = {
  files: ['src/**/*.{ts,tsx}'],
  // The pane's entry waits for Office, and asks it for its language and theme.
  ignores: ['src/workbook/**', 'src/host/library/**', 'src/pane/main.tsx'],
  rules: {
    'no-restricted-globals': ['error', ...EXCEL_NAMES.map((name) => ({ name, message: ONE_EXCEL_FOLDER }))],
    'no-restricted-syntax': ['error', ...excelTypes],
  },
};

/** What the compiler cannot see in the core, since ES itself has it: the clock, chance, and waiting. */
const pureCore = {
  files: CORE,
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: `${CORE_IS_PURE} Draws come from a seeded generator.` },
      { object: 'Date', property: 'now', message: CORE_IS_PURE },
    ],
    'no-restricted-syntax': [
      'error',
      ...excelTypes,
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CORE_IS_PURE },
      { selector: 'CallExpression[callee.name="Date"]', message: CORE_IS_PURE },
      { selector: 'AwaitExpression', message: CORE_IS_PURE },
      { selector: ':function[async=true]', message: CORE_IS_PURE },
      { selector: 'ForOfStatement[await=true]', message: CORE_IS_PURE },
    ],
  },
};

const typeScript = {
  files: TYPESCRIPT,
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/no-import-type-side-effects': 'error',
    // Spreading a string gives its characters, which is what a reader of Chinese headers wants.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    '@typescript-eslint/prefer-nullish-coalescing': 'error',
    '@typescript-eslint/prefer-optional-chain': 'error',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // Missing is not zero: a number is compared, never taken for true or false.
    '@typescript-eslint/strict-boolean-expressions': ['error', { allowNumber: false }],
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
  },
};

const product = {
  files: ['src/**/*.{ts,tsx}'],
  rules: {
    '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'max-lines-per-function': ['error', { max: 60 }],
  },
};

/** React's own rules on hooks, and what a reader of the screen needs. */
const react = {
  files: ['src/pane/**/*.{ts,tsx}'],
  extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
};

/** Exceptions, each with its reason. */
const exceptions = [
  {
    // Microsoft's bundle is compiled as a function of a window, so that it shares this realm and needs no loader.
    files: ['src/host/library/load-in-node.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off', '@typescript-eslint/no-unsafe-call': 'off' },
  },
  {
    // XML forbids control characters: what finds them has to name them.
    files: ['src/host/file/xml/**'],
    rules: { 'no-control-regex': 'off' },
  },
  {
    // One request a group of steps: there is a second group only where a single request would exceed Excel's limit.
    files: ['src/workbook/batches.ts'],
    rules: { 'office-addins/no-context-sync-in-loop': 'off' },
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'coverage/**'] },
  // No comment switches a rule off: an exception is stated in this file, with its reason.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
    },
  },
  typeScript,
  product,
  excelSpoken,
  excelElsewhere,
  pureCore,
  react,
  ...exceptions,
  {
    files: PLAIN_NODE,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { process: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', URL: 'readonly' },
    },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  { files: TERMINAL, rules: { 'no-console': 'off' }, languageOptions: { globals: { console: 'readonly' } } },
);
