// What training the net needs beyond Node: a python3 with torch and numpy, and clang++. Installs the Debian packages where it can.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { aptInstall } from './apt.mjs';
import { which } from './process.mjs';

/** A python3 on the path may be another than Debian's, which has Debian's torch. */
const candidates = ['python3', '/usr/bin/python3'];
const hasTorch = (python) => spawnSync(python, ['-c', 'import numpy, torch'], { stdio: 'ignore' }).status === 0;

/**
 * The python3 to train with.
 * @throws Error that says what to install when there is none with torch and numpy, or no clang++.
 */
export async function trainingPython() {
  const missing = [
    ...(candidates.some(hasTorch) ? [] : ['python3-torch', 'python3-numpy']),
    ...(which('clang++') ? [] : ['clang']),
  ];
  await aptInstall(missing);
  if (!which('clang++'))
    throw new Error('The vectors are counted by a program in C++: install clang++ (Debian: clang).');
  const python = candidates.find(hasTorch);
  if (!python)
    throw new Error(
      `The net is trained with torch, and neither ${candidates.join(' nor ')} has it: install Debian’s python3-torch and python3-numpy, or torch and numpy for the python3 on the path.`,
    );
  return python;
}

/** @throws Error that names the files which a folder lacks, and says where else they seem to be. */
export function checkFiles(folder, files, what) {
  let found;
  try {
    found = readdirSync(folder);
  } catch {
    throw new Error(`${folder} is no folder; it should hold ${what}: ${files.join(', ')}.`);
  }
  const missing = files.filter((file) => !found.includes(file));
  if (missing.length === 0) return;
  const below = found.includes('train') ? ` Is it ${folder}/train that is meant?` : '';
  throw new Error(`${folder} should hold ${what}, and lacks ${missing.join(', ')}.${below}`);
}
