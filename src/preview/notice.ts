/** A message above the grid that stays until it is closed or another comes. */
export class Notice {
  constructor(
    private readonly box: HTMLElement,
    private readonly text: HTMLElement,
    close: HTMLButtonElement,
  ) {
    close.addEventListener('click', () => this.clear());
  }

  show(message: string): void {
    this.text.textContent = message;
    this.box.hidden = false;
  }

  clear(): void {
    this.text.textContent = '';
    this.box.hidden = true;
  }
}
