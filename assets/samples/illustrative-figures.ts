/** Made up from end to end: no figure here was published by anybody. A year that is left out is blank on the sheet. */

export type MadeUpFigures = Readonly<Record<string, number | null>>;

function fromYear(first: number, ...values: readonly (number | null)[]): MadeUpFigures {
  return Object.fromEntries(values.map((value, index) => [first + index, value]));
}

/** USD 100m; sales in CNY 100m. */
export const processingTrade = {
  exports: { ...fromYear(2005, 1412, 1668, 1936, 2064, 1822, 2138, 2268, 2340), '2013年1-9月': 1702 },
  mechElec: {
    ...fromYear(2005, 1005.3, 1219.3, 1448.1, 1572.8, 1412.1, 1666.6, 1775.8, 1840.4),
    '2013年1-9月': 1341.2,
  },
  highTech: { ...fromYear(2005, 545, 675.5, 818.9, 904, 838.1, 996.3, 1076.2, 1130.2), '2013年1-9月': 829 },
  transfers: { ...fromYear(2005, 402, 446, 489, 521, 512, 531, 545, 557), '2013年1-9月': 418.5 },
  odmObm: fromYear(2005, null, null, 770.5, 868.9, 823.5, 1045.5, 1195.2, 1301),
  emergingMarkets: fromYear(2005, 200.5, 248.5, 300.1, 332.3, 304.6, 372.2, 409.6, 437.6),
  foreignInvestedSales: { ...fromYear(2005, 4310, 5120, 6080, 7010, 7640, 8720, 9810, 10860), '2013年1-9月': 8905 },
} satisfies Readonly<Record<string, MadeUpFigures>>;

/** USD 100m; sales in CNY 100m; institutions and trademarks added within the year. */
export const dongguan = {
  mechElec: { ...fromYear(2007, 402, 431, 371, 442, 470, 489), '2013年上半年': 246 },
  highTech: { ...fromYear(2007, 214, 236, 211, 262, 293, 322), '2013年上半年': 171 },
  sales: { ...fromYear(2007, 1180, 1330, 1452, 1690, 1921, 2205), '2013年上半年': 1170 },
  institutionsAdded: fromYear(2007, null, 96, 118, 149, 187, 231),
  trademarksAdded: fromYear(2007, 242, 268, 281, 304, 331, 352),
} satisfies Readonly<Record<string, MadeUpFigures>>;

export const firms = {
  all: fromYear(2007, 37200, 36400, 34900, 34100, 33500, 32800),
  technologyAndCapital: fromYear(2007, 12460, 12850, 13020, 13570, 14240, 14860),
  researchInstitutions: fromYear(2007, 780, 910, 1130, 1410, 1720, 2050),
  brands: fromYear(2007, 7900, null, 9790, 11050, 12420, 13960),
  platform: fromYear(2012, 180),
  marketEvents: fromYear(2007, 24, 26, 27, 29, 31, 34),
} satisfies Readonly<Record<string, MadeUpFigures>>;
