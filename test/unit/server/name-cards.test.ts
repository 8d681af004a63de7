/**
 * What the top of a card says of names that are hard to read and of places that may be another one. Readings are those of 《现代汉语词典》 and of
 * the government's own spelling; none was copied from output.
 */
import assert from 'node:assert/strict';
import { config } from '@vscode/l10n';
import translations from '../../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import gazetteerData from '../../../resources/gazetteer.json' with { type: 'json' };
import nameData from '../../../resources/names.json' with { type: 'json' };
import { type GazetteerData, loadGazetteer } from '../../../src/core/entities/gazetteer.ts';
import type { Language } from '../../../src/formats/check-messages.ts';
import { isSpelledOtherwise } from '../../../src/server/cards/home.ts';
import { loadNameDictionary } from '../../../src/server/cards/known-names.ts';
import { pinyinOf } from '../../../src/server/cards/name-card.ts';
import { otherScriptOfPerson } from '../../../src/server/cards/other-script.ts';
import { readPerson } from '../../../src/server/cards/person-name.ts';
import { placeFacts } from '../../../src/server/cards/place-facts.ts';
import { placeLines } from '../../../src/server/cards/place-lines.ts';
import { placeEnglish, placePinyin } from '../../../src/server/cards/place-name.ts';
import { cardWords } from '../../../src/server/cards/words.ts';
import { syllablesOf } from '../../syllables.ts';

const gazetteer = loadGazetteer(gazetteerData as unknown as GazetteerData);
const sources = { gazetteer, names: loadNameDictionary(nameData), syllablesOf };
const linesOf = (name: string, others: readonly string[] = [], language: Language = 'en') => {
  const facts = placeFacts(name, sources, others);
  return facts ? placeLines(facts, gazetteer, cardWords(language)).join('\n') : '';
};

describe('places that are hard to read', () => {
  const places = {
    喀什: 'Kāshí',
    喀什地区: 'Kāshí Dìqū',
    单县: 'Shàn Xiàn',
    乐清: 'Yuèqīng',
    尉犁县: 'Yùlí Xiàn',
    大埔县: 'Dàbù Xiàn',
    西安: "Xī'ān",
    六安市: "Lù'ān Shì",
    丽水: 'Líshuǐ',
    台州市: 'Tāizhōu Shì',
    蚌埠: 'Bèngbù',
    亳州: 'Bózhōu',
    涡阳县: 'Guōyáng Xiàn',
    歙县: 'Shè Xiàn',
    铅山县: 'Yánshān Xiàn',
    番禺区: 'Pānyú Qū',
    东阿县: "Dōng'ē Xiàn",
    洪洞县: 'Hóngtóng Xiàn',
    井陉县: 'Jǐngxíng Xiàn',
    蔚县: 'Yù Xiàn',
    乐亭县: 'Làotíng Xiàn',
    大城县: 'Dàichéng Xiàn',
    宕昌县: 'Tànchāng Xiàn',
    浚县: 'Xùn Xiàn',
    长子县: 'Zhǎngzǐ Xiàn',
    荥阳: 'Xíngyáng',
    荥经县: 'Yíngjīng Xiàn',
    百色: 'Bǎisè',
    耒阳: 'Lěiyáng',
    会稽山: 'Kuàijī Shān',
    新疆维吾尔自治区: "Xīnjiāng Wéiwú'ěr Zìzhìqū",
    德宏傣族景颇族自治州: 'Déhóng Dǎizú Jǐngpōzú Zìzhìzhōu',
    陵水黎族自治县: 'Língshuǐ Lízú Zìzhìxiàn',
    瀍河回族区: 'Chánhé Huízú Qū',
    江苏省苏州市: 'Jiāngsū Shěng Sūzhōu Shì',
    德黑兰: 'Déhēilán',
  };
  for (const [name, pinyin] of Object.entries(places))
    it(`${name} → ${pinyin}`, () => assert.equal(placePinyin(name, sources), pinyin));
});

