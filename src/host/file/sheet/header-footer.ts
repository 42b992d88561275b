import type { PageLayout } from '../../model';

type Sections = PageLayout['header'];

const sectionNames: Readonly<Record<string, keyof Sections>> = { L: 'left', C: 'center', R: 'right' };

/** Takes a header or footer apart at its section codes (ECMA-376 part 1, 18.3.1.39); the sections keep their other codes. */
export function readSections(text: string): Sections {
  const sections: Sections = { left: '', center: '', right: '' };
  let current: keyof Sections = 'center';
  for (const [piece, code] of text.matchAll(/&([\s\S])|[^&]+|&$/g)) {
    const section = sectionNames[code?.toUpperCase() ?? ''];
    if (section === undefined) sections[current] += piece;
    else current = section;
  }
  return sections;
}

export function joinSections({ left, center, right }: Sections): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}
