/** A subhead that is another article's headline. */
import assert from 'node:assert/strict';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import type { StorySigns } from '../../../src/core/page/story-signs.ts';
import { withNewTopics } from '../../../src/core/page/topics.ts';
import type { PassageKind } from '../../../src/core/reading.ts';

const tea = '近几年来云川市南岗县把茶叶当成致富生意来做各乡建成茶园五十万亩吸引农户增收';
const water = '西水县入夏拨出专款翻修多年水渠如今已修好六十公里方便十五个村庄的农家';
const more = '南岗县的茶叶生意还要做大茶园要再建五十万亩云川市把致富生意来做各乡农户增收';

const unsigned: StorySigns = { bylines: [], setApart: new Set() };

/** @param signsOf the signs of a page, from where its parts begin. */
function kinds(
  parts: readonly (readonly [kind: PassageKind, text: string])[],
  signsOf: (starts: readonly number[]) => StorySigns = () => unsigned,
) {
  const text = parts.map(([, own]) => own).join('\n');
  let at = 0;
  const spans = parts.map(([kind, own]) => {
    // The rows of these tests begin with an ornament.
    const span = { start: at, end: at + own.length, kind, article: 0, isRow: own.startsWith('●') };
    at += own.length + 1;
    return span;
  });
  const signs = signsOf(spans.map(({ start }) => start));
  return withNewTopics(pairsOf(text), spans, signs).map(({ kind, article }) => `${kind} ${article}`);
}

describe('a subhead', () => {
  it('whose words occur only behind it, where nothing goes on, is a headline', () =>
    assert.deepEqual(
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['subhead', '西水翻修多年水渠'],
        ['paragraph', water],
      ]),
      ['headline 0', 'paragraph 0', 'headline 1', 'paragraph 1'],
    ));
  it('behind which the text goes on stays a subhead', () =>
    assert.deepEqual(
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['subhead', '生意还要做大'],
        ['paragraph', more],
      ]),
      ['headline 0', 'paragraph 0', 'subhead 0', 'paragraph 0'],
    ));
  const going: readonly (readonly [PassageKind, string])[] = [
    ['headline', '茶农迎来好年景'],
    ['paragraph', tea],
    ['subhead', '生意还要做大'],
    ['paragraph', more],
  ];
  const parted = ['headline 0', 'paragraph 0', 'headline 1', 'paragraph 1'];
  it('with a byline behind it is a headline, whatever its words', () => {
    assert.deepEqual(
      kinds(going, (starts) => ({ bylines: [(starts[3] as number) - 1], setApart: new Set() })),
      parted,
    );
    assert.deepEqual(
      kinds(going, (starts) => ({ bylines: [(starts[2] as number) - 1], setApart: new Set() })),
      ['headline 0', 'paragraph 0', 'subhead 0', 'paragraph 0'],
    );
  });
  it('that stands further apart than paragraphs do is a headline', () =>
    assert.deepEqual(
      kinds(going, (starts) => ({ bylines: [], setApart: new Set([starts[2] as number]) })),
      parted,
    ));
  it('behind a title with a table alone is a headline', () => {
    const rows: readonly (readonly [PassageKind, string])[] = [
      ['paragraph', '●黄瓜 3.2 元'],
      ['paragraph', '●番茄 4.5 元'],
    ];
    assert.deepEqual(kinds([['headline', '菜价'], ...rows, ['subhead', '西水改造水渠'], ['paragraph', water]]), [
      'headline 0',
      'paragraph 0',
      'paragraph 0',
      'headline 1',
      'paragraph 1',
    ]);
    const told = ['headline', 'paragraph', 'paragraph', 'paragraph', 'subhead', 'paragraph'];
    assert.deepEqual(
      kinds([['headline', '菜价'], ['paragraph', tea], ...rows, ['subhead', '生意还要做大'], ['paragraph', more]]),
      told.map((kind) => `${kind} 0`),
    );
  });
  const long = (own: string, others: string) =>
    [...own].map((char, i) => char + (others[i % others.length] as string)).join('');
  const teaStory = `${tea}${more}${long('山坡采摘杀青揉捻烘干包装出口合作社农技员品牌展销', '茶园东山致富增收')}${long('春寒霜冻遮阳喷灌有机肥剪枝病虫绿色防控', '茶农带动全县产业')}`;
  const waterStory = `${water}${long('闸门泵站清淤衬砌管网巡护灌区用水计量节约', '渠道村庄西水公里')}${long('库容蓄洪汛期除险加固坝体护岸勘测监理', '工程资金群众如今')}`;
  it('whose text has no word of the text before is a headline, whatever its own words', () =>
    assert.deepEqual(
      kinds([
        ['headline', '好年景'],
        ['paragraph', teaStory],
        ['subhead', '群众说好'],
        ['paragraph', waterStory],
      ]),
      parted,
    ));
  it('of an article that has its headline behind it is that of the text before when its words are there alone', () =>
    assert.deepEqual(
      kinds([
        ['paragraph', teaStory],
        ['subhead', '南岗县茶园致富'],
        ['paragraph', waterStory],
        ['headline', '西水改造水渠'],
      ]),
      ['paragraph 0', 'headline 0', 'paragraph 1', 'headline 1'],
    ));
  it('of an article that has its headline behind it is that of a short text, too, when no word of it comes again', () => {
    const story = (head: string, behind: string) =>
      kinds([
        ['paragraph', tea],
        ['subhead', head],
        ['paragraph', behind],
        ['headline', '西水改造水渠'],
      ]);
    assert.deepEqual(story('南岗县茶园致富', water), ['paragraph 0', 'headline 0', 'paragraph 1', 'headline 1']);
    const whole = ['paragraph 0', 'subhead 0', 'paragraph 0', 'headline 0'];
    assert.deepEqual(story('南岗县茶园致富', more), whole);
    assert.deepEqual(story('村庄面貌一新', water), whole);
  });
  it('of an article that has its headline behind it stays a subhead', () =>
    assert.deepEqual(
      kinds([
        ['paragraph', tea],
        ['subhead', '西水翻修多年水渠'],
        ['paragraph', water],
        ['headline', '茶农迎来好年景'],
      ]),
      ['paragraph 0', 'subhead 0', 'paragraph 0', 'headline 0'],
    ));
});
