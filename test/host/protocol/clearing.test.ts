import { onFirstSheet, openExcel } from '../../support/embedded-excel';

/** What is left of a cell with content, a look, a link, a rule and a validation after clearing. */
async function left(what?: 'All' | 'Contents' | 'Formats' | 'Hyperlinks'): Promise<string[]> {
  const { workbook } = openExcel();
  await onFirstSheet(async (sheet, context) => {
    const cell = sheet.getRange('B2');
    cell.hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'x' };
    cell.format.fill.color = '#112233';
    cell.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    const cells = sheet.getRanges('B2');
    if (what === 'All') cells.clear();
    else if (what !== undefined) cells.clear(what);
    await context.sync();
  });
  const [sheet] = workbook.sheets;
  const cell = sheet?.rows.get(1)?.get(1);
  const has = {
    content: (cell?.value ?? null) !== null,
    fill: workbook.formats[cell?.format ?? 0]?.fill !== null,
    link: sheet?.hyperlinks.length === 1,
    rule: sheet?.conditionalFormats.length === 1,
    validation: sheet?.validations.length === 1,
  };
  return Object.entries(has).flatMap(([name, isThere]) => (isThere ? [name] : []));
}

describe('clearing cells', () => {
  it('takes what is asked for and leaves the rest', async () => {
    expect(await left()).toEqual(['content', 'fill', 'link', 'rule', 'validation']);
    expect(await left('Contents')).toEqual(['fill', 'link', 'rule', 'validation']);
    expect(await left('Formats')).toEqual(['content', 'link', 'validation']);
    expect(await left('Hyperlinks')).toEqual(['content', 'fill', 'rule', 'validation']);
    expect(await left('All')).toEqual([]);
  });
});
