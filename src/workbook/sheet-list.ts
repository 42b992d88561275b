import { ownershipKey } from './ownership';

/** A sheet of the open workbook, and the add-in's mark on it where it is the add-in's. */
export interface ListedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly worksheet: Excel.Worksheet;
  /** Null where it is the user's. */
  readonly mark: string | null;
}

/** A sheet whose ownership has been asked for but not yet answered. */
export interface AskedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly mark: Excel.WorksheetCustomProperty;
}

/** Queues the question whose a sheet is. */
export function askOwnership(worksheet: Excel.Worksheet): AskedSheet {
  const mark = worksheet.customProperties.getItemOrNullObject(ownershipKey);
  mark.load('value');
  return { worksheet, mark };
}

/** The answer, once it has been fetched. */
export function listedSheet({ worksheet, mark }: AskedSheet): ListedSheet {
  return {
    name: worksheet.name,
    visible: worksheet.visibility === 'Visible',
    worksheet,
    mark: mark.isNullObject ? null : mark.value,
  };
}
