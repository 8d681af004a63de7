/** What a benchmark gives, and how its times are taken. */
import { Bench } from 'tinybench';

export interface Measure {
  readonly name: string;
  /** Milliseconds, megabytes or a ratio, as `unit` says. */
  readonly value: number;
  readonly unit: 'ms' | 'MB' | '×' | 'characters/s';
  /** What was asked for, at most or, with characters/s, at least. */
  readonly limit?: number;
}

/** Is told each measure as soon as it is known. */
export type Tell = (...measures: readonly Measure[]) => void;

/** Milliseconds that all threads of this process have run: other work of the machine counts little. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Median processor time of a function in milliseconds, over three runs and at least `time` milliseconds in all, after four times as much that the
 * compiler needs: the times of `annotate` fall for so long.
 * @param time 0 for one run of what takes seconds and has been compiled already: such times vary little.
 */
export async function medianTime(run: () => unknown, time: number): Promise<number> {
  const isOnce = time === 0;
  const bench = new Bench({
    now: processorTime,
    time,
    iterations: isOnce ? 1 : 3,
    warmup: !isOnce,
    warmupTime: 4 * time,
    warmupIterations: 1,
  });
  bench.add('run', run);
  const [task] = await bench.run();
  const result = task?.result;
  if (!result || !('latency' in result) || !result.latency) throw new Error('nothing was measured');
  return result.latency.p50;
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}
