/** The day of a moment as its reader's calendar has it: `2026-11-24`. */
export function isoDate(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
