import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openFile, startHost, type Host } from '../../src/host';
import { evaluate, layOut, open, undo, write, type OpenedWorkbook, type WriteReport } from '../../src/run';
import { recordSchema } from '../../src/sheets';
import { guangdong, ISSUE_DATE } from './project-file';

const FIXTURES = resolve(__dirname, '..', 'fixtures');
const namespace = 'urn:target-paths:record';

/** Excel over a workbook of an earlier version, its stored record changed. */
function openFixture(form: number, change: (xml: string) => string | null = (xml) => xml): Host {
  const opened = openFile(readFileSync(join(FIXTURES, `record-${form}.xlsx`)), 'fixture.xlsx');
  const { workbook } = opened;
  for (const part of workbook.customXml) if (part.namespace === namespace) part.xml = change(part.xml) ?? '';
  workbook.customXml = workbook.customXml.filter(({ xml }) => xml !== '');
  const host = startHost(opened);
  Object.assign(globalThis, host.library);
  return host;
}

async function again(opened: OpenedWorkbook): Promise<WriteReport> {
  const { plan, rules, used, scenarios, standing, version } = opened;
  const evaluation = evaluate({ plan, rules, dataset: used, scenarios: scenarios ?? [] });
  return write(await layOut(evaluation, 'en', { version: `v${version + 1}`, date: ISSUE_DATE }, standing), opened);
}

function scenariosOf({ scenarios }: OpenedWorkbook) {
  return scenarios?.map(({ id, rule, growth }) => [id, rule, [...growth.keys()]]);
}

const forms = Array.from({ length: recordSchema }, (_, index) => index + 1);

describe.each(forms)('a workbook with a record of form %s', (form) => {
  const scenarios = [
    ['reference', 'average', []],
    ['plan-pace', 'required', []],
    ['stretch', 'average', ['high_tech_exports']],
  ];

  it('is read, and written over', async () => {
    openFixture(form);
    const opened = await open(guangdong());
    expect(scenariosOf(opened)).toEqual(scenarios);
    const { written, problems } = await again(opened);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(written).toBe(true);
  });

  it('can have its last run undone', async () => {
    const host = openFixture(form);
    expect(await undo()).toEqual({ restored: true, problems: [] });
    expect(host.workbook.sheets.filter(({ name }) => name.startsWith('TP '))).toEqual([]);
    expect([host.workbook.names, host.workbook.customXml]).toEqual([[], []]);
  });
});

describe('a stored record', () => {
  const newest = recordSchema;

  it('that is missing leaves the model to be read from the sheets alone', async () => {
    openFixture(newest, () => null);
    const opened = await open(guangdong());
    expect(scenariosOf(opened)?.map(([, ...rest]) => rest)).toEqual([
      ['average', []],
      ['required', []],
      ['average', ['high_tech_exports']],
    ]);
    expect((await again(opened)).written).toBe(true);
  });

  it.each([
    ['cut short', (xml: string) => xml.replace(/"scenarios":.*(?=<)/, '')],
    ['of nonsense', (xml: string) => xml.replace(/>.*</, '>nonsense<')],
    ['with wrong kinds', (xml: string) => xml.replace(/"scenarios":\[/, '"scenarios":[7,')],
  ])('that is damaged (%s) leaves it to the sheets too', async (_, damage) => {
    openFixture(newest, damage);
    const opened = await open(guangdong());
    expect(scenariosOf(opened)).toHaveLength(3);
    expect((await again(opened)).written).toBe(true);
  });

  it('of a newer version is read, and not written over', async () => {
    const host = openFixture(newest, (xml) => xml.replace(/"schema":\d+/, `"schema":${newest + 1}`));
    const before = host.save();
    const opened = await open(guangdong());
    expect(opened.used.problems.map(({ code }) => code)).toContain('record-newer');
    expect(scenariosOf(opened)).toHaveLength(3);
    const { written, problems } = await again(opened);
    expect([written, problems.map(({ code }) => code)]).toEqual([false, ['record-newer']]);
    expect(Buffer.compare(host.save(), before)).toBe(0);
  });

  it('keeps the names of a scenario in the languages that the sheets do not speak', async () => {
    openFixture(newest);
    const { scenarios } = await open(guangdong());
    expect(scenarios?.[2]?.names).toEqual({ en: 'Stretch', 'zh-CN': '力争', 'zh-HK': '力爭' });
  });

  it('of another plan is said', async () => {
    openFixture(newest, (xml) => xml.replace('"plan":"guangdong-2013"', '"plan":"another-plan"'));
    const { used } = await open(guangdong());
    expect(used.problems.map(({ code }) => code)).toContain('record-other-plan');
  });
});
