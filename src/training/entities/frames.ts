/**
 * Sentences of the project's own writing with slots for names and for ordinary words: the models learn from them what surrounds a name, whatever
 * word the name makes (村医甘草背着药箱), and what stands in the same place without being a name (医生建议患者).
 */
import { pick, type Random } from '../random.ts';
import { type Example, exampleOf, type Mark } from './corpora.ts';
import type { FrameNames } from './frame-names.ts';
import data from './frames.json' with { type: 'json' };
import { lists as nameLists } from './invent.ts';

/** A slot: {role} for a word of that list, {name} for a name of that kind, {=name} for the last name of that kind once more. */
const slot = /\{(=?)(\w+)\}/g;

const lists: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(data.lists).map(([name, words]) => [name, words.split(' ')] as const),
  ['surnameWord', nameLists.dictionaryNames],
  ['word', nameLists.dictionaryWords],
]);

/** @param count how many sentences. @param section of the model that they train. */
export function framedExamples(count: number, random: Random, names: FrameNames, section: number): Example[] {
  const frames = data.frames.flatMap(([share, frame]) => Array<string>(share as number).fill(frame as string));
  return Array.from({ length: count }, () => fill(pick(random, frames), random, names, section));
}

function fill(frame: string, random: Random, names: FrameNames, section: number): Example {
  const marks: Mark[] = [];
  const last = new Map<string, string>();
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: again, 2: name = '', index } of frame.matchAll(slot)) {
    text += frame.slice(from, index);
    from = index + whole.length;
    const list = lists.get(name);
    if (list) {
      text += pick(random, list);
      continue;
    }
    const kind = names[name];
    if (!kind) throw new Error(`there are no names of kind ${name}`);
    const own = again ? (last.get(name) as string) : kind.invent();
    last.set(name, own);
    marks.push({ start: text.length, end: text.length + own.length, kind: kind.type, type: kind.type });
    text += own;
  }
  return exampleOf(text + frame.slice(from), marks, section);
}
