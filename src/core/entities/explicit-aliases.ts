/**
 * Other names that a text gives for a name right behind it, in brackets.
 *   平川白鹭纺织集团有限公司（以下简称白鹭纺织） → 白鹭纺织 ; 卡罗维亚自由阵线（自阵） → 自阵
 */
import type { EntityType, NameSpan } from '../reading.ts';
import { withMentions } from './mentions.ts';
import type { NamedPassage } from './named-passage.ts';
import { isSubsequence } from './short-forms.ts';

export interface Alias {
  readonly name: NameSpan;
  /** The other name, whether the recogniser has found it or not. */
  readonly alias: NameSpan;
}

const calledPattern =
  /[（(](?:以下|下文|下面|以后)?(?:(?:英文|股票|证券)?(?:简称|缩写)|下称|统称|又称|又名|亦称|俗称|以下称)(?:为|：|:)?["'“‘「『]?([\u3400-\u9fffA-Za-z0-9·]{2,12})["'”’」』]?[）)]/y;

/** What may be made of a longer name's characters, in their order: 亚邮会 of 亚洲邮政史学会. */
const shortForm = /^[（(]([\u3400-\u9fff]{3,5})[）)]/;
/** The initials of a name in another language. */
const initials = /^[（(]([A-Z][A-Za-z&-]{1,9}(?<=[A-Z].*[A-Z].*))[）)]/;

/** The passages with the other names that they give marked, where they are given and wherever they stand. */
export function withAliases(passages: readonly NamedPassage[]): readonly NamedPassage[] {
  const forms = new Map(
    passages.flatMap(({ text, names }) =>
      aliasesIn(text, names).map(({ alias }) => [text.slice(alias.start, alias.end), alias.type] as const),
    ),
  );
  return withMentions(withTypesOf(passages, forms), forms);
}

/** The passages with each name that is one of the forms of the form's type: what a company calls itself is no place, 海州港. */
function withTypesOf(
  passages: readonly NamedPassage[],
  forms: ReadonlyMap<string, EntityType>,
): readonly NamedPassage[] {
  if (forms.size === 0) return passages;
  return passages.map((passage) => {
    const typeOf = ({ start, end, type }: NameSpan) => forms.get(passage.text.slice(start, end)) ?? type;
    if (passage.names.every((name) => typeOf(name) === name.type)) return passage;
    return { ...passage, names: passage.names.map((name) => ({ ...name, type: typeOf(name) })) };
  });
}

/** @param names of the text, in text order. */
export function aliasesIn(text: string, names: readonly NameSpan[]): readonly Alias[] {
  if (!/[（(]/.test(text)) return [];
  return names.flatMap((name, i) => {
    if (!'（('.includes(text.charAt(name.end)) || name.end >= text.length) return [];
    calledPattern.lastIndex = name.end;
    const called = calledPattern.exec(text)?.[1];
    if (called) {
      const start = text.indexOf(called, name.end);
      return [{ name, alias: { start, end: start + called.length, type: name.type } }];
    }
    const short = name.type === 'organization' ? shortFormBehind(text, name) : '';
    if (short !== '') {
      const start = name.end + 1;
      return [{ name, alias: { start, end: start + short.length, type: name.type } }];
    }
    const next = names[i + 1];
    const isAlone = next?.type === name.type && next.start === name.end + 1 && '）)'.includes(text.charAt(next.end));
    // A longer name in brackets is another one.
    return isAlone && next.end - next.start < name.end - name.start ? [{ name, alias: next }] : [];
  });
}

/** What stands in brackets behind an organization, if it may be made of the name, or of its name in another language; or nothing. */
function shortFormBehind(text: string, { start, end }: NameSpan): string {
  const behind = text.slice(end, end + 12);
  const [, short = ''] = shortForm.exec(behind) ?? [];
  return short !== '' && isSubsequence(short, text.slice(start, end)) ? short : (initials.exec(behind)?.[1] ?? '');
}
