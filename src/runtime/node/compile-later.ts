/**
 * Imported before all else by the command line and the server: how V8 compiles.
 *
 * An expression is made into machine code at once, not into code for an interpreter first: much here runs a few times only. With Node 22, what a function
 * calls is not compiled with it once more, either; both took a seventh off a page's time there, and a fifth off that of rows read by `--quick`.
 *
 * V8 before version 12 (Node 20) hands a function to its optimizing compiler after so little use that a third of the processor time of reading 1 MB
 * goes into compiling, and much of that is thrown away again. Nine times the usual use saved 10 to 25 % of the time of 1 MB, 10 % of a page's, and a
 * fifth of the server's up to its first card. In a long run what has been compiled is used for long: from `longRun` characters on, a third of that does.
 * Later versions have a quicker compiler in between, and no such flag.
 *
 * Electron, which the desktop's VS Code runs on, is left as it is: V8 ends a process that sets a flag where flags are frozen, and it could not be tried.
 */
import { setFlagsFromString } from 'node:v8';

const { v8 = '', electron } = process.versions;
const isOld = Number(v8.split('.')[0]) < 12;

if (isOld || electron === undefined) setFlagsFromString('--no-regexp-tier-up');
if (isOld) setFlagsFromString('--interrupt-budget=600000');
else if (electron === undefined) setFlagsFromString('--max-inlined-bytecode-size-cumulative=0');

/** Characters read after which a run is taken for a long one: to compile more before takes more time than it saves. */
export const longRun = 400_000;

/** Has V8 compile more, in a long run; what one thread says holds for all of the process. */
export function compileSooner(): void {
  if (isOld) setFlagsFromString('--interrupt-budget=200000');
}
