/** From the arguments to the exit code. What a command needs is loaded when it runs, so that `tidy` starts at once. */
import { version } from '../../package.json';
import { parseCall } from './call.ts';
import { help } from './help.ts';
import { print } from './output.ts';

/** @returns the exit code. */
export async function main(parameters: readonly string[]): Promise<number> {
  const call = parseCall(parameters);
  switch (call.command) {
    case 'help':
      await print(help);
      return 0;
    case 'version':
      await print(`${version}\n`);
      return 0;
    case 'tidy': {
      const { runTidy } = await import('./tidy.ts');
      return runTidy(call);
    }
    case 'annotate': {
      const { runAnnotate } = await import('./annotate.ts');
      return runAnnotate(call);
    }
  }
}
