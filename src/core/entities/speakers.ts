/**
 * Persons who are named as speakers after a quotation or at the beginning of a sentence, also where the recogniser finds no name.
 *   “……手里空落落的。”石大有笑着说， → 石大有
 * In People's Daily of January 1998 all 80 that are found so are persons.
 */
import type { NameSpan } from '../reading.ts';
import { commonSurnames, surnames } from '../text/surnames.ts';

/** With what face, gesture or words somebody speaks. */
const how =
  '(?:对[\\u4e00-\\u9fff]{2,4})?(?:[摇点摆挥挠搓]{1,2}了?[摇点摆挥挠搓]?[头手]|[笑哭指拍]着|[\\u4e00-\\u9fff]{2,3}地)?';
const speaks =
  '(?:(?:[喊叫问答笑叹嚷吼劝]着?|回答|感叹|感慨|解释|补充|反问|追问|叮嘱|提醒|介绍|强调|坦言|回忆)?[说道]|表示|告诉)';
/** Not names: 严格地说 (an adverb), 张女士说 (no full name), 警方说 (no person), 吴书记说 (with a title, which other rules know). */
const given = '[\\u4e00-\\u9fff]?[^\\u0000-\\u4dff是人们地方词某士员者机记后时摇点摆挥挠搓喊叫问答吼嚷\\ua000-\\uffff]';
const behindQuotation = new RegExp(`[${surnames}]${given}(?=${how}${speaks}[，：。“])`, 'y');
/** A sentence begins with many words; here the surname must be a common one. */
const behindSentence = new RegExp(`[${commonSurnames}]${given}(?=${how}${speaks}[，：。“])`, 'y');

/** Punctuation marks after which a speaker may be named, by code unit. */
const opens = new Uint8Array(0x10000);
for (const mark of '”」』。！？') opens[mark.charCodeAt(0)] = 1;

/** In text order. */
export function speakersIn(text: string): NameSpan[] {
  const speakers: NameSpan[] = [];
  for (let i = 1; i < text.length; i++) {
    if (opens[text.charCodeAt(i - 1)] === 0) continue;
    const speaker = '”」』'.includes(text.charAt(i - 1)) ? behindQuotation : behindSentence;
    speaker.lastIndex = i;
    if (speaker.test(text)) speakers.push({ start: i, end: speaker.lastIndex, type: 'person' });
  }
  return speakers;
}
