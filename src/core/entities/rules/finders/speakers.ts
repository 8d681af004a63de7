/** The rule that finds who speaks. */
import { speakersIn } from '../../speakers.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

export const speakerRules: readonly PassageRule[] = [
  {
    name: 'speakers',
    purpose: 'Who speaks right behind a quotation, or at the beginning of a sentence, is a person.',
    examples: [
      ['“好。”石大有笑着说，“真好。”', '“好。”{P|石大有}笑着说，“真好。”'],
      ['“好。”严格地说，好。', '“好。”严格地说，好。'],
    ],
    needs: ['说', '道', '表示', '告诉'],
    apply: (names, { text }) => placeOver(speakersIn(text), names),
  },
];
