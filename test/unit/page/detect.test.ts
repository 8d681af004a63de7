/** Whether a text is a Chinese newspaper page. */
import assert from 'node:assert/strict';
import { isChineseNews } from '../../../src/core/page/detect.ts';

const sentence = '云川市测绘局的古桥一座一座地量过去，城东的街巷走遍了，成果收入图志，市民都来看。';
/** Cut at a width, as a column cuts it. */
const wrapped = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';
const prose = sentence.repeat(4);

describe('a text is Chinese news', () => {
  it('when it is cut at the width of a column', () => {
    for (const width of [8, 14, 17, 32]) assert.ok(isChineseNews(wrapped(sentence.repeat(12), width)), `${width}`);
  });
  it('when it has two marks of news, wrapped or not', () => {
    assert.ok(isChineseNews(`新华社云川7月6日电（记者林知远）${prose}`));
    assert.ok(isChineseNews(`本报讯（记者周以宁）${prose}`));
    assert.ok(isChineseNews(`${prose}（下转第4版）${prose}（林知远摄）`));
  });
  it('when its dateline is letter-spaced or has radicals', () =>
    assert.ok(isChineseNews(`新华社 云川 7⽉ 6 ⽇ 电　（记者 黄 恒）${prose}`)));
});

describe('a text is not Chinese news', () => {
  it('when it is short', () => assert.ok(!isChineseNews('新华社云川7月6日电（记者林知远）好。')));
  it('when it is prose with one mark or none', () => {
    assert.ok(!isChineseNews(prose));
    assert.ok(!isChineseNews(`本报讯${prose}`));
  });
  it('when it is wrapped wider or narrower than a column', () => {
    assert.ok(!isChineseNews(wrapped(sentence.repeat(12), 45)));
    assert.ok(!isChineseNews(wrapped(sentence.repeat(12), 5)));
  });
  it('when every line is a sentence, as in a poem', () =>
    assert.ok(!isChineseNews(Array(20).fill('古桥一座一座地量过去了。').join('\n'))));
  it('when it is of a few lines', () => assert.ok(!isChineseNews(wrapped(prose.slice(0, 100), 16))));
  it('when it is English, Japanese or code', () => {
    const news = '新华社云川7月6日电（记者林知远）';
    assert.ok(!isChineseNews(`${news}${'The bridges of the town were measured. '.repeat(10)}`));
    assert.ok(!isChineseNews(`${news}${'橋を一つずつ測りました。'.repeat(20)}`));
    assert.ok(!isChineseNews(`${news}${prose}${'if (a) { b = c; }'.repeat(4)}`));
  });
  it('when the marks stand far below its beginning', () =>
    assert.ok(!isChineseNews(`${sentence.repeat(200)}\n新华社云川7月6日电（记者林知远）`)));
});
