import { valueOf } from './sheets-of-cells';

/** Values computed with 50 digits. */
const normal: readonly (readonly [x: number, probability: number])[] = [
  [-37.5, 4.605353009581955e-308],
  [-30, 4.906713927148187e-198],
  [-20, 2.7536241186062337e-89],
  [-10.3, 3.5230650789264386e-25],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-1.8, 0.0359303191129258],
  [-1.75, 0.04005915686381709],
  [-1.7, 0.04456546275854304],
  [-0.5, 0.3085375387259869],
  [-1e-10, 0.49999999996010575],
  [0.3, 0.6179114221889527],
  [1.96, 0.9750021048517795],
  [6, 0.9999999990134123],
];

const normalInverse: readonly (readonly [probability: number, x: number])[] = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.04, -1.75068607125217],
  [0.3, -0.5244005127080408],
  [0.49, -0.025068908258711057],
  [0.4999999, -2.5066282747031063e-7],
  [0.5000001, 2.506628273311648e-7],
  [0.9, 1.2815515655446006],
  [0.999999, 4.753424308817087],
];

const student: readonly (readonly [x: number, degrees: number, bothTails: number])[] = [
  [0.001, 1, 0.9993633804398389],
  [0.5, 1, 0.7048327646991335],
  [1e6, 1, 6.366197723673691e-7],
  [2, 2, 0.18350341907227397],
  [2, 5, 0.10193947882985836],
  [12.5, 5, 5.813336650219735e-5],
  [0.1, 10, 0.9223207185644083],
  [50, 10, 2.47431032930268e-13],
  [3, 100, 0.0034079153433294496],
  [6, 1000, 2.755369173377469e-9],
  [1.5, 2001, 0.13377215753111082],
  [3, 10000, 0.0027064481899976662],
  [2, 1000000, 0.045500533851319205],
  [40, 30, 1.3726045194406403e-27],
];

const studentInverse: readonly (readonly [probability: number, degrees: number, x: number])[] = [
  [0.05, 1, 12.706204736174705],
  [0.05, 2, 4.302652729749464],
  [0.05, 3, 3.1824463052837095],
  [0.1, 5, 2.0150483733330242],
  [0.01, 10, 3.1692726726169513],
  [0.32, 4, 1.1343966379740464],
  [0.999, 7, 0.0012987305550741417],
  [0.6, 7, 0.5491096579472851],
  [1e-10, 6, 93.63120950963551],
  [1e-50, 4, 4949232003839.766],
  [0.05, 100, 1.9839715185235522],
  [0.05, 5000, 1.960438551706508],
  [0.3, 1000000, 1.0364339269350935],
  [0.9999999, 12, 1.2796681284393797e-7],
];

function expectRelative(actual: unknown, expected: number): void {
  expect(typeof actual).toBe('number');
  expect(Math.abs(Number(actual) / expected - 1)).toBeLessThanOrEqual(1e-13);
}

test.each(normal)('NORMSDIST(%d)', (x, probability) => expectRelative(valueOf(`=NORMSDIST(${x})`), probability));
test.each(normalInverse)('NORMSINV(%d)', (probability, x) => expectRelative(valueOf(`=NORMSINV(${probability})`), x));
test.each(student)('TDIST(%d,%d,2)', (x, degrees, tails) =>
  expectRelative(valueOf(`=TDIST(${x},${degrees},2)`), tails),
);
test.each(studentInverse)('TINV(%d,%d)', (probability, degrees, x) =>
  expectRelative(valueOf(`=TINV(${probability},${degrees})`), x),
);
test('both halves of a distribution make one', () => {
  expect(valueOf('=NORMSDIST(1.3)+NORMSDIST(-1.3)')).toBeCloseTo(1, 15);
  expect(valueOf('=NORMSDIST(0)')).toBe(0.5);
});
