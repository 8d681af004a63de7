/** A call that waits until nothing has called it for a while. */
export interface Debounced {
  (): void;
  /** Drops a call that is waiting. */
  dispose(): void;
}

/** @param wait milliseconds without a call before `run` runs. */
export function debounce(run: () => void, wait: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const debounced = () => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
  return Object.assign(debounced, { dispose: () => clearTimeout(timer) });
}
