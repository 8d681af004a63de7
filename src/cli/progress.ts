/** Shows progress on standard error, only if that is a terminal; nothing is written to files or pipes. */

export interface Progress {
  /** @param share of the work that is done, from 0 to 1, if it is known. */
  show(done: number, share: number | null): void;
  /** Removes the line. */
  end(): void;
}

const noProgress: Progress = { show() {}, end() {} };

/** Milliseconds of work before a line appears, and between two of them. */
const patience = 1000;
const pace = 200;

/**
 * @param unit what is counted, in the plural.
 * @param write puts text on the terminal.
 * @param now milliseconds since any time.
 */
export function createProgress(unit: string, write: (text: string) => void, now: () => number): Progress {
  const begun = now();
  let shown = begun + patience - pace;
  let visible = false;
  return {
    show(done, share) {
      const time = now();
      if (time - shown < pace) return;
      shown = time;
      visible = true;
      write(`\r\u001b[K${progressLine(unit, done, share, (time - begun) / 1000)}`);
    },
    end() {
      if (visible) write('\r\u001b[K');
      visible = false;
    },
  };
}

/** `12,345 rows · 1,234 rows/s · 42 % · 3:20 left` */
export function progressLine(unit: string, done: number, share: number | null, seconds: number): string {
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const rate = done / seconds;
  const parts = [`${whole(done)} ${unit}`, `${rate < 10 ? rate.toFixed(1) : whole(rate)} ${unit}/s`];
  if (share !== null && share > 0) {
    parts.push(`${Math.floor(share * 100)} %`, `${clock((seconds * (1 - share)) / share)} left`);
  }
  return parts.join(' · ');
}

function clock(seconds: number): string {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor) as [
    number,
    number,
    number,
  ];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Shows progress on the terminal, unless there is none or `--no-progress` was given. */
export const terminalProgress = (unit: string, wanted: boolean): Progress =>
  wanted && process.stderr.isTTY
    ? createProgress(
        unit,
        (text) => process.stderr.write(text),
        () => performance.now(),
      )
    : noProgress;
