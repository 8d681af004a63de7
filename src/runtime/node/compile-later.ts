/**
 * Imported before all else by the command line and the server. V8 before version 12 (Node 20) hands a function to its optimizing compiler after so little use that a
 * third of the processor time of reading 1 MB goes into compiling, and much of that is thrown away again. Nine times the usual use saved 10 to 25 % of
 * the time of 1 MB, 10 % of a page's, and a fifth of the server's up to its first card. Later versions have a quicker compiler in between, and no such
 * flag. Two more save a tenth of a page's time: what a function calls is not compiled with it once more, and an expression is made into machine code at
 * once, not into code for an interpreter first.
 */
import { setFlagsFromString } from 'node:v8';

const flags = ['--interrupt-budget=600000', '--max-inlined-bytecode-size-cumulative=0', '--no-regexp-tier-up'];

const [version] = process.versions.v8.split('.').map(Number);
if (version !== undefined && version < 12) for (const flag of flags) setFlagsFromString(flag);
