/**
 * Loaded into the command line before its own code: looks at the temporary files of the working folder after every call of the file system,
 * so that none is missed, however short it lives. Prints their modes at the end, each once. With `SIGNAL_AT_TEMPORARY_FILE` the process gets
 * that signal after the first call that leaves a temporary file there, or after the one that `SIGNAL_AT_CALL` counts.
 */
const fs = require('node:fs');

const { readdirSync, statSync, writeSync } = fs;
const folder = process.cwd();
const signal = process.env.SIGNAL_AT_TEMPORARY_FILE;
const signalledCall = Number(process.env.SIGNAL_AT_CALL ?? 1);
/** What a run that was killed has left counts for nothing. */
const old = new Set(readdirSync(folder));
const modes = new Set();
let calls = 0;

// Every file that is made without a mode of its own can be read by all.
process.umask(0);

function look() {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tmp') && !old.has(name));
  if (files.length === 0) return;
  calls++;
  if (signal && calls === signalledCall) process.kill(process.pid, signal);
  for (const name of files) modes.add(statSync(`${folder}/${name}`).mode & 0o777);
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
