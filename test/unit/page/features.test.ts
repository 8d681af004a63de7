/** What lines show: the labels that they may have, those that are likely, and their features. */
import assert from 'node:assert/strict';
import { asHeadline } from '../../../src/core/page/borders.ts';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import { columnsOf } from '../../../src/core/page/columns.ts';
import { continuityLength } from '../../../src/core/page/continuity.ts';
import { evidenceOf } from '../../../src/core/page/features.ts';
import { asText } from '../../../src/core/page/justified.ts';
import { labels } from '../../../src/core/page/label.ts';
import { linesOf } from '../../../src/core/page/lines.ts';
import {
  bases,
  featureCount,
  placementBases,
  placementCount,
  placementFeatures,
  templates,
} from '../../../src/core/page/templates.ts';

const noContinuity = new Float32Array(continuityLength);

interface Own {
  readonly mark?: number;
  readonly may?: number;
  readonly plain?: boolean;
  readonly vertical?: boolean;
}
/** @param own what was told of each line before, from the first on. */
function evidence(text: string, own: readonly Own[] = [], mayContinue = true) {
  const lines = linesOf(text).map((line, i) => (own[i]?.vertical ? { ...line, vertical: true } : line));
  return evidenceOf(
    text,
    pairsOf(text),
    {
      lines,
      columns: columnsOf(lines),
      marksBefore: Uint8Array.from(lines, (_, i) => own[i]?.mark ?? 0),
      mayContinue: mayContinue ? Uint8Array.from(lines, (_, i) => own[i]?.may ?? 1) : null,
      isPlain: lines.map((_, i) => own[i]?.plain === true),
    },
    noContinuity,
  );
}
const letters = { first: 'F', next: 'N', wrap: 'w', headline: 'H', headlineWrap: 'h', subhead: 'S', subheadWrap: 's' };
const shown = (set: number | undefined) =>
  labels
    .filter((_, k) => ((set ?? 0) >> k) & 1)
    .map((label) => letters[label])
    .join('');
const all = 'FNwHhSs';

describe('the labels that a line may have', () => {
  const second = (own: Own, mayContinue = true) =>
    shown(evidence('茶农采茶\n茶农增收', [{}, own], mayContinue).allowed[1]);
  for (const [what, own, expected] of [
    ['are all where it may continue the line before it', {}, all],
    ['begin something where it may not', { may: 0 }, 'FNHS'],
    ['are those of headlines where it continues one in no text', { may: asHeadline }, 'FNHhS'],
    ['are those of text in a table', { plain: true }, 'FNw'],
    ['are those of text in a table that continues none', { plain: true, may: 0 }, 'FN'],
    ['are not those of subheads where it was set from top to bottom', { vertical: true }, 'FNwHh'],
    ['are not changed by furniture or a byline before it', { mark: 1 }, all],
    ['open a text behind a jump line from elsewhere', { mark: 2 }, 'F'],
    ['open an article behind a jump line to elsewhere', { mark: 3 }, 'FH'],
    ['are not changed by a byline before it', { mark: 4 }, all],
  ] as const)
    it(what, () => assert.equal(second(own), expected));
  it('begin something where nothing may continue', () => assert.equal(second({ may: 1 }, false), 'FNHS'));
});

