import Mocha from 'mocha';

const { EVENT_RUN_END } = Mocha.Runner.constants;

/** Mocha's spec report, closed by the one line a CI reads: "123 passed, 0 failed". A skipped test counts as failed. */
export default class SummaryReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      if (pending > 0) process.exitCode = 1;
      console.log(`\n${passes} passed, ${failures + pending} failed`);
    });
  }
}
