/** Decodes semantic tokens of the protocol: five numbers each, line and start relative to the previous token. */

export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Index into the legend. */
  readonly type: number;
}

export function decodeTokens(data: readonly number[]): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let start = 0;
  for (let i = 0; i + 4 < data.length; i += 5) {
    const [lines, characters, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    line += lines;
    start = lines > 0 ? characters : start + characters;
    tokens.push({ line, start, end: start + length, type });
  }
  return tokens;
}
