/** A function that runs only after it has not been called for a while. */
export interface Debounced {
  (): void;
  /** Cancels a waiting call. */
  dispose(): void;
}

/** @param wait milliseconds without a call after which `run` is called. */
export function debounce(run: () => void, wait: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const debounced = () => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
  return Object.assign(debounced, { dispose: () => clearTimeout(timer) });
}
