/** Organizations that begin as far back as a longer form of the page shows. ` / ` parts the passages. */
import assert from 'node:assert/strict';
import { withLongerForms } from '../../../src/core/entities/longer-forms.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import { marksIn, written } from '../../name-marks.ts';

const longer = (page: string, wordList = ''): string => {
  const passages = page.split(' / ').map((source) => ({ ...marksIn(source), article: 0, likely: [] }));
  const list = wordList ? parseWordList(wordList).wordList : null;
  return withLongerForms(passages, list)
    .map(({ text, names }) => written(text, names))
    .join(' / ');
};

describe('an organization of which the page has a longer form', () => {
  const form = ' / {O|望川青少年球类交流团}';
  for (const [before, after] of [
    [`望川青少年{O|球类交流团}${form}`, `{O|望川青少年球类交流团}${form}`],
    // As far as the form agrees, two characters at least.
    [`欢迎青少年{O|球类交流团}${form}`, `欢迎{O|青少年球类交流团}${form}`],
    [`百年{O|球类交流团}${form}`, `百年{O|球类交流团}${form}`],
    [`少年{O|球类交流团}${form}`, `{O|少年球类交流团}${form}`],
    [`年{O|球类交流团}${form}`, `年{O|球类交流团}${form}`],
    // No further than to the name before.
    [`{L|望川青}少年{O|球类交流团}${form}`, `{O|望川青少年球类交流团}${form}`],
    [`{P|望川青}少年{O|球类交流团}${form}`, `{P|望川青}{O|少年球类交流团}${form}`],
    [`{L|望川青少}年{O|球类交流团}${form}`, `{L|望川青少}年{O|球类交流团}${form}`],
    // Places directly before it are taken along where the form has something there, and nothing else is.
    [`{L|云川}{L|青石县}青少年{O|球类交流团}${form}`, `{O|云川青石县青少年球类交流团}${form}`],
    [`{L|云川}的{L|青石县}青少年{O|球类交流团}${form}`, `{L|云川}的{O|青石县青少年球类交流团}${form}`],
    [`{L|青石县}的青少年{O|球类交流团}${form}`, `{L|青石县}的{O|青少年球类交流团}${form}`],
    [`{O|青石县委}青少年{O|球类交流团}${form}`, `{O|青石县委}{O|青少年球类交流团}${form}`],
    [`{L|青石县}望川青少年{O|球类交流团}${form}`, `{L|青石县}{O|望川青少年球类交流团}${form}`],
    // The form that agrees the most counts.
    [
      '望川青少年{O|球类交流团} / {O|云川少年球类交流团} / {O|大青少年球类交流团} / {O|男少年球类交流团}',
      '望川{O|青少年球类交流团} / {O|云川少年球类交流团} / {O|大青少年球类交流团} / {O|男少年球类交流团}',
    ],
    // Only organizations have forms, and only they are changed.
    [`望川青少年{L|球类交流团}${form}`, `望川青少年{L|球类交流团}${form}`],
    ['望川青少年{O|球类交流团} / {L|望川青少年球类交流团}', '望川青少年{O|球类交流团} / {L|望川青少年球类交流团}'],
    ['望川{O|球类交流团} / {O|望川球类交流会}', '望川{O|球类交流团} / {O|望川球类交流会}'],
    [`望川青少年{O|球类交流团}和{P|石大有}${form}`, `{O|望川青少年球类交流团}和{P|石大有}${form}`],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(longer(before), after));
  it("is left as it is where the reader's word list has it", () =>
    assert.equal(
      longer(`望川青少年{O|球类交流团}${form}`, '球类交流团\torganization'),
      `望川青少年{O|球类交流团}${form}`,
    ));
});
