/** Signals that ask a process to end. */

/** The exit codes of a process that was ended by them, by the convention of shells. */
const codes: Readonly<Partial<Record<NodeJS.Signals, number>>> = { SIGINT: 130, SIGTERM: 143 };

/** @param stop is called with the exit code at every such signal, which then does not end the process by itself. */
export function onStop(stop: (exitCode: number) => void): void {
  for (const [signal, code] of Object.entries(codes)) process.on(signal, () => stop(code));
}
