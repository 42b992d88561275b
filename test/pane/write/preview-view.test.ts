import { paneWordings } from '../../../src/language';
import { previewView, reportHeadline } from '../../../src/pane/write/preview-view';
import type { Problem, ProblemCode, Severity } from '../../../src/plan';

const words = paneWordings.en;

function problem(code: ProblemCode, severity: Severity = 'error'): Problem {
  return { code, severity, place: {}, parameters: {} };
}

test('a preview says what becomes of each sheet, and parts what is in the way from what is to be known', () => {
  const sheets = [
    { name: 'TP About', added: false, cells: 3 },
    { name: 'TP Data', added: false, cells: 0 },
    { name: 'TP Reference', added: true, cells: 1200 },
  ];
  const [replaced, taken] = [problem('content-replaced', 'warning'), problem('content-in-the-way')];
  expect(previewView({ sheets, problems: [replaced, taken] }, words)).toEqual({
    headline: 'Sheets to update: 1, to add: 1',
    sheets: [
      { name: 'TP About', what: 'update, cells: 3' },
      { name: 'TP Data', what: 'no change' },
      { name: 'TP Reference', what: 'new sheet, cells: 1,200' },
    ],
    warnings: [replaced],
    obstacles: [taken],
  });
});

test.each([
  [['write-stopped'], words.write.stopped],
  [['write-stopped', 'restored-later'], words.write.unrestored],
  [['written-meanwhile'], words.write.conflict],
  [['sheet-protected'], words.write.failed],
  [[], words.write.failed],
] as const)('a write that ends with %j is headed so', (codes, headline) => {
  const report = { written: false, sheets: [], problems: codes.map((code) => problem(code)) };
  expect(reportHeadline(report, words)).toBe(headline);
});

test('a write that went well is headed by how many sheets it wrote, whatever was noticed', () => {
  const report = { written: true, sheets: [{ name: 'TP About', added: true }], problems: [problem('cells-conflict')] };
  expect(reportHeadline(report, words)).toBe('Sheets written and verified: 1');
});
