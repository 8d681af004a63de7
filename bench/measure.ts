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

/** Median time of a function in milliseconds, over runs of at least `time` milliseconds in all, after as many that the compiler needs. */
export async function medianTime(run: () => unknown, time: number): Promise<number> {
  const bench = new Bench({ time, iterations: 3, warmupTime: time, warmupIterations: 1 });
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
