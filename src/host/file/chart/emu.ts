/** English metric units, in which DrawingML measures, to a point (ECMA-376 part 1, 20.1.10.16). */
export const emuPerPoint = 12_700;
