/** JSON from outside, of which nothing is known. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws Error in words for a reader when the line is no JSON object. */
export function parseJsonLine(line: string): JsonRecord {
  const value = parseJson(line);
  if (!isRecord(value)) throw new Error('not a JSON object');
  return value;
}

/** @throws Error in words for a reader. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`);
  }
}
