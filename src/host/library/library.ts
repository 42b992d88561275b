import type { OfficeOptions } from './office';

/** What Microsoft's client library defines; installing it means putting these three on the global object. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

export interface LibraryOptions extends Partial<Omit<OfficeOptions, 'requirements'>> {
  /** Highest ExcelApi version to declare; the library itself refuses what is newer. 1.14 where left out. */
  readonly excelApi?: string;
}
