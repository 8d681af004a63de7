/** A name in the other script: 喀什地区 → 喀什地區, and 喀什地區 → 喀什地区. Generic traditional characters, of no region's own choice. */

import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';

export interface OtherScript {
  readonly script: 'traditional' | 'simplified';
  readonly text: string;
}

let converters: { readonly simplify: (text: string) => string; readonly expand: (text: string) => string } | undefined;

/** @returns null when the name is the same in both. */
export function otherScript(name: string): OtherScript | null {
  // The tables are large, and many windows show no card.
  converters ??= {
    simplify: toSimplified({ from: 't', to: 'cn' }),
    expand: toTraditional({ from: 'cn', to: 't' }),
  };
  const simplified = converters.simplify(name);
  if (simplified !== name) return { script: 'simplified', text: simplified };
  const traditional = converters.expand(name);
  return traditional === name ? null : { script: 'traditional', text: traditional };
}
