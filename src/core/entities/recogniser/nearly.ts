/** Names that the model nearly finds: what else the page says of the same string decides whether they are any. */
import type { NearSpan } from '../../reading.ts';
import type { Scratch } from './buffers.ts';
import { beginTag, closesName, endTag, insideTag, labelCount, modelTypes } from './labels.ts';

/** How far behind the best path up to its end the best one with a name there may be, in units of 1 / 32: e⁵ times less likely. */
const farthest = 160;
/** Longest name that is looked for, in characters. */
const longest = { person: 4, place: 6, organization: 8 } as const;

const closing = Uint8Array.from([...Array(labelCount).keys()].filter(closesName));

/** Adds the names of a piece that `decode` has just read, if they are not on its path. @param offset of the piece in the text. */
export function nearlyNames({ best, back, path }: Scratch, length: number, offset: number, nearly: NearSpan[]): void {
  for (let i = 1; i < length; i++) {
    const own = i * labelCount;
    const without = best[own] as number;
    let top = -Infinity;
    for (let index = 0; index < modelTypes.length; index++) {
      const first = 4 * index;
      const with_ = best[own + first + endTag] as number;
      if (without - with_ > farthest) continue;
      if (top < without) {
        top = without;
        for (const label of closing) if ((best[own + label] as number) > top) top = best[own + label] as number;
      }
      if (top - with_ > farthest) continue;
      const type = modelTypes[index] as (typeof modelTypes)[number];
      const most = longest[type];
      let start = i - 1;
      let label = back[own + first + endTag] as number;
      while (label === first + insideTag && start > 0 && i - start < most) {
        label = back[start * labelCount + label] as number;
        start--;
      }
      if (label !== first + beginTag) continue;
      if (path[i] === first + endTag && path[start] === first + beginTag) continue;
      nearly.push({ start: offset + start, end: offset + i + 1, type, behind: Math.max(0, top - with_) });
    }
  }
}
