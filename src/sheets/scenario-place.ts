/** Where a scenario stands on the sheets that it shares with others; what once stood somewhere stays there. */
export interface ScenarioPlace {
  /** Its block on TP Assumptions, from the first. */
  readonly slot: number;
  /** The first of its columns on TP Compare. */
  readonly compareColumn: number;
  /** Its line among the figures of the chart, from the first scenario's. */
  readonly chartLine: number;
  /** Its line in the contents of TP About, from the first scenario's. */
  readonly contentsLine: number;
}
