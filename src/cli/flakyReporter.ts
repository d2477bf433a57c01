import type { Reporter, TestCase } from "vitest/node";

/** Names each test that passed only when it was run again: none is to stay so. */
export default class FlakyReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const { errors = [] } = test.result();
    console.warn(`flaky: ${test.module.moduleId}: ${test.fullName}: ${errors[0]?.message ?? "no message"}`);
  }
}