describe('the labels that a line is likely to have', () => {
  const likely = (text: string, own: readonly Own[] = []) => [...evidence(text, own).likely].map(shown);
  it('are all without a sign', () => assert.deepEqual(likely('茶农采茶\n茶农增收'), [all, all]));
  it('open a text at a dateline, and no subhead and no paragraph without a mark stands before it', () => {
    const dateline = '新华社云川7月6日电茶农增收';
    assert.deepEqual(likely(`茶农采茶\n${dateline}`, [{}, { may: 0 }]), ['wHh', 'F']);
    assert.deepEqual(likely(`茶农采茶。\n${dateline}`, [{}, { may: 0 }]), ['FNwHh', 'F']);
    assert.deepEqual(likely(`茶农采茶\n${dateline}`, [{ plain: true }, { may: 0 }]), ['FNw', 'F']);
    assert.deepEqual(likely(`茶农采茶\n${dateline}`, [{}, {}]), [all, all]);
    assert.deepEqual(likely('茶农采茶\n新华社云川7月6日电', [{}, { may: 0 }]), [all, 'FNHS']);
  });
  it('are those of text alone behind a line that was spread over its column', () =>
    assert.deepEqual(likely('茶农采茶\n茶农增收', [{}, { may: asText }])[1], 'w'));
  it('open a text at a letter', () =>
    assert.deepEqual(likely('茶农采茶\n编辑同志：我家住在柳荫街', [{}, { may: 0 }]), ['wHh', 'F']));
  it('open a text at the first question of an interview, right behind a line without a mark', () => {
    const own = [{}, { may: 0 }, { may: 0 }, { may: 0 }] as const;
    assert.deepEqual(likely('茶农采茶\n问：茶农几位？\n问：几时采茶？', own), ['wHh', 'F', 'FNHS']);
    assert.deepEqual(likely('茶农采茶\n记者：茶农几位？', own)[1], 'F');
    assert.deepEqual(likely('茶农采茶。\n问：茶农几位？', own)[1], 'FNHS');
    assert.deepEqual(likely('茶农采茶\n答：茶农三位。', own)[1], 'FNHS');
    assert.deepEqual(likely('答：茶农三位。\n茶农采茶\n问：茶农几位？', own)[2], 'FNHS');
    const after = (lines: number) =>
      likely(`答：三位。\n${'茶农。\n'.repeat(lines)}采茶\n问：几位？`, Array(lines + 3).fill({ may: 0 }));
    assert.deepEqual(
      [28, 29].map((lines) => after(lines).at(-1)),
      ['FNHS', 'F'],
    );
  });
  it('are none of a headline below a dateline that stands alone', () => {
    const below = (first: string) =>
      likely(`${first}\n茶农采茶今年又早了十天\n茶农增收一成半，`, [{}, { may: 1 }, { may: 1 }])[1];
    assert.equal(below('〔記者林一／望川報導〕'), 'FNw');
    assert.equal(below('〔記者林一／望川人〕'), all);
  });
  it('are those of a headline at the title of a notice, behind a sentence or at the top', () => {
    const own = [{}, { may: 0 }] as const;
    assert.deepEqual(likely('茶农采茶。\n招 标 公 告', own)[1], 'H');
    assert.deepEqual(likely('启事\n茶农采茶。', own)[0], 'H');
    assert.deepEqual(likely('茶农看了\n招标公告', own)[1], 'FNHS');
    assert.deepEqual(likely('茶农采茶。\n县里发了招标公告', own)[1], 'FNHS');
    assert.deepEqual(likely('茶农采茶。\n公告', [{}, { may: 0, plain: true }])[1], 'FN');
    assert.deepEqual(likely('茶农采茶。\n联合声明', own)[1], 'FNHS');
    assert.deepEqual(likely('茶农采茶。\n遗失声明', own)[1], 'H');
    for (const title of [
      '2031年“望川好人”拟表彰名单公示',
      '关于调整公交三路停靠站的通告',
      '望川市城南旧厂房拍卖公告',
      '石桥镇自来水厂停水通告',
      '茶农中奖结果公示',
      '山里的钟（小小说）',
      '采茶忙（速写）',
    ])
      assert.deepEqual(likely(`茶农采茶。\n${title}`, own)[1], 'H', title);
    for (const line of ['镇里将张贴补贴名单公示', '茶农看了关于停水的', '采茶忙（上接一版）'])
      assert.deepEqual(likely(`茶农采茶。\n${line}`, own)[1], 'FNHS', line);
  });
  it('open an article behind a name in brackets that closes a text', () => {
    const own = [{}, { may: 0 }] as const;
    assert.deepEqual(likely('茶农采茶。（林知远）\n茶农增收', own)[1], 'FH');
    assert.deepEqual(likely('（读者 林知远）\n茶农增收', own)[1], 'FH');
    assert.deepEqual(likely('茶农采茶。（望川县柳河镇人民政府林知远）\n茶农增收', own)[1], 'FH');
    assert.deepEqual(likely('茶农采茶。（建设银行望川\n支行林知远）\n茶农增收', [{}, {}, { may: 0 }])[2], 'FH');
    assert.deepEqual(likely('茶农采茶。（柳河镇人民政府办公大楼）\n茶农增收', own)[1], 'FNHS');
    assert.deepEqual(likely('茶农采茶（林知远）\n茶农增收', own)[1], 'FNHS');
    assert.deepEqual(likely('茶农采茶。（资料图片）\n茶农增收', own)[1], 'FNHS');
    assert.deepEqual(likely('茶农采茶。（林知远）\n茶农增收')[1], 'FH');
  });
  it('open a text at a dateline that its line cuts, unless a blank line is between', () => {
    assert.deepEqual(likely('茶农采茶\n新华社云川7月\n6日电茶农', [{}, { may: 0 }])[1], 'F');
    assert.deepEqual(likely('茶农采茶\n新华社云川7月\n\n6日电茶农', [{}, { may: 0 }])[1], 'FNHS');
  });
  it('open a text behind a jump line', () =>
    assert.deepEqual(likely('茶农采茶\n茶农增收', [{}, { mark: 2 }]), ['FNwHh', 'F']));
  it('are those of text where a quotation opens that the next lines close', () => {
    assert.deepEqual(likely('他说“茶农\n增收”。\n好'), ['FNw', all, all]);
    assert.deepEqual(likely('他说“茶农”\n增收。'), [all, all]);
    assert.deepEqual(likely('他说“茶农\n增收”。', [{ plain: true, may: 0 }])[0], 'FN');
  });
  it('are those of a headline where a whole line is set from top to bottom behind a sentence', () => {
    const second = (first: string, own: string) =>
      shown(evidence(`${first}\n${own}`, [{}, { vertical: true }]).likely[1]);
    assert.equal(second('茶农采茶。', '茶叶丰收'), 'Hh');
    assert.equal(second('茶农采茶', '茶叶丰收'), 'FNwHh');
    assert.equal(second('茶农采茶。', '茶叶、丰收'), 'FNwHh');
  });
  it('keep a label at least', () =>
    assert.deepEqual(likely('茶农采茶\n新华社云川7月6日电茶农', [{ may: 0, mark: 2 }, { may: 0 }]), ['F', 'F']));
});

