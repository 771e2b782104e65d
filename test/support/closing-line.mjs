/** Ends a run with one line that says how many tests passed, failed and were skipped. */
export default class ClosingLine {
  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`;
    // After jest's own summary, which comes later than this.
    process.once('exit', () => process.stderr.write(line));
  }
}
