// mocha's usual output, and beside it the numbers in the file that MOCHA_STATS names: what a run is believed by.
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const mocha = require('mocha');

const { Spec } = (mocha.default ?? mocha).reporters;

/** Milliseconds after the last test until what the tests have left open no longer keeps the run from ending. */
const patience = 20_000;

module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      if (process.env.MOCHA_STATS)
        writeFileSync(process.env.MOCHA_STATS, JSON.stringify({ passes, failures, pending }));
      setTimeout(endAnyway, patience).unref();
    });
  }
};

/** Says what is still open, so that it can be mended, and ends with the result of the tests, which mocha sets when the process exits. */
function endAnyway() {
  const { stdout } = spawnSync('ps', ['-eo', 'pgid=,pid=,ppid=,args='], { encoding: 'utf8' });
  const processes = (stdout ?? '').split('\n').map((line) => line.trim());
  const group = processes.find((line) => line.split(/\s+/)[1] === String(process.pid))?.split(/\s+/)[0];
  const others = processes.filter((line) => group && line.startsWith(`${group} `));
  console.error(`Still open ${patience / 1000} s after the last test: ${process.getActiveResourcesInfo().join(', ')}`);
  console.error(['The processes of the group (group, process, parent, command):', ...others].join('\n  '));
  process.exit();
}
