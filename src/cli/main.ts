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
    case 'export': {
      const { runExport } = await import('./export.ts');
      return runExport(args);
    }
    case 'import': {
      const { runImport } = await import('./import.ts');
      return runImport(args);
    }
    case 'agree': {
      const { runAgree } = await import('./agree.ts');
      return runAgree(args);
    }
    case 'status': {
      const { runStatus } = await import('./status.ts');
      return runStatus(args);
    }
  }
}
