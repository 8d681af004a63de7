/** Persons that the model nearly finds: what else the page says of the same string decides whether they are any. */
import type { NearSpan } from '../../reading.ts';
import type { Scratch } from './buffers.ts';
import { beginTag, closesName, endTag, insideTag, labelCount, modelTypes } from './labels.ts';

/** How far behind the best path up to its end the best one with a person there may be, in units of 1 / 32: e⁵ times less likely. */
const farthest = 160;
const longest = 4;

const person = modelTypes.indexOf('person') * 4;
const closing = Uint8Array.from([...Array(labelCount).keys()].filter(closesName));

/** Adds the persons of a piece that `decode` has just read, if they are not on its path. @param offset of the piece in the text. */
export function nearlyPersons({ best, back, path }: Scratch, length: number, offset: number, nearly: NearSpan[]): void {
  for (let i = 1; i < length; i++) {
    const own = i * labelCount;
    const with_ = best[own + person + endTag] as number;
    if ((best[own] as number) - with_ > farthest) continue;
    let top = with_;
    for (const label of closing) if ((best[own + label] as number) > top) top = best[own + label] as number;
    if (top - with_ > farthest) continue;
    let start = i - 1;
    let label = back[own + person + endTag] as number;
    while (label === person + insideTag && start > 0 && i - start < longest) {
      label = back[start * labelCount + label] as number;
      start--;
    }
    if (label !== person + beginTag) continue;
    if (path[i] === person + endTag && path[start] === person + beginTag) continue;
    nearly.push({ start: offset + start, end: offset + i + 1, type: 'person', behind: Math.max(0, top - with_) });
  }
}
