import { parseCommand } from '../../src/cli/command-line';

test('read takes a file', () => {
  expect(parseCommand(['read', 'a.xlsx', '--json'])).toMatchObject({
    ok: true,
    value: { name: 'read', file: 'a.xlsx', asJson: true },
  });
});

test('project has defaults for all but the file to write', () => {
  expect(parseCommand(['project', 'a.xlsx', '--out', 'b.xlsx'])).toMatchObject({
    ok: true,
    value: { plan: 'guangdong-2013', scenarios: null, asOf: null, locale: 'en', json: null },
  });
});

test('options may stand before or after the file', () => {
  const parameters = ['project', '--out=b.xlsx', '--as-of', '2012', 'a.xlsx', '--locale', 'zh-HK', '--json', 'c.json'];
  expect(parseCommand(parameters)).toMatchObject({
    ok: true,
    value: { file: 'a.xlsx', out: 'b.xlsx', asOf: 2012, locale: 'zh-HK', json: 'c.json' },
  });
});

test.each([
  [[], 'command'],
  [['predict', 'a.xlsx'], 'predict'],
  [['read'], 'read'],
  [['read', 'a.xlsx', 'b.xlsx'], 'b.xlsx'],
  [['project', 'a.xlsx'], '--out'],
  [['project', 'a.xlsx', '--out', 'b.csv'], '--out b.csv'],
  [['project', 'a.xlsx', '--out', 'b.xlsx', '--as-of', '12'], '--as-of 12'],
  [['project', 'a.xlsx', '--out', 'b.xlsx', '--locale', 'zh'], '--locale zh'],
])('%j is refused', (parameters, argument) => {
  const outcome = parseCommand(parameters);
  expect(outcome.ok).toBe(false);
  expect(outcome.problems.map((problem) => [problem.code, problem.parameters['argument']])).toEqual([
    ['argument-invalid', argument],
  ]);
});

test('undo takes a workbook and where to write it', () => {
  expect(parseCommand(['undo', 'a.xlsx', '--out', 'b.xlsx'])).toMatchObject({
    ok: true,
    value: { name: 'undo', file: 'a.xlsx', out: 'b.xlsx', locale: 'en' },
  });
});

test.each([
  [['undo'], 'undo'],
  [['undo', 'a.xlsx'], '--out'],
  [['undo', 'a.xlsx', 'b.xlsx', '--out', 'c.xlsx'], 'b.xlsx'],
  [['undo', 'a.xlsx', '--out', 'c.txt'], '--out c.txt'],
  [['undo', 'a.xlsx', '--out', 'c.xlsx', '--locale', 'fr'], '--locale fr'],
])('%j is told what is wrong', (parameters, argument) => {
  const outcome = parseCommand(parameters);
  expect(outcome.problems[0]?.parameters['argument']).toBe(argument);
});
