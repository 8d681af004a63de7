/** Stories that open by what they say: letters to the paper, and texts below the text of a picture. */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

const essay = [
  '怀念老师',
  '清明节那天，我又走过师专的那排白',
  '杨树。树叶还没有长出来，枝条在风',
  '里轻轻地碰。',
  '十年前，老师就是在这排树下把我叫',
  '住的。他说，你的作文我看了三遍。',
];
const letter = [
  '这座桥为何修了半年',
  '编辑同志：去年十月，乡里说要修双',
  '溪桥，把旧桥拆了。如今半年过去，',
  '新桥只立了两个桥墩，学生上学要绕',
  '六里路。',
];
const interview = [
  '专访女消防队长罗绮雯：',
  '火场里没有男女之分',
  '问：当年投考时有没有人反对？',
  '答：妈妈哭了一个星期。她说火不认',
  '人，我说正因为火不认人，所以要有',
  '人去。',
  '问：最难忘的是哪一次？',
  '答：不是最大的那场火，是一个小朋',
  '友问我，姐姐你怕不怕。',
];
const notice = [
  '寻 物 启 事',
  '本人于5月15日在3路公交车上遗失黑',
  '色公文包一个，内有合同两份，有拾到',
  '者请与宫先生联系，必有重谢。',
];
const picture = [
  '银杏黄了',
  '市民在银杏林中游玩。全媒体记者 林一 摄',
  '本报讯（记者 林一）连日来，人民',
  '公园的银杏进入最佳观赏期，引来众',
  '多市民拍照。',
];

function headlines(lines: readonly string[]) {
  const text = lines.join('\n');
  const { articles, furniture } = readPage(text, pageWeights);
  const of = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null);
  return { headlines: articles.map(({ headline }) => of(headline)), furniture: furniture.map(of) };
}

describe('a story opens', () => {
  it('with whom a letter is for', () =>
    assert.deepEqual(headlines([...essay, ...letter]).headlines, ['怀念老师', '这座桥为何修了半年']));
  it('with whom a letter is for, alone on its line', () =>
    assert.deepEqual(headlines([...essay, letter[0] as string, '编辑同志：', ...letter.slice(2)]).headlines, [
      '怀念老师',
      '这座桥为何修了半年',
    ]));
  it('with what a paper calls itself, and 讯', () => {
    for (const opener of ['早报讯', '晚报讯', '商報訊', '快报讯', '周刊讯', '週報訊', '画报讯']) {
      const report = [...(picture[2] as string).replace('本报讯', opener)];
      const lines = ['银杏黄了', report.slice(0, 16).join(''), ...picture.slice(3)];
      assert.deepEqual(headlines([...essay, ...lines]).headlines, ['怀念老师', '银杏黄了'], opener);
    }
  });
  it('with the first question of an interview, below its headline', () =>
    assert.deepEqual(headlines([...essay, ...interview]).headlines, ['怀念老师', interview.slice(0, 2).join('\n')]));
  it('with the title of a notice', () =>
    assert.deepEqual(headlines([...essay, ...notice, '招 标 公 告', ...essay.slice(1)]).headlines, [
      '怀念老师',
      '寻 物 启 事',
      '招 标 公 告',
    ]));
  it('with the name of the column of letters', () => {
    for (const column of ['读者来信', '讀者投書', '来函照登'])
      assert.equal(headlines([...essay, column, '公园里的车位', ...picture.slice(3)]).headlines.length, 2, column);
  });
  it('with the text of a picture between headline and dateline, which is furniture', () => {
    const page = headlines([...essay, ...picture]);
    assert.deepEqual(page.headlines, ['怀念老师', '银杏黄了']);
    assert.deepEqual(page.furniture, [picture[1]]);
  });
  it('with who wrote it, below a headline that ends with a quotation', () => {
    const text = ['改革须啃“硬骨头”', '秦牧野', ...essay.slice(1)].join('\n');
    const [article] = readPage(text, pageWeights).articles;
    assert.deepEqual(article?.byline?.names, ['秦牧野']);
    assert.equal(text.slice(article?.headline?.start, article?.headline?.end), '改革须啃“硬骨头”');
  });
});
