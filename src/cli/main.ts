/** Runs the command that the arguments name. Its modules are loaded only then, so that `tidy` starts quickly. */
import { version } from '../../package.json';
import { parseArguments } from './arguments.ts';
import { help } from './help.ts';
import { print } from './output.ts';

/** @returns the exit code. */
export async function main(parameters: readonly string[]): Promise<number> {
  const args = parseArguments(parameters);
  switch (args.command) {
    case 'help':
      await print(help);
      return 0;
    case 'version':
      await print(`${version}\n`);
      return 0;
    case 'tidy': {
      const { runTidy } = await import('./tidy.ts');
      return runTidy(args);
    }
    case 'annotate': {
      const { runAnnotate } = await import('./annotate.ts');
      return runAnnotate(args);
    }
  }
}
