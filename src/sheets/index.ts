export * from './formula';
export * from './description';
