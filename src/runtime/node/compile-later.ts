/**
 * Imported before all else by the command line and the server: how V8 compiles.
 *
 * What a function calls is not compiled with it once more, and an expression is made into machine code at once, not into code for an interpreter first:
 * much here runs a few times only. That took a tenth off a page's time with Node 20 and a seventh with Node 22, and up to a fifth off that of rows
 * read by `--quick`.
 *
 * V8 before version 12 (Node 20) hands a function to its optimizing compiler after so little use that a third of the processor time of reading 1 MB
 * goes into compiling, and much of that is thrown away again. Nine times the usual use saved 10 to 25 % of the time of 1 MB, 10 % of a page's, and a
 * fifth of the server's up to its first card. Later versions have a quicker compiler in between, and no such flag.
 *
 * Electron, which the desktop's VS Code runs on, is left as it is: V8 ends a process that sets a flag where flags are frozen, and it could not be tried.
 */
import { setFlagsFromString } from 'node:v8';

const { v8 = '', electron } = process.versions;
const isOld = Number(v8.split('.')[0]) < 12;

if (isOld || electron === undefined) {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=0');
  setFlagsFromString('--no-regexp-tier-up');
}
if (isOld) setFlagsFromString('--interrupt-budget=600000');