describe('people whose names are hard to read', () => {
  const people = {
    单雪清: 'Shàn Xuěqīng',
    仇英杰: 'Qiú Yīngjié',
    区广海: 'Ōu Guǎnghǎi',
    朴成哲: 'Piáo Chéngzhé',
    查文渊: 'Zhā Wényuān',
    解晓峰: 'Xiè Xiǎofēng',
    尉迟望: 'Yùchí Wàng',
    万俟青: 'Mòqí Qīng',
    司徒清和: 'Sītú Qīnghé',
    种子文: 'Chóng Zǐwén',
    任正阳: 'Rén Zhèngyáng',
    曾小川: 'Zēng Xiǎochuān',
    缪若山: 'Miào Ruòshān',
    逄玉安: "Páng Yù'ān",
    折文海: 'Shé Wénhǎi',
    华天成: 'Huà Tiānchéng',
    燕归来: 'Yān Guīlái',
    欧阳志远: 'Ōuyáng Zhìyuǎn',
    黄浩铭: 'Huáng Hàomíng',
    吕海鸥: "Lǚ Hǎi'ōu",
  };
  for (const [name, pinyin] of Object.entries(people))
    it(`${name} → ${pinyin}`, () => assert.equal(readPerson(name, syllablesOf)?.pinyin, pinyin));

  for (const [name, pinyin] of Object.entries({
    哈梅内伊: 'Hāméinèiyī',
    埃隆·马斯克: 'Āilóng·Mǎsīkè',
    泽连斯基: 'Zéliánsījī',
  }))
    it(`${name}, a transliterated name, is not divided, and no English is made up for it`, () => {
      assert.deepEqual(readPerson(name, syllablesOf), { pinyin, english: null, transliterated: true, uncertain: [] });
    });

  it('says which characters have two readings in names', () => {
    assert.deepEqual(readPerson('覃远', syllablesOf)?.uncertain, [{ character: '覃', readings: ['qín', 'tán'] }]);
    assert.deepEqual(readPerson('赵茜', syllablesOf)?.uncertain, [{ character: '茜', readings: ['qiàn', 'xī'] }]);
    assert.deepEqual(readPerson('黄浩铭', syllablesOf)?.uncertain, []);
  });
  it('has the English order of a Chinese name', () =>
    assert.equal(readPerson('吕海鸥', syllablesOf)?.english, "Lü Hai'ou"));
});

describe('people of elsewhere', () => {
  const isElsewhere = (name: string, sentence: string) => isSpelledOtherwise(name, [sentence], gazetteer);
  it('are told by what stands directly before the name, or by a Japanese surname', () => {
    assert.ok(isElsewhere('石大茂', '日本前外相石大茂说'));
    assert.ok(isElsewhere('石家超', '香港特首石家超到场'));
    assert.ok(isElsewhere('高桥健一', '企业家高桥健一说'));
  });
  it('are not told by a place in the phrase before, or by where an envoy is', () => {
    assert.ok(!isElsewhere('石大有', '在日本，教师石大有说'));
    assert.ok(!isElsewhere('石大有', '中国驻日本大使石大有说'));
    assert.ok(!isElsewhere('石大有', '中国外长石大有说'));
  });
  it('have no English name, and one surname', () => {
    const reading = readPerson('山田健一', syllablesOf, null, true);
    assert.equal(reading?.english, null);
    assert.equal(reading?.pinyin, 'Shāntián Jiànyī');
  });
});

describe('names in traditional characters', () => {
  const find = (traditional: string) => () => ({ script: 'traditional' as const, text: traditional });
  it('keep surnames, and what given names are made of, where words have another character', () => {
    assert.equal(otherScriptOfPerson('于明华', find('於明華'))?.text, '于明華');
    assert.equal(otherScriptOfPerson('陈里', find('陳裡'))?.text, '陳里');
    assert.equal(otherScriptOfPerson('范后', find('範後')), null);
    assert.equal(otherScriptOfPerson('李钟', find('李鐘'))?.text, '李鐘');
  });
});

describe('places that may be another one', () => {
  const ambiguous = {
    泰山: ['Mount Tai', '泰山区'],
    东海: ['East China Sea', '东海县'],
    南海: ['South China Sea', '南海区'],
    北海: ['北海市'],
    黄山: ['黄山市', 'mountain'],
    衡山: ['衡山县', 'mountain'],
    天山: ['Tian Shan', '天山区'],
    庐山: ['庐山市', 'mountain'],
    太湖: ['太湖县', 'lake'],
    巢湖: ['巢湖市', 'lake'],
    西湖: ['西湖区', 'lake'],
    洪湖: ['洪湖市'],
    朝阳区: ['北京市', '长春市'],
    鼓楼区: ['南京市', '福州市'],
    吉林: ['吉林省', '吉林市'],
    和田: ['和田地区', '和田市'],
    喀什: ['喀什地区', '喀什市'],
    长安: ['西安市', '石家庄市'],
    通州: ['北京市', '南通市'],
    华盛顿: ['capital of United States', 'state or province'],
  };
  for (const [name, candidates] of Object.entries(ambiguous))
    it(`${name} could be ${candidates.join(', ')}`, () => {
      const lines = linesOf(name);
      assert.match(lines, /^Could be: /);
      for (const candidate of candidates) assert.ok(lines.includes(candidate), `${candidate}: ${lines}`);
    });

  it('gives the likelier first, with the reason', () => {
    assert.match(linesOf('朝阳区', ['长春市']), /Could be: 朝阳区 \(220104, 长春市\).*\n.*names 长春市/);
    assert.match(linesOf('泰山'), /Could be: Mount Tai .*\n.*form of the name/);
  });
  it('gives them in Chinese where the editor has its texts in Chinese', () => {
    config({ contents: translations });
    try {
      assert.match(linesOf('泰山', [], 'zh'), /^可能是：Mount Tai（山，山东省）；泰山区/);
    } finally {
      config({ contents: {} });
    }
  });
  it('makes no county of a sea, nor of a name that is not known', () => {
    assert.equal(linesOf('塔河东海'), '');
    assert.equal(linesOf('鹿鸣湖'), '');
  });
});

