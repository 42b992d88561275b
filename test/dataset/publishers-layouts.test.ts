import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cellName, recogniseDataset, type Dataset, type Series } from '../../src/dataset';
import { openFile } from '../../src/host/file';
import { builtInPlans } from '../../src/plan/built-in-plans';
import { indicator, plan } from '../support/plan';
import { grid } from '../support/grid';
import { publishedCollection } from '../support/published-workbooks';
import { gridsOf } from '../support/workbook-grids';
import { facts } from './facts';

const energy = plan(2026, 2030, [indicator('power', { unit: 'TWh' })]);

function read(table: string): readonly string[] {
  return facts(recogniseDataset([grid(table)], energy));
}

describe('layouts in which statistics are issued', () => {
  test('newest year first and still blank, units in the labels, preamble over and source under the table', () => {
    expect(
      read(`
      数据库:年度数据
      地区:某市
      时间:最近三年
      指标 | 2018年 | 2017年 | 2016年
      总产量(万吨) | | 12.5 | 11
      人均量(元) | | "13" | "12"
      数据来源:统计局`),
    ).toEqual(['总产量(万吨) [- 万吨] 2016=11 2017=12.5', '人均量(元) [- CNY] 2016=12 2017=13']);
  });

  test('columns of names and codes before the years', () => {
    expect(
      read(`
      Country Name | Country Code | Series Name | Series Code | 2004 [YR2004] | 2005 [YR2005] | 2006 [YR2006]
      East | EST | Fuel exports (% of exports) | A.B.1 | 10 | .. | 12
      East | EST | Emissions (kt) | A.B.2 | 1 | 2 | 3`),
    ).toEqual([
      'Fuel exports (% of exports) [- fraction] 2004=0.1 2006=0.12',
      'Emissions (kt) [- kt] 2004=1 2005=2 2006=3',
    ]);
  });

  test('dates down the sheet, under a preamble', () => {
    expect(
      read(`
      Gross product, current U.S. dollars
      Frequency: Annual

      observation_date | GDP
      21916:yyyy-mm-dd | 100
      22282:yyyy-mm-dd | 110
      22647:yyyy-mm-dd | 120`),
    ).toEqual(['GDP [- USD] 1960=100 1961=110 1962=120']);
  });

  test('a base year in the label is no head', () => {
    expect(
      read(`
      指标 | 1980 | 1979 | 1978
      总值指数(1978年=100) | 116 | 107.6 | 100
      人均指数(1978年=100) | 113 | 106.1 | 100`),
    ).toEqual([
      '总值指数(1978年=100) [- -] 1978=100 1979=107.6 1980=116',
      '人均指数(1978年=100) [- -] 1978=100 1979=106.1 1980=113',
    ]);
  });

  test('blocks side by side over the same labels, a code before each', () => {
    expect(
      read(`
      Unit : US Dollar thousand

      Product code | Product label | Exports to a partner | | Imports from the world |
       | | Value in 2008 | Value in 2009 | Value in 2008 | Value in 2009
      '85 | Machines | 1 | 2 | 3 | 4`),
    ).toEqual(['Machines [- USD_1K] 2008=1 2009=2', 'Machines [- USD_1K] 2008=3 2009=4']);
  });
});

interface TrueSeries {
  readonly sheet: string;
  readonly label: string;
  readonly frequency: string;
  readonly orientationDetail: string;
  readonly nValues: number;
  readonly sampleCells: Readonly<Record<string, string>>;
  readonly valuesSample: Readonly<Record<string, number>>;
}

interface TrueFile {
  readonly file: string;
  readonly series: readonly TrueSeries[];
}

function filesIn(directory: string): readonly TrueFile[] {
  const manifest: unknown = JSON.parse(readFileSync(path.join(directory, 'manifest.json'), 'utf8'));
  if (!isManifest(manifest)) throw new Error(`${directory}/manifest.json lists no files`);
  return manifest.files.filter(({ file }) => file.endsWith('.xlsx'));
}

function isManifest(value: unknown): value is { readonly files: readonly TrueFile[] } {
  return typeof value === 'object' && value !== null && 'files' in value && Array.isArray(value.files);
}

function isThere({ series }: Dataset, truth: TrueSeries): boolean {
  return series.some(
    (found) => found.sheet === truth.sheet && found.observations.size === truth.nValues && holds(found, truth),
  );
}

/** Every sampled year stands in its cell with its figure. */
function holds({ observations, factor }: Series, { sampleCells, valuesSample }: TrueSeries): boolean {
  const byYear = new Map([...observations].map(([year, observation]) => [String(year), observation]));
  return Object.entries(sampleCells).every(([year, cell]) => {
    const found = byYear.get(year);
    const isInPlace = found !== undefined && cellName(found.cell.row, found.cell.column) === cell;
    return (
      isInPlace &&
      Math.abs(found.value - (valuesSample[year] ?? NaN) * factor) <= 1e-9 * Math.max(1, Math.abs(found.value))
    );
  });
}

const directory = publishedCollection();
const [guangdong] = builtInPlans;

if (directory !== undefined && guangdong !== undefined) {
  describe('published workbooks', () => {
    test.each(filesIn(directory).map((file) => [file.file, file] as const))('%s', (name, { series }) => {
      const bytes = new Uint8Array(readFileSync(path.join(directory, 'files', name)));
      const dataset = recogniseDataset(gridsOf(openFile(bytes, name).workbook), guangdong);
      const plain = series.filter(
        ({ frequency, orientationDetail }) =>
          frequency === 'annual' && /^years-(?:across|down)(?: \(block \d\))?$/u.test(orientationDetail),
      );
      expect(plain.filter((truth) => !isThere(dataset, truth)).map(({ label }) => label)).toEqual([]);
    });
  });
}
