/** Tells whether an attribute is one of the words that the standard allows and the model knows. */
export function oneOf<Word extends string>(...words: readonly Word[]): (value: string | undefined) => value is Word {
  const known: ReadonlySet<string> = new Set(words);
  return (value): value is Word => value !== undefined && known.has(value);
}
