/** A message beside an input or after a wrong entry; Excel cuts titles at 32 and texts at 255 characters. */
export interface InputMessage {
  readonly title: string;
  readonly message: string;
}

/** All words of the sheets in one language. `{gaps}` are filled where they are used. */
export interface SheetWording {
  readonly stamp: string;
  readonly unit: string;
  readonly trace: string;
  readonly state: string;
  readonly remark: string;
  readonly note: string;
  readonly target: string;
  readonly targets: string;
  readonly reading: string;
  readonly ruleSign: string;
  readonly firstYear: string;
  readonly endYear: string;
  readonly planItem: string;
  readonly item: string;
  readonly value: string;
  readonly lastActual: string;
  readonly listSeparator: string;
  readonly notApplicable: string;
  readonly notSummed: string;
  readonly noFigure: string;
  readonly verdicts: Readonly<Record<'meets' | 'close' | 'misses', string>>;
  readonly verdictRule: string;
  readonly yearStates: Readonly<Record<'actual' | 'projected' | 'mixed', string>>;
  readonly dataStates: Readonly<Record<'live' | 'revised' | 'issued' | 'none', string>>;
  readonly settings: Readonly<
    Record<
      'closeMargin' | 'ofTarget' | 'tolerance' | 'relative' | 'rateDecimals' | 'decimals' | 'period' | 'years',
      string
    >
  >;
  readonly data: {
    readonly title: string;
    readonly rule: string;
    readonly answer: string;
    readonly lastActuals: string;
    readonly sources: string;
    readonly status: string;
    readonly sourceCells: string;
    readonly factor: string;
    readonly statuses: Readonly<Record<'reported' | 'derived' | 'estimated', string>>;
    readonly baseMissing: string;
    readonly otherScope: string;
    readonly sourceGone: string;
    readonly noSource: string;
    readonly used: string;
    readonly usedTrace: string;
    readonly revision: string;
    readonly typed: string;
    readonly reason: string;
    readonly live: string;
    readonly liveTrace: string;
    readonly issued: string;
    readonly issuedTrace: string;
  };
  readonly assumptionsTitle: string;
  readonly assumptionsRule: string;
  readonly assumptionsAnswer: string;
  readonly percentAYear: string;
  readonly basis: Readonly<
    Record<'average' | 'average-less-deviation' | 'required' | 'with-total' | 'reference' | 'typed' | 'none', string>
  >;
  readonly basisHead: string;
  readonly issuedHead: string;
  readonly windowFirst: string;
  readonly windowLast: string;
  readonly average: string;
  readonly deviation: string;
  readonly growthOf: string;
  readonly gives: string;
  readonly changed: string;
  /** Follows a number in a number format. */
  readonly changedCount: string;
  readonly asIssued: string;
  readonly scenarioTitle: string;
  readonly scenarioAnswer: string;
  readonly withoutFigure: string;
  readonly widestGap: string;
  readonly readingsInForce: string;
  readonly nominal: string;
  readonly judgementHead: Readonly<
    Record<
      | 'target'
      | 'lastActual'
      | 'projected'
      | 'gap'
      | 'needed'
      | 'assumed'
      | 'relativeGap'
      | 'verdict'
      | 'startYear'
      | 'start'
      | 'remaining'
      | 'exact'
      | 'totalGrowth',
      string
    >
  >;
  readonly paths: string;
  readonly driverTrace: string;
  readonly ratioTrace: string;
  readonly relativeTrace: string;
  readonly compareTitle: string;
  readonly compareRule: string;
  readonly compareAnswer: string;
  readonly targetsMet: string;
  readonly someOf: string;
  readonly memo: string;
  readonly chart: {
    readonly shows: string;
    readonly heading: string;
    readonly figures: string;
    readonly actual: string;
    readonly targetTrace: string;
    readonly note: string;
    readonly selection: string;
    readonly chosen: string;
    readonly columns: Readonly<
      Record<'pathRow' | 'scale' | 'sloped' | 'goal' | 'needed' | 'lastActual' | 'end', string>
    >;
  };
  readonly register: {
    readonly title: string;
    readonly rule: string;
    readonly answer: string;
    readonly projected: string;
    readonly notProjected: string;
    readonly heads: readonly string[];
  };
  readonly about: {
    readonly rule: string;
    readonly workbook: string;
    readonly plan: string;
    readonly issued: string;
    readonly version: string;
    readonly status: string;
    readonly statusHint: string;
    readonly draft: string;
    readonly final: string;
    readonly language: string;
    readonly languageName: string;
    readonly displayUnit: string;
    readonly asReported: string;
    readonly prepared: string;
    readonly checked: string;
    readonly approved: string;
    readonly nameAndDate: string;
    readonly state: string;
    readonly inputs: string;
    readonly data: string;
    readonly scenarios: string;
    readonly contentsHead: string;
    readonly answers: string;
    readonly contents: Readonly<Record<'targets' | 'assumptions' | 'compare' | 'scenario' | 'data', string>>;
    readonly bases: string;
    readonly baseYear: string;
    readonly base: string;
    readonly source: string;
    readonly key: string;
    readonly keyInput: string;
    readonly keyCalculation: string;
    readonly keyResult: string;
    readonly keyNotes: readonly string[];
    readonly log: string;
    readonly logWhat: string;
    readonly logBy: string;
    readonly firstIssue: string;
    readonly withoutAddIn: string;
  };
  readonly messages: Readonly<
    Record<
      | 'growth'
      | 'growthError'
      | 'target'
      | 'targetError'
      | 'closeMargin'
      | 'closeMarginError'
      | 'revision'
      | 'revisionError'
      | 'status'
      | 'statusError'
      | 'chart'
      | 'chartError',
      InputMessage
    >
  >;
}
