const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Links as `kind target` lines, the first being rId1. */
export function relationships(...lines: readonly string[]): string {
  const elements = lines.map((line, index) => {
    const [kind = '', target = ''] = line.split(' ');
    const type = kind.includes('/') ? kind : `${links}/${kind}`;
    const mode = target.startsWith('https:') ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"${mode}/>`;
  });
  return `${declaration}<Relationships xmlns="${packages}/relationships">${elements.join('')}</Relationships>`;
}
