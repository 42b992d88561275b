import { readRecord, recordSchema } from '../../src/sheets/run-record';

const names = { en: 'Stretch', 'zh-CN': '力争', 'zh-HK': '力爭' };
const record = { schema: recordSchema, plan: 'guangdong-2013', scenarios: [{ id: 's', names, rule: 'required' }] };

describe('the record of a run', () => {
  it('names its plan and its scenarios', () => {
    expect(readRecord(record)).toEqual({
      plan: 'guangdong-2013',
      scenarios: record.scenarios,
      isNewer: false,
      problems: [],
    });
  });

  it('is not missed where there is none', () => {
    expect(readRecord(undefined)).toEqual({ plan: null, scenarios: [], isNewer: false, problems: [] });
  });

  it('of a form before the first is brought up to it', () => {
    expect(readRecord({ schema: 0 })).toEqual({ plan: null, scenarios: [], isNewer: false, problems: [] });
  });

  it('of a newer program is left alone, and said', () => {
    const { isNewer, problems } = readRecord({ ...record, schema: recordSchema + 1, more: true });
    expect([isNewer, problems.map(({ code }) => code)]).toEqual([true, ['record-newer']]);
  });

  it.each([
    [null],
    ['text'],
    [{}],
    [{ schema: 'x' }],
    [{ ...record, scenarios: [{ id: 1 }] }],
    [{ ...record, plan: 7 }],
  ])('that is damaged (%j) leaves the sheets to be read', (kept) => {
    const { scenarios, isNewer, problems } = readRecord(kept);
    expect([scenarios, isNewer, problems.map(({ code }) => code)]).toEqual([[], false, ['record-damaged']]);
  });
});
