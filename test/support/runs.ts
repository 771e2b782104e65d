/**
 * How often a property is tried: a tenth from one seed with `npm test`, so that it takes the same time and says the same
 * each time; all of it from any seed with `npm run test:properties` and in CI.
 */
export const runs = (most: number): { numRuns: number; seed?: number } =>
  process.env.PROPERTIES ? { numRuns: most } : { numRuns: Math.ceil(most / 10), seed: 20_260_327 };

/** A share of what was tried, whichever way it was. */
export const share = (most: number): number => (process.env.PROPERTIES ? most : Math.floor(most / 10));