describe('the contexts of two labels', () => {
  it('are whether the line begins with a dateline, and whether a blank line stands before it', () => {
    const contexts = [...evidence('茶农\n\n采茶\n新华社云川7月6日电茶农\n\n本报云川7月6日讯茶农\n新华社的人').contexts];
    assert.deepEqual(contexts, [0, 1, 2, 3, 2]);
  });
});

describe('the features of the lines of a page', () => {
  const text = '春茶上市\n新华社云川7月6日电（记者林知远）茶\n农今年增收，大家都很高兴。\n\n水渠修好\n水渠修好了。';
  const { features, placementFeatures: placements, contexts } = evidence(text);
  it('are one of each template, in its part of all features', () => {
    assert.equal(features.length, contexts.length * templates.length);
    assert.equal(placements.length, contexts.length * placementFeatures.length);
    features.forEach((feature, k) => {
      const t = k % templates.length;
      assert.ok(feature >= (bases[t] as number) && feature < (bases[t + 1] as number), `${t}: ${feature}`);
    });
    placements.forEach((feature, k) => {
      const t = k % placementFeatures.length;
      assert.ok(feature >= (placementBases[t] as number) && feature < (placementBases[t + 1] as number));
    });
    assert.ok(featureCount > placementCount);
  });
  it('show the line itself and its neighbours', () => {
    const of = (line: number, t: number) => (features[line * templates.length + t] as number) - (bases[t] as number);
    // Templates 1 and 4: how the line begins, and the next one; 2 and 3: how it ends, and the one before.
    const lines = [...contexts.keys()];
    for (const i of lines.slice(1)) {
      assert.equal(of(i - 1, 4), of(i, 1));
      assert.equal(of(i, 3), of(i - 1, 2));
      assert.equal(of(i, 5), of(i - 1, 6));
      assert.equal(of(i - 1, 7), of(i, 6));
    }
    assert.deepEqual(
      lines.map((i) => of(i, 1)),
      [0, 9, 0, 0, 0],
    );
    assert.deepEqual(
      lines.map((i) => of(i, 2)),
      [0, 0, 1, 0, 1],
    );
    // Before the first line and behind the last stands the page's edge: the end of a sentence.
    assert.deepEqual([of(0, 3), of(4, 4)], [1, 0]);
  });
});
