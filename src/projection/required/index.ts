export * from './required-level';
export * from './required-share';
export * from './required-total';
export * from './required-mean';
export * from './target-goal';
export * from './requirement';
export * from './remaining';
export * from './required-growth';
