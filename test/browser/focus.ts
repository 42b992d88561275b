import type { Frame } from 'playwright-core';
import { eventually } from './eventually';
import { paneFrame } from './opened-workbooks';
import type { PreviewPage } from './preview-page';

const MOST_STOPS = 80;

/** What has the keyboard in the pane. */
export interface Focused {
  /** What it says of itself; empty where nothing has the keyboard. */
  readonly name: string;
  /** It can be seen to have the keyboard. */
  readonly isMarked: boolean;
}

/** Read in the page: the focused element, and whether an outline, a shadow or one of Fluent's own lines marks it. */
function readFocused(): Focused {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isMarked: false };
  const isOutlined = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration): boolean =>
    (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  // A field's line below grows from its middle.
  const isUnderlined = ({ content, transform, borderBottomWidth }: CSSStyleDeclaration): boolean =>
    content !== 'none' && parseFloat(borderBottomWidth) > 0 && transform === 'matrix(1, 0, 0, 1, 0, 0)';
  const isDoublyUnderlined = getComputedStyle(element).textDecorationStyle === 'double';
  const around = [element, element.parentElement ?? element];
  const after = around.map((each) => getComputedStyle(each, '::after'));
  return {
    name: (element.getAttribute('aria-label') ?? element.textContent).trim(),
    isMarked:
      isOutlined(getComputedStyle(element)) ||
      isDoublyUnderlined ||
      after.some((style) => isOutlined(style) || isUnderlined(style)),
  };
}

export async function focusedIn(frame: Frame): Promise<Focused> {
  return frame.evaluate(readFocused);
}

/** Waits until something in the pane has the keyboard and can be seen to have it. */
export async function expectFocus(preview: PreviewPage): Promise<string> {
  const frame = paneFrame(preview);
  await eventually(async () => (await focusedIn(frame)).name !== '', true);
  await eventually(async () => {
    const { name, isMarked } = await focusedIn(frame);
    return isMarked ? 'marked' : `${name} is not marked`;
  }, 'marked');
  return (await focusedIn(frame)).name;
}

/** Tabs through the pane to what has this name; every stop on the way can be seen. */
export async function tabTo(preview: PreviewPage, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await preview.page.keyboard.press(key);
    const stop = await expectFocus(preview);
    if (name.test(stop)) return;
    stops.push(stop);
  }
  throw new Error(`${String(name)} is not among the stops: ${stops.join(' | ')}`);
}
