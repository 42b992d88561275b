export * from './judgement';
export * from './judgement-rules';
export * from './measured-value';
export * from './verdict';
export * from './assess';
export * from './evaluate';
export * from './target-line';
export * from './headline-targets';
