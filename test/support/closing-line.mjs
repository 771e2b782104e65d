/** What a failed test may have left open keeps nobody waiting for longer. */
const PATIENCE_MS = 5_000;

/** Ends a run with one line that says how many tests passed, failed and were skipped. */
export default class ClosingLine {
  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`;
    // After jest's own summary, which comes later than this.
    process.once('exit', () => process.stderr.write(line));
    setTimeout(() => process.exit(failed > 0 ? 1 : 0), PATIENCE_MS).unref();
  }
}
