import { problemMessage } from '../../src/language';
import { builtInPlan, type Locale, type Problem } from '../../src/plan';

const plan = builtInPlan('guangdong-2013');

function problem(code: Problem['code'], place: Problem['place'], parameters: Problem['parameters'] = {}): Problem {
  return { code, severity: 'error', place, parameters };
}

test.each<[string, Problem, Locale, string]>([
  ['a file', problem('file-not-found', { file: 'trade.xlsx' }), 'en', 'trade.xlsx: No such file. Check the path.'],
  [
    'a cell',
    problem('cell-edit-mode', { sheet: 'Trade', cell: 'C5' }),
    'en',
    'Trade!C5: A cell is being edited. Finish it, then write.',
  ],
  [
    'a sheet whose name needs quotes',
    problem('sheet-protected', { sheet: "Li's sheet" }),
    'zh-HK',
    "'Li''s sheet'：工作表受保護。請取消保護，或不寫此表。",
  ],
  [
    'an entry of a file',
    problem('plan-default-reading', { file: 'plan.json', entry: 'records[3].readings' }, { count: 0 }),
    'zh-CN',
    'plan.json records[3].readings：须有且只有一种默认解读，现有0种。请只在一种解读上设“isDefault”。',
  ],
  ['no place', problem('workbook-read-only', {}), 'en', 'The workbook is read-only. Save a copy and write there.'],
  [
    'a Chinese sheet',
    problem('part-year-left-out', { sheet: '进出口', cell: 'F3' }, { header: '2013年1-9月' }),
    'zh-CN',
    '进出口!F3：“2013年1-9月”不足一年，不计入年度数据。全年数据公布后请补入。',
  ],
])('names the place: %s', (_, given, locale, message) => {
  expect(problemMessage(given, locale)).toBe(message);
});

test.each<[string, Problem, Locale, string]>([
  [
    'an indicator',
    problem('base-missing', {}, { indicator: 'deep_processing_transfers' }),
    'zh-CN',
    '深加工结转额：缺基数，无法预测和判断。请录入实际值。',
  ],
  [
    'a target',
    problem('target-not-projected', {}, { target: 'M02_VA_GDP_SHARE' }),
    'en',
    "High-tech and emerging processing industries' value added, share of GDP: no growth path leads to this target; it is followed by hand.",
  ],
  [
    'several',
    problem('series-ambiguous', {}, { label: 'Exports', candidates: 'total_exports, processing_exports' }),
    'zh-HK',
    '「Exports」可能指出口總額、加工貿易出口額。請寫明全稱。',
  ],
])('gives %s of the plan by name', (_, given, locale, message) => {
  expect(problemMessage(given, locale, plan)).toBe(message);
});

test('without the plan, ids stand as they are', () => {
  expect(problemMessage(problem('base-missing', {}, { indicator: 'own_brands' }), 'en')).toMatch(
    /^own_brands: base missing/,
  );
});

test('units are given as readers write them', () => {
  const mismatch = problem('unit-mismatch', {}, { label: '内销额', found: 'CNY_100M', expected: 'USD_100M' });
  expect(problemMessage(mismatch, 'zh-CN')).toBe('“内销额”以亿元计，无法换算为亿美元。请改以亿美元计。');
  expect(problemMessage(mismatch, 'en')).toBe(
    '“内销额” is in CNY 100m, which cannot be converted into USD 100m. Give it in USD 100m.',
  );
});

test('a label with a comma is not taken for a list', () => {
  const given = problem('series-no-unit', {}, { label: 'Exports, total' });
  expect(problemMessage(given, 'zh-CN', plan)).toContain('“Exports, total”');
});

test('an entry that the sentence names is not named twice', () => {
  const given = problem('base-missing', { entry: 'own_brands' }, { indicator: 'own_brands' });
  expect(problemMessage(given, 'zh-HK', plan)).toBe('加工貿易企業擁有品牌數：缺基數，無法預測和判斷。請輸入實際數字。');
});

test('years are given as ranges', () => {
  const given = problem('value-missing', {}, { label: 'Exports', year: '2005, 2006, 2007, 2009, 2011, 2012' });
  expect(problemMessage(given, 'en')).toContain('has no figure for 2005-2007, 2009, 2011-2012.');
  expect(problemMessage(given, 'zh-CN')).toContain('缺2005-2007、2009、2011-2012年数值');
});

test('a figure is given to a readable length', () => {
  const given = problem('share-out-of-bounds', {}, { label: 'M&E share', value: 1.0333333333333334 });
  expect(problemMessage(given, 'en')).toContain('a share of 1.03333 lies outside');
});
