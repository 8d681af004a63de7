// A test runner for StrykerJS: mocha in this process, its files loaded once and run again for each mutant with the tests that reach it.
// The runner that StrykerJS offers reads files inside mocha that mocha 12 no longer has; this one uses mocha's public interface.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';

/** MUTANT_TESTS names other folders, for a quick look at the mutants that a folder's own tests kill. */
const folders = process.env.MUTANT_TESTS?.split(',') ?? ['test/unit', 'test/spec'];

/** Where the instrumented code looks for the mutant that is switched on, and says which it reached. */
const instrumenter = '__stryker__';

globalThis[instrumenter] ??= {};

class MochaRunner {
  static inject = tokens(commonTokens.options);

  #context = globalThis[instrumenter];
  #loaded = false;
  #observing = false;
  #running = false;
  #results = [];
  #mocha = new Mocha({ reporter: this.#reporter(), timeout: 0 });

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.#mocha.cleanReferencesAfterRun(false);
    for (const file of folders.flatMap((folder) => testFiles(folder))) this.#mocha.addFile(file);
    const runner = this;
    this.#mocha.suite.beforeEach(function () {
      if (runner.#observing) runner.#context.currentTestId = this.currentTest.fullTitle();
    });
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    this.#observing = coverageAnalysis === 'perTest';
    const result = await this.#run(disableBail);
    this.#observing = false;
    return coverageAnalysis === 'off' ? result : { ...result, mutantCoverage: this.#context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    this.#context.hitLimit = hitLimit;
    this.#context.hitCount = hitLimit ? 0 : undefined;
    const titles = testFilter?.map((title) => `^${escaped(title)}$`);
    this.#mocha.grep(titles ? new RegExp(titles.join('|')) : /^/);
    return toMutantRunResult(await this.#run(disableBail, activeMutant.id, mutantActivation));
  }

  dispose() {
    // After a mutant that never ends mocha is still running; the process is then ended from outside.
    if (!this.#running) this.#mocha.dispose();
  }

  async #run(disableBail, mutant, activation) {
    try {
      if (!this.#loaded) {
        this.#context.activeMutant = activation === 'static' ? mutant : undefined;
        await this.#mocha.loadFilesAsync();
        this.#loaded = true;
      }
      setBail(this.#mocha.suite, !disableBail);
      this.#context.activeMutant = mutant;
      this.#results = [];
      this.#running = true;
      await new Promise((resolve) => this.#mocha.run(resolve));
      this.#running = false;
      const { hitCount, hitLimit } = this.#context;
      return determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: this.#results };
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) };
    }
  }

  /** A reporter that notes each test's result in this runner. */
  #reporter() {
    const note = (result) => this.#results.push(result);
    return class {
      constructor(run) {
        run.on('pass', (test) => {
          const name = test.fullTitle();
          note({ id: name, name, status: TestStatus.Success, timeSpentMs: test.duration ?? 0 });
        });
        run.on('fail', (test, { message, stack }) => {
          const name = (test.ctx?.currentTest ?? test).fullTitle();
          const failureMessage = message || stack || 'failed';
          note({ id: name, name, status: TestStatus.Failed, timeSpentMs: test.duration ?? 0, failureMessage });
        });
      }
    };
  }
}

const testFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.resolve(folder, file));

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

function setBail(suite, bail) {
  suite.bail(bail);
  for (const child of suite.suites) setBail(child, bail);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha-12', MochaRunner)];
