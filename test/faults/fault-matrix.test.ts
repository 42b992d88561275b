import { faultKinds } from './fault-kinds';
import { faultMatrix } from './fault-matrix';
import { faultReport } from './fault-report';
import { smallActs } from './small-acts';

test('whatever befalls whichever request, the workbook holds the complete run or is as before', async () => {
  const results = await faultMatrix(await smallActs());
  const { tried, survived, untried, harmed } = faultReport(results);
  expect(harmed).toEqual([]);
  expect(untried).toBe(0);
  expect(survived).toBe(tried);
  expect(tried).toBeGreaterThan(40 * faultKinds.length);
}, 300_000);
