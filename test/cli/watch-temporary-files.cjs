/**
 * Loaded into the command line before its own code: looks at the temporary files of the working folder after every call of the file system,
 * so that none is missed, however short it lives. Prints their modes at the end, each once. With `SIGNAL_AT_TEMPORARY_FILE` the process gets
 * that signal while the first of them exists.
 */
const fs = require('node:fs');

const { readdirSync, statSync, writeSync } = fs;
const folder = process.cwd();
const modes = new Set();
const signal = process.env.SIGNAL_AT_TEMPORARY_FILE;

// Every file that is made without a mode of its own can be read by all.
process.umask(0);

function look() {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.tmp')) continue;
    if (modes.size === 0 && signal) process.kill(process.pid, signal);
    modes.add(statSync(`${folder}/${name}`).mode & 0o777);
  }
}

for (const [name, original] of Object.entries(fs)) {
  if (!name.endsWith('Sync')) continue;
  const watched = (...values) => {
    try {
      return original(...values);
    } finally {
      look();
    }
  };
  fs[name] = Object.assign(watched, original);
}

process.on('exit', () => writeSync(1, JSON.stringify([...modes])));
