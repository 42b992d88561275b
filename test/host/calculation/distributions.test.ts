import { valueOf } from './sheets-of-cells';

/** Values computed with 50 digits. */
const normal: readonly (readonly [x: number, probability: number])[] = [
  [-37.5, 4.6053530095819548438e-308],
  [-30, 4.9067139271481870595e-198],
  [-20, 2.7536241186062336951e-89],
  [-10.3, 3.5230650789264386145e-25],
  [-5, 2.8665157187919391167e-7],
  [-3, 0.0013498980316300945267],
  [-1.8, 0.03593031911292580396],
  [-1.75, 0.040059156863817090419],
  [-1.7, 0.044565462758543039487],
  [-0.5, 0.30853753872598689636],
  [-1e-10, 0.49999999996010577196],
  [0.3, 0.61791142218895263731],
  [1.96, 0.97500210485177956586],
  [6, 0.99999999901341235496],
];

const normalInverse: readonly (readonly [probability: number, x: number])[] = [
  [1e-300, -37.047096299361199237],
  [1e-20, -9.2623400897984075796],
  [1e-10, -6.3613409024040561991],
  [0.001, -3.0902323061678135354],
  [0.025, -1.9599639845400542118],
  [0.04, -1.7506860712521699698],
  [0.3, -0.52440051270804081597],
  [0.49, -0.025068908258711058033],
  [0.4999999, -2.5066282747031065135e-7],
  [0.5000001, 2.5066282733116483012e-7],
  [0.9, 1.2815515655446005935],
  [0.999999, 4.7534243088170877657],
];

const student: readonly (readonly [x: number, degrees: number, bothTails: number])[] = [
  [0.001, 1, 0.99936338043983888211],
  [0.5, 1, 0.70483276469913345165],
  [1e6, 1, 6.3661977236736913648e-7],
  [2, 2, 0.18350341907227396727],
  [2, 5, 0.10193947882985835625],
  [12.5, 5, 5.8133366502197355094e-5],
  [0.1, 10, 0.92232071856440831518],
  [50, 10, 2.4743103293026799747e-13],
  [3, 100, 0.003407915343329449537],
  [6, 1000, 2.7553691733774691126e-9],
  [1.5, 2001, 0.13377215753111083649],
  [3, 10000, 0.0027064481899976662858],
  [2, 1000000, 0.045500533851319208421],
  [40, 30, 1.3726045194406402787e-27],
];

const studentInverse: readonly (readonly [probability: number, degrees: number, x: number])[] = [
  [0.05, 1, 12.706204736174703938],
  [0.05, 2, 4.3026527297494637234],
  [0.05, 3, 3.1824463052837095204],
  [0.1, 5, 2.0150483733330241943],
  [0.01, 10, 3.1692726726169512223],
  [0.32, 4, 1.1343966379740465016],
  [0.999, 7, 0.0012987305550741416942],
  [0.6, 7, 0.54910965794728504901],
  [1e-10, 6, 93.631209509635506471],
  [1e-50, 4, 4949232003839.7655307],
  [0.05, 100, 1.9839715185235522621],
  [0.05, 5000, 1.9604385517065078948],
  [0.3, 1000000, 1.036433926935093578],
  [0.9999999, 12, 1.27966812843937974e-7],
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
