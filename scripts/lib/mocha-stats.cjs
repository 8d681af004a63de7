// mocha's usual output, and beside it the numbers in the file that MOCHA_STATS names: what a run is believed by.
const { writeFileSync } = require('node:fs');
const mocha = require('mocha');

const { Spec } = (mocha.default ?? mocha).reporters;

module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      if (process.env.MOCHA_STATS)
        writeFileSync(process.env.MOCHA_STATS, JSON.stringify({ passes, failures, pending }));
    });
  }
};
