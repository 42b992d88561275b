import { join } from 'node:path';
import type { Scenario } from '../../src/plan';
import { rate, year } from '../../src/plan';
import { projectFile, SAMPLES } from './project-file';

function scenarios(count: number): readonly Scenario[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `What if ${index + 1}`;
    return {
      id: `what-if-${index + 1}`,
      names: { en: name, 'zh-CN': `情景${index + 1}`, 'zh-HK': `情景${index + 1}` },
      rule: 'average',
      growth: new Map([['high_tech_exports', new Map([[year(2014), rate(0.03 + index / 1000)]])]]),
    };
  });
}

test('three scenarios and thirty take as many requests, reading at most 4 and writing at most 8', async () => {
  const file = join(SAMPLES, 'guangdong-illustrative.xlsx');
  const few = await projectFile(file, { scenarios: scenarios(3) });
  const many = await projectFile(file, { scenarios: scenarios(30) });
  expect(few.requests.read.count).toBeLessThanOrEqual(4);
  expect(few.requests.write.count).toBeLessThanOrEqual(8);
  expect(many.requests.read.count).toBe(few.requests.read.count);
  expect(many.requests.write.count).toBe(few.requests.write.count);
  expect(many.requests.write.bytes).toBeGreaterThan(few.requests.write.bytes);
}, 120_000);
