/**
 * Fills `{name}` in a sentence. A gap without a value stays visible as `{name}`.
 *
 * Decided 2026-11-24: this syntax is the part of ICU MessageFormat that the sentences need, so they can be handed
 * to an ICU formatter unchanged. `intl-messageformat` was refused: it brings a message parser for plurals and
 * selections, and the sentences are worded to need neither.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
