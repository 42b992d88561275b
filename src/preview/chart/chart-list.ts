import type { Chart } from '../../host/browser';

/** Names a sheet's charts for readers, who find no pictures among the cells of a grid. */
export function listCharts(list: HTMLElement, charts: readonly Chart[]): void {
  list.replaceChildren(
    ...charts.map(({ title, name }) => {
      const entry = document.createElement('div');
      entry.setAttribute('role', 'img');
      entry.setAttribute('aria-label', title ?? name);
      return entry;
    }),
  );
}
