import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const ELSEWHERE = new Set(['node_modules', '.git', 'dist', 'out', 'coverage']);
const SAYS_NOTHING = /^(utils?|helpers?|common|misc|managers?|services?)$/i;
/** Lower case words joined by hyphens, then extensions; a locale such as zh-CN keeps its capitals. */
const KEBAB_CASE = /^([a-z0-9]+(-[a-z0-9]+)*|[a-z]{2}-[A-Z]{2})(\.[a-z0-9]+)*$/;

/** Paths of all files and folders under a folder, relative to the project. */
function pathsUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !ELSEWHERE.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...pathsUnder(path)] : [path];
    });
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function saysNothing(path: string): boolean {
  return lastName(path)
    .split(/[-._]|(?=[A-Z])/)
    .some((word) => SAYS_NOTHING.test(word));
}

function isKebabCase(path: string): boolean {
  return KEBAB_CASE.test(lastName(path));
}

test('no file or folder has a name that says nothing', () => {
  expect(pathsUnder('.').filter(saysNothing)).toEqual([]);
});

test('files and folders under src and test are named in kebab case', () => {
  const paths = [...pathsUnder('src'), ...pathsUnder('test')];
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => lastName(path) !== 'README.md' && !isKebabCase(path))).toEqual([]);
});

test.each([
  'src/utils',
  'src/plan/string-helpers.ts',
  'src/common',
  'src/misc.ts',
  'src/SheetManager.ts',
  'test/excel.service.ts',
])('a name that says nothing is found: %s', (path) => expect(saysNothing(path)).toBe(true));

test.each(['src/plan/targetPlan.ts', 'src/Plan', 'src/plan/target_plan.ts'])('another case is found: %s', (path) =>
  expect(isKebabCase(path)).toBe(false),
);

test.each(['src/language/zh-CN.ts', 'src/plan/localized-text.ts', 'test/plan/guangdong-2013.test.ts'])(
  'a good name is let through: %s',
  (path) => expect([saysNothing(path), isKebabCase(path)]).toEqual([false, true]),
);
