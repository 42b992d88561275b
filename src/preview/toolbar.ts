import { isLocale, type Locale } from '../plan';
import type { Notice } from './notice';
import { pageElement } from './page-elements';
import { previewWords, showWords } from './preview-words';
import { download, openBytes, openSample, type Opening } from './workbook-sources';
import type { Workbench } from './workbench';

/** The value of the list's entry for a file of the user's own. */
const ownFile = 'own';

/** Opening, saving, the sample shown and the language. */
export class Toolbar {
  private readonly files: HTMLInputElement;
  private readonly samples: HTMLSelectElement;

  constructor(
    private readonly page: Document,
    private readonly workbench: Workbench,
    private readonly notice: Notice,
    private spoken: Locale,
  ) {
    this.files = pageElement(page, 'file', HTMLInputElement);
    this.samples = pageElement(page, 'sample', HTMLSelectElement);
    const languages = pageElement(page, 'language', HTMLSelectElement);
    languages.value = spoken;
    languages.addEventListener('change', () => this.speak(languages.value));
    pageElement(page, 'open', HTMLButtonElement).addEventListener('click', () => this.files.click());
    pageElement(page, 'save', HTMLButtonElement).addEventListener('click', () =>
      download(workbench.save(), workbench.name),
    );
    this.files.addEventListener('change', () => void this.openFile(this.files.files?.[0]));
    this.samples.addEventListener('change', () => void this.openSample(this.samples.value));
    this.takeDrops();
  }

  get locale(): Locale {
    return this.spoken;
  }

  focus(): void {
    pageElement(this.page, 'open', HTMLButtonElement).focus();
  }

  async openSample(name: string): Promise<void> {
    if (name === ownFile) return;
    this.show(await openSample(name, this.spoken), name);
  }

  private async openFile(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.files.value = '';
    this.show(openBytes(bytes, file.name, this.spoken), ownFile);
  }

  /** What could not be opened leaves the former workbook where it was. */
  private show(opening: Opening, shown: string): void {
    if ('failure' in opening) {
      this.notice.show(opening.failure);
      return;
    }
    this.workbench.open(opening.opened);
    const own = pageElement(this.page, 'own-file', HTMLOptionElement);
    own.hidden = shown !== ownFile;
    own.textContent = this.workbench.name;
    this.samples.value = shown;
  }

  private speak(language: string): void {
    if (!isLocale(language)) return;
    this.spoken = language;
    showWords(this.page, previewWords[language], language);
    pageElement(this.page, 'own-file', HTMLOptionElement).textContent = this.workbench.name;
    this.notice.clear();
    this.workbench.speak(language);
  }

  private takeDrops(): void {
    const { body } = this.page;
    body.addEventListener('dragover', (event) => {
      event.preventDefault();
      body.classList.add('dropping');
    });
    body.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) body.classList.remove('dropping');
    });
    body.addEventListener('drop', (event) => {
      event.preventDefault();
      body.classList.remove('dropping');
      void this.openFile(event.dataTransfer?.files[0]);
    });
  }
}
