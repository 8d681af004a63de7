/** Loaded into the command line before its own code: nothing can be written to a file, as on a full disk. */
const fs = require('node:fs');

const original = fs.writeFileSync;
fs.writeFileSync = (...values) => {
  original(values[0], '', values[2]);
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};
