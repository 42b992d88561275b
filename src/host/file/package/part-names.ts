/** Path of a relationship's target, which is relative to the folder of the part that has it. Names carry no leading slash. */
export function resolveTarget(source: string, target: string): string {
  const path = decodeTarget(target);
  const folders = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

function decodeTarget(target: string): string {
  const path = target.replaceAll('\\', '/');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The target to write in a relationship of `source` for it to lead to `part`. */
export function targetFrom(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The part that holds a part's relationships; the package's own for an empty name. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

export function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}
