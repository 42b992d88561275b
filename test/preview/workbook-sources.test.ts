import { newFile } from '../../src/host/browser';
import { locales } from '../../src/plan';
import { openBytes } from '../../src/preview/workbook-sources';

describe('a file that is opened', () => {
  it('is the workbook it holds, under its own name', () => {
    const opening = openBytes(newFile('made.xlsx').save(), 'mine.xlsx', 'en');
    expect('opened' in opening ? opening.opened.workbook.name : opening.failure).toBe('mine.xlsx');
  });

  it.each(locales)('and is no workbook is named, with what to do, in %s', (locale) => {
    const opening = openBytes(new TextEncoder().encode('hello'), 'letter.xlsx', locale);
    expect('failure' in opening ? opening.failure : '').toMatch(/letter\.xlsx.*\.xlsx/);
  });
});
