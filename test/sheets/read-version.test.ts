import { sheetWordings } from '../../src/language';
import { locales } from '../../src/plan';
import { readVersion } from '../../src/sheets/read-version';

type Cells = readonly (readonly (string | number)[])[];

function about(values: Cells) {
  return {
    sheet: 'TP About',
    firstRow: 0,
    firstColumn: 0,
    values,
    formulas: values,
    numberFormats: [],
    isVisible: true,
  };
}

test.each(locales)('the version stands beside its word, %s', (locale) => {
  const word = sheetWordings[locale].about.version;
  expect(readVersion(about([['title'], [word, 'v12']]))).toBe(12);
});

test.each([[['Version', '12']], [['Version', 12]], [['Version', 'final']], [['Version']], [['Other', 'v3']]])(
  'there is none in %j',
  (row) => {
    expect(readVersion(about([row]))).toBe(0);
  },
);
