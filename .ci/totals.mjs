// Prints the one line that says how a run went, `N passed, N failed`, out of vitest's JSON report.
// Usage: node .ci/totals.mjs <report.json> <exit status of the run>
import { existsSync, readFileSync } from 'node:fs';

const [, , report = '', status = '1'] = process.argv;
const { passed, failed } = existsSync(report)
  ? count(JSON.parse(readFileSync(report, 'utf8')))
  : { passed: 0, failed: 0 };
// A run that fell without a failed test (a gate before the tests, an error between them) is still one failure.
console.log(`${passed} passed, ${failed === 0 && status !== '0' ? 1 : failed} failed`);

function count({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed');
  });
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
