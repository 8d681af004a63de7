// Property tests try the same inputs in every run, so that a run fails only for what was changed. Others are tried with FC_SEED=random
// or FC_SEED=NUMBER before the command, and by `npm run fuzz`. The tests load fast-check with require, and so must this.
const fc = require('fast-check');

const wanted = process.env.FC_SEED ?? '1';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
