/** An API version `major.minor`, compared number by number, so that 1.10 comes after 1.9. */
interface Version {
  readonly major: number;
  readonly minor: number;
}

function parseVersion(text: string): Version {
  const [major = '', minor = ''] = text.split('.');
  return { major: Number(major), minor: Number(minor) };
}

function atMost(version: Version, highest: Version): boolean {
  return version.major < highest.major || (version.major === highest.major && version.minor <= highest.minor);
}

/** Answers the library's question whether a requirement set is there, from the highest version of each set. */
export class RequirementSets {
  constructor(private readonly highest: Readonly<Record<string, string>>) {}

  /** A missing version asks for 1.1; a set that is not declared is not supported. */
  isSetSupported(name: string, version: string | number = '1.1'): boolean {
    const highest = this.highest[name];
    return highest !== undefined && atMost(parseVersion(String(version)), parseVersion(highest));
  }
}

/**
 * The sets that a host at the add-in's floor declares. `RichApiRuntime` decides whether the library may send
 * whole-object updates and JSON queries. `DelayForCellEdit` is left out: nothing is ever being edited here.
 */
export function requirementSets(excelApi: string): RequirementSets {
  return new RequirementSets({ ExcelApi: excelApi, RichApiRuntime: '1.2' });
}
