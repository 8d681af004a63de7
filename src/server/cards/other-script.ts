/** A name in the other script: 喀什地区 → 喀什地區, and 喀什地區 → 喀什地区. Generic traditional characters, of no region's own choice. */
import { ConverterFactory, type DictGroup } from 'opencc-js/core';

export interface OtherScript {
  readonly script: 'traditional' | 'simplified';
  readonly text: string;
}

/** @returns null when the name is the same in both scripts. */
export type FindOtherScript = (name: string) => OtherScript | null;

/** OpenCC's dictionaries for each direction, which are applied one group after the other. */
export interface ScriptTables {
  readonly toSimplified: readonly DictGroup[];
  readonly toTraditional: readonly DictGroup[];
}

/** Takes about a tenth of a second, since the tables are large. */
export function otherScriptFinder({ toSimplified, toTraditional }: ScriptTables): FindOtherScript {
  const simplify = ConverterFactory(...toSimplified);
  const expand = ConverterFactory(...toTraditional);
  return (name) => {
    const simplified = simplify(name);
    if (simplified !== name) return { script: 'simplified', text: simplified };
    const traditional = expand(name);
    return traditional === name ? null : { script: 'traditional', text: traditional };
  };
}
