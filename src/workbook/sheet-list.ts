import { ownershipKey, readOwnership, type Ownership } from './ownership';

/** A sheet of the open workbook, and what the add-in has on it where it is the add-in's. */
export interface ListedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly worksheet: Excel.Worksheet;
  readonly ownership: Ownership | null;
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
    ownership: mark.isNullObject ? null : readOwnership(mark.value),
  };
}
