// Counts what the test runners report in JSON. Pure, so that the sum itself has tests.

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped names
 */

/** @returns {Tally} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: [] });

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((count, tally) => count + tally.passed, 0),
    failed: tallies.reduce((count, tally) => count + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped)
  };
}

/** @param {Tally} tally */
export const lastLine = ({ passed, failed, skipped }) =>
  `${String(passed)} passed, ${String(failed)} failed, ${String(skipped.length)} skipped`;

/**
 * @typedef {object} VitestReport
 * @property {{ name: string, status: string,
 *   assertionResults: { fullName: string, status: string }[] }[]} testResults
 */

/**
 * A file that fails before its first test counts as one failure.
 *
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  return sum(
    report.testResults.map((file) => {
      const tally = nothing();
      for (const test of file.assertionResults) {
        if (test.status === 'passed') tally.passed += 1;
        else if (test.status === 'failed') tally.failed += 1;
        else tally.skipped.push(test.fullName);
      }
      if (file.status === 'failed' && tally.failed === 0) tally.failed = 1;
      return tally;
    })
  );
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, tests: { status: string, projectName?: string }[] }[]} [specs]
 */

/**
 * A test that passes only at the second try counts as failed.
 *
 * @param {{ suites: PlaywrightSuite[] }} report
 * @returns {Tally}
 */
export function tallyPlaywright(report) {
  const tally = nothing();
  /**
   * @param {PlaywrightSuite} suite
   * @param {string} prefix
   */
  const visit = (suite, prefix) => {
    const here = prefix === '' ? suite.title : `${prefix} › ${suite.title}`;
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') tally.passed += 1;
        else if (test.status === 'skipped') tally.skipped.push(`${here} › ${spec.title}`);
        else tally.failed += 1;
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, here);
  };
  for (const suite of report.suites) visit(suite, '');
  return tally;
}

/**
 * What a test runner's stage adds to the sum. A runner that ends badly without a failed test (broken
 * config, unhandled error, crash) or that ran no test at all is itself a failure.
 *
 * @param {Tally | null} tally null when there is no report
 * @param {number | null} exitCode
 * @returns {{ tally: Tally, problem: string | null }}
 */
export function judgeRunner(tally, exitCode) {
  if (tally === null) return { tally: failure(), problem: 'it left no report' };
  if (tally.failed > 0) return { tally, problem: null };
  if (tally.passed === 0) return { tally: sum([tally, failure()]), problem: 'no test ran' };
  if (exitCode !== 0) {
    return {
      tally: sum([tally, failure()]),
      problem: `it ended with exit code ${String(exitCode)} though no single test failed`
    };
  }
  return { tally, problem: null };
}

/** @returns {Tally} */
export const failure = () => ({ passed: 0, failed: 1, skipped: [] });

/** @returns {Tally} */
export const success = () => ({ passed: 1, failed: 0, skipped: [] });
