import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../../src/host/file';
import { publishedCollection } from '../../support/published-workbooks';
import { contentOf, differences } from './comparable';
import { kitchenSink } from './kitchen-sink';
import { packageFaults } from './package-faults';
import { partsOf, sameParts } from './package-parts';
import { addScenarioSheet, constant, putRow } from './scenario-sheet';

const collection = publishedCollection();
const folder = collection === undefined ? undefined : join(collection, 'files');
const published = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

const workbooks: readonly (readonly [string, () => Uint8Array])[] = [
  ['a workbook with much that the model knows nothing of', () => kitchenSink()],
  ...published.map((name) => [name, () => readFileSync(join(folder ?? '', name))] as const),
];

const sharedByAll = /^(\[Content_Types\]\.xml|xl\/(workbook|_rels\/workbook\.xml|sharedStrings)\.(xml|rels))$/;

describe.each(workbooks)('%s', (name, load) => {
  const bytes = load();
  const before = partsOf(bytes);
  // Some have faults already, which Excel forgives.
  const faults = packageFaults(bytes);
  const newFaults = (saved: Uint8Array) => packageFaults(saved).filter((fault) => !faults.includes(fault));

  it('keeps every part when nothing has changed', () => {
    const after = partsOf(openFile(bytes, name).save());
    const kept = Object.keys(before).filter((part) => !part.endsWith('/'));
    expect(sameParts(before, after)).toEqual(kept);
  });

  it('keeps every value and every other part when one cell changes', () => {
    const file = openFile(bytes, name);
    const content = contentOf(file.workbook);
    const [sheet] = file.workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    putRow(sheet, 0, [constant('changed')], 300);
    const saved = file.save();
    const after = partsOf(saved);
    const touched = Object.keys(before).filter(
      (part) => !part.endsWith('/') && !sameParts(before, after).includes(part),
    );
    expect(touched.filter((part) => !sharedByAll.test(part))).toEqual([expect.stringMatching(/^xl\/worksheets\//)]);
    content.set(`${sheet.name}!0,300`, { value: 'changed' });
    expect(differences(contentOf(openFile(saved, name).workbook), content)).toEqual([]);
    expect(newFaults(saved)).toEqual([]);
  });

  it('takes a scenario sheet', () => {
    const file = openFile(bytes, name);
    addScenarioSheet(file.workbook);
    const saved = file.save();
    expect(newFaults(saved)).toEqual([]);
    expect(differences(contentOf(openFile(saved, name).workbook), contentOf(file.workbook))).toEqual([]);
  });
});
