import type { EmbeddedHost } from '../host/browser';
import type { Locale } from '../plan';
import { shareHost } from './shared-host';

const narrowest = 320;
const widest = 450;
const usual = 350;
const step = 10;

function within(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(width)));
}

/** The task pane in its own frame, and the separator that sets its width. */
export class PaneFrame {
  private width = usual;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly separator: HTMLElement,
  ) {
    separator.setAttribute('aria-valuemin', String(narrowest));
    separator.setAttribute('aria-valuemax', String(widest));
    separator.addEventListener('pointerdown', (event) => this.startDrag(event));
    separator.addEventListener('pointermove', (event) => this.drag(event));
    separator.addEventListener('lostpointercapture', () => frame.classList.remove('resizing'));
    separator.addEventListener('keydown', (event) => this.onKey(event));
    this.setWidth(usual);
  }

  /** Loads the pane afresh over a workbook. */
  load(host: EmbeddedHost, language: Locale): void {
    shareHost(window, { host, language });
    this.frame.src = 'taskpane.html';
  }

  private setWidth(width: number): void {
    this.width = within(width);
    document.documentElement.style.setProperty('--pane-width', `${this.width}px`);
    this.separator.setAttribute('aria-valuenow', String(this.width));
  }

  /** The frame would swallow the pointer that is dragged over it. */
  private startDrag(event: PointerEvent): void {
    event.preventDefault();
    this.separator.setPointerCapture(event.pointerId);
    this.separator.focus();
    this.frame.classList.add('resizing');
  }

  private drag(event: PointerEvent): void {
    if (this.separator.hasPointerCapture(event.pointerId)) this.setWidth(window.innerWidth - event.clientX);
  }

  private onKey(event: KeyboardEvent): void {
    const width = { ArrowLeft: this.width + step, ArrowRight: this.width - step, Home: narrowest, End: widest }[
      event.key
    ];
    if (width === undefined) return;
    event.preventDefault();
    this.setWidth(width);
  }
}
