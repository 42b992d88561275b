import { previewWords } from '../../src/preview/preview-words';

describe("the page's words", () => {
  it('are there in every language, with the same places to fill', () => {
    const fields = (words: object): string[] =>
      Object.entries(words).map(([name, text]: [string, unknown]) => {
        const places = String(text).match(/\{\w+\}/g) ?? [];
        return `${name}${String(text) === '' ? ' is empty' : ''} ${places.join(' ')}`;
      });
    expect(fields(previewWords['zh-CN'])).toEqual(fields(previewWords.en));
    expect(fields(previewWords['zh-HK'])).toEqual(fields(previewWords.en));
  });
});