describe('places that are sure', () => {
  const sure = {
    喀什地区: /^新疆维吾尔自治区 › 喀什地区 · prefecture level · 653100/,
    江苏省苏州市: /^江苏省 › 苏州市 · prefecture level/,
    北京: /^北京市 · municipality · 110000/,
    上海: /^上海市 · municipality/,
    天津市: /^天津市 · municipality/,
    重庆: /^重庆市 · municipality/,
    德黑兰: /^capital of Iran — Tehran/,
    东京: /^capital of Japan — Tokyo/,
    美国马里兰州: /^Maryland \(state or province, United States\)/,
    南昌: /^江西省 › 南昌市/,
    海南: /^海南省/,
    高雄市: /^Kaohsiung City \(city, Taiwan\)/,
    新竹县: /^Hsinchu County \(place, Taiwan\)/,
    旺角: /^Mong Kok \(place, 香港特别行政区\)/,
  };
  for (const [name, line] of Object.entries(sure))
    it(`${name}: ${line.source}`, () => assert.match(linesOf(name), line));

  it('have their English names', () => {
    const english = {
      喀什地区: 'Kashgar Prefecture',
      和田地区: 'Hotan Prefecture',
      单县: 'Shanxian County',
      莒县: 'Juxian County',
      江苏省苏州市: 'Suzhou City, Jiangsu Province',
      新疆维吾尔自治区: 'Xinjiang Uygur Autonomous Region',
      陕西省: 'Shaanxi Province',
      西安市: "Xi'an City",
      美国马里兰州: 'Maryland, United States of America',
      伦敦: 'London',
      白沙坪镇: 'Baishaping Town',
    };
    for (const [name, expected] of Object.entries(english)) assert.equal(placeEnglish(name, sources), expected);
  });
});

describe('organisations and works in letters', () => {
  const tags: Readonly<Record<string, string>> = {
    ...{ 国家图书馆: 'nt', 国家: 'n', 图书馆: 'n', 中央电视台: 'nt', 中央: 'n', 电视台: 'n', 国民党: 'nt', 国民: 'n' },
    ...{ 黄河水利委员会: 'nt', 黄河: 'ns', 水利: 'n', 委员会: 'n', 卧虎藏龙: 'i', 卧虎: 'n', 藏龙: 'n', 望川市: 'x' },
    ...{ 公安局: 'nt', 第三: 'm', 中学: 'n', 单县: 'n', 资治通鉴: 'n', 资治: 'n', 望川: 'x', 县公安局: 'n' },
  };
  /** The longest word that is there; a character without one is unknown. */
  const tag = (text: string) => {
    const words = [];
    for (let at = 0; at < text.length; at += words.at(-1)?.word.length ?? 0) {
      const ends = Array.from({ length: text.length - at }, (_, i) => text.length - i);
      const word = ends.map((end) => text.slice(at, end)).find((part) => tags[part]) ?? text.charAt(at);
      words.push({ word, tag: tags[word] ?? 'x' });
    }
    return words;
  };
  const tools = { ...sources, segmenter: { name: 'invented', tag } };
  const names = {
    国家图书馆: 'Guójiā Túshūguǎn',
    中央电视台: 'Zhōngyāng Diànshìtái',
    黄河水利委员会: 'Huáng Hé Shuǐlì Wěiyuánhuì',
    国民党: 'Guómíndǎng',
    资治通鉴: 'Zīzhìtōngjiàn',
    卧虎藏龙: 'Wòhǔcánglóng',
    望川市公安局: "Wàngchuān Shì Gōng'ānjú",
    望川县公安局: "Wàngchuān Xiàn Gōng'ānjú",
    单县第三中学: 'Shàn Xiàn Dì-sān Zhōngxué',
  };
  for (const [name, pinyin] of Object.entries(names))
    it(`${name} → ${pinyin}`, () => assert.equal(pinyinOf(name, 'organization', tools), pinyin));
});
