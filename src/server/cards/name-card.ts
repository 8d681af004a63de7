/** The lines at the top of a name's card: the name with its type, how it is said and written, and what is known of it. */
import { organizationKind } from '../../core/entities/organization-kind.ts';
import type { EntityType, Segmenter } from '../../core/reading.ts';
import { isSimplified } from '../../core/text/fold.ts';
import { copyTextCommand } from '../../protocol/protocol.ts';
import { escapeMarkdown, iconLink } from '../markdown.ts';
import type { Messages } from '../messages.ts';
import { isSpelledOtherwise } from './home.ts';
import { organizationEnglish, organizationPinyin } from './organization-name.ts';
import { type FindOtherScript, otherScriptOfPerson } from './other-script.ts';
import { readPerson } from './person-name.ts';
import { type PlaceFacts, placeFacts } from './place-facts.ts';
import { placeLines } from './place-lines.ts';
import { type NameSources, placeEnglish, placePinyin } from './place-name.ts';
import { shortWords } from './short-words.ts';
import { simplifiedName } from './simplified-name.ts';
import type { CardWords } from './words.ts';

/** What names are read with. */
export interface ReadingTools extends NameSources {
  readonly segmenter: Segmenter;
}

/** What cards are made with. */
export interface CardTools extends ReadingTools {
  readonly otherScript: FindOtherScript;
  readonly messages: Messages;
  readonly words: CardWords;
}

interface Called {
  readonly pinyin: string;
  readonly english: string | null;
  readonly notes: readonly string[];
}

/**
 * @param places other places that the page names: they help to tell which place is meant.
 * @param sentences in which the name stands: they help to tell where a person is at home.
 */
export function nameLines(
  name: string,
  type: EntityType,
  places: readonly string[],
  sentences: readonly string[],
  tools: CardTools,
): readonly string[] {
  const { gazetteer, otherScript, words } = tools;
  const own = simplifiedName(name);
  const facts = type === 'place' ? placeFacts(own, tools, places.map(simplifiedName)) : null;
  const { pinyin, english, notes } = called(own, type, facts, sentences, tools);
  const other = type === 'person' ? otherScriptOfPerson(name, otherScript) : otherScript(name);
  const forms = [
    escapeMarkdown(pinyin),
    english && english !== name ? copyable(english, words) : '',
    other
      ? `${other.script === 'traditional' ? words.traditional : words.simplified} ${copyable(other.text, words)}`
      : '',
  ];
  return [
    `**${escapeMarkdown(name)}** · ${typeOf(name, type, tools.messages)}`,
    forms.filter(Boolean).join(' · '),
    ...notes.map(escapeMarkdown),
    ...(facts ? placeLines(facts, gazetteer, words).map(escapeMarkdown) : []),
  ].filter(Boolean);
}

/** The pinyin of a name, for lists and for finding it by letters. */
export function pinyinOf(printed: string, type: EntityType, tools: ReadingTools): string {
  const { names, segmenter, syllablesOf } = tools;
  const name = simplifiedName(printed);
  if (type === 'person') return readPerson(name, syllablesOf, names.find(name))?.pinyin ?? '';
  return type === 'place' ? placePinyin(name, tools) : organizationPinyin(name, shortWords(name, segmenter), tools);
}

function called(
  name: string,
  type: EntityType,
  facts: PlaceFacts | null,
  sentences: readonly string[],
  tools: CardTools,
): Called {
  const pinyin = pinyinOf(name, type, tools);
  if (type === 'person') {
    // Pages in traditional characters are of Taiwan, Hong Kong and abroad, where people spell their names in their own ways.
    const person = readPerson(
      name,
      tools.syllablesOf,
      tools.names.find(name),
      isSpelledOtherwise(name, sentences.map(simplifiedName), tools.gazetteer) || !isSimplified(sentences.join('')),
    );
    const uncertain =
      person?.uncertain.map(({ character, readings }) => tools.words.alsoRead(character, readings)) ?? [];
    return {
      pinyin,
      english: person?.english ?? null,
      notes: [...(person?.transliterated ? [tools.words.transliterated] : []), ...uncertain],
    };
  }
  if (type !== 'place') return { pinyin, english: organizationEnglish(name, tools.names), notes: [] };
  // Of a place that may be another one nothing is said as if it were this one.
  const [first] = facts?.candidates ?? [];
  const english =
    !first || first.kind === 'division' || first.kind === 'country' ? placeEnglish(name, tools) : first.fact.english;
  return { pinyin, english: facts?.certain === false && !alike(facts) ? null : english, notes: [] };
}

/** All candidates are divisions: what the name is in letters holds for each of them. */
const alike = ({ candidates }: PlaceFacts) => candidates.every(({ kind }) => kind === 'division');

function typeOf(name: string, type: EntityType, messages: Messages): string {
  const kind = type === 'organization' ? organizationKind(simplifiedName(name)) : null;
  return kind ? `${messages.types[type]} · ${messages.organizations[kind]}` : messages.types[type];
}

function copyable(text: string, words: CardWords): string {
  return `${escapeMarkdown(text)} ${iconLink('copy', '', copyTextCommand, [text], words.copyTip(text))}`;
}
