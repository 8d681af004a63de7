/** The members of a list are of one type. Names are marked `{P|…}`, `{L|…}`, `{O|…}`; a word `<word:tag>` is one of the segmenter's. */
import assert from 'node:assert/strict';
import { withListTypes } from '../../../src/core/entities/enumerations.ts';
import type { EntityType, NameSpan, Word } from '../../../src/core/reading.ts';

const types: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organization' };
const letters: Readonly<Record<string, string>> = { person: 'P', place: 'L', organization: 'O' };

function run(marked: string): string {
  const names: NameSpan[] = [];
  const words: Word[] = [];
  let text = '';
  const plain = (part: string) => {
    for (const match of part.matchAll(/<([^:]+):(\w+)>|([^<>])/g)) {
      const word = match[1] ?? (match[3] as string);
      words.push({ word, tag: match[2] ?? 'x' });
      text += word;
    }
  };
  let from = 0;
  for (const match of marked.matchAll(/\{([PLO])\|([^}]*)\}/g)) {
    plain(marked.slice(from, match.index));
    const start = text.length;
    plain(match[2] as string);
    names.push({ start, end: text.length, type: types[match[1] as string] as EntityType });
    from = match.index + match[0].length;
  }
  plain(marked.slice(from));
  let shown = '';
  let at = 0;
  for (const { start, end, type } of withListTypes(text, names, words)) {
    shown += `${text.slice(at, start)}{${letters[type]}|${text.slice(start, end)}}`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('the types of the members of a list', () => {
  for (const [before, after] of [
    // The noun behind the list says what the members are, where half of them are known to be that.
    ['{O|青石网络}、{P|丁石头}、{O|望川快递}等快递企业', '{O|青石网络}、{O|丁石头}、{O|望川快递}等快递企业'],
    ['{O|青石网络}、{P|丁石头}等企业', '{O|青石网络}、{O|丁石头}等企业'],
    ['{O|青石网络}、{P|丁石头}、{P|丁石山}等企业', '{O|青石网络}、{P|丁石头}、{P|丁石山}等企业'],
    ['{O|青石网络}、{P|丁石头}、{O|望川快递}三家企业', '{O|青石网络}、{O|丁石头}、{O|望川快递}三家企业'],
    ['{L|青石}、{P|丁石}、{L|湖湾}等地', '{L|青石}、{L|丁石}、{L|湖湾}等地'],
    ['{L|青石}、{O|湖湾盟}、{L|西水}三国', '{L|青石}、{O|湖湾盟}、{L|西水}三国'],
    ['{P|梁秋石}、{L|尹立}、{P|高山}等人', '{P|梁秋石}、{P|尹立}、{P|高山}等人'],
    ['{P|梁秋石}、{L|尹立}、{P|高山}等3人', '{P|梁秋石}、{P|尹立}、{P|高山}等3人'],
    ['{P|梁秋石}、{L|立尹}、{P|高山}等人', '{P|梁秋石}、{L|立尹}、{P|高山}等人'],
    ['{P|梁秋石}、{L|尹立山水}、{P|高山}等人', '{P|梁秋石}、{L|尹立山水}、{P|高山}等人'],
    ['{P|梁秋石}、{L|<尹立:ns>}、{P|高山}等人', '{P|梁秋石}、{L|尹立}、{P|高山}等人'],
    // Without a noun all but one must be of the type, and two at least.
    ['{P|梁秋石}、{P|高山}、{L|尹立}，', '{P|梁秋石}、{P|高山}、{P|尹立}，'],
    ['{P|梁秋石}、{L|尹立}，', '{P|梁秋石}、{L|尹立}，'],
    ['{P|梁秋石}、{P|高山}、{L|尹立}、{L|丁山}，', '{P|梁秋石}、{P|高山}、{L|尹立}、{L|丁山}，'],
    ['{O|青石网络}、{L|丁石}、{O|望川快递}表示', '{O|青石网络}、{O|丁石}、{O|望川快递}表示'],
    ['{O|青石网络}、{P|丁石头}、{O|望川快递}表示', '{O|青石网络}、{P|丁石头}、{O|望川快递}表示'],
    // Beside a street a member that ends so is one.
    ['对民主路、{L|人民东路}一带停水', '对{L|民主路}、{L|人民东路}一带停水'],
    ['在{L|中山路}、和平路、民主路一带', '在{L|中山路}、{L|和平路}、{L|民主路}一带'],
    ['{L|青石大街}、柳树胡同、{L|望川路}', '{L|青石大街}、{L|柳树胡同}、{L|望川路}'],
    ['{L|青石路}、这条街、{L|望川路}', '{L|青石路}、这条街、{L|望川路}'],
    ['修了民主路、{L|人民东路}', '修了{L|民主路}、{L|人民东路}'],
    ['他们又来到民主路、{L|人民东路}', '他们又来到{L|民主路}、{L|人民东路}'],
    ['{L|青石镇}、和平路、{L|望川镇}', '{L|青石镇}、和平路、{L|望川镇}'],
    ['{L|青石路}、步行街、{L|望川路}', '{L|青石路}、步行街、{L|望川路}'],
    // A member that was not found is one where a noun says so, and where it is no word.
    ['{O|青石网络}、小满、{O|望川快递}等企业', '{O|青石网络}、{O|小满}、{O|望川快递}等企业'],
    ['{O|青石网络}、<小满:n>、{O|望川快递}等企业', '{O|青石网络}、小满、{O|望川快递}等企业'],
    ['{O|青石网络}、小满、{O|望川快递}，', '{O|青石网络}、小满、{O|望川快递}，'],
    ['{O|青石网络}、小满、谷雨等企业', '{O|青石网络}、小满、谷雨等企业'],
    ['{O|青石网络}、小、{O|望川快递}等企业', '{O|青石网络}、小、{O|望川快递}等企业'],
    ['{O|青石网络}、小满小满小满小、{O|望川快递}等企业', '{O|青石网络}、小满小满小满小、{O|望川快递}等企业'],
    ['{O|青石网络}、XY、{O|望川快递}等企业', '{O|青石网络}、XY、{O|望川快递}等企业'],
    // The last member ends where the sentence goes on, and a conjunction stands before one more.
    ['{P|梁秋石}、{P|高山}和{L|尹立}参加', '{P|梁秋石}、{P|高山}和{P|尹立}参加'],
    ['{P|梁秋石}、{P|高山}分别到{L|尹立}', '{P|梁秋石}、{P|高山}分别到{L|尹立}'],
    ['{L|圣多和普林}、{L|青石}、{P|丁石}等国', '{L|圣多和普林}、{L|青石}、{L|丁石}等国'],
    ['{P|梁秋石}，{P|高山}，{L|尹立}', '{P|梁秋石}，{P|高山}，{L|尹立}'],
    ['{L|青石}、{P|丁石}、{P|丁山}、{L|圣多和普林}三国', '{L|青石}、{L|丁石}、{L|丁山}、{L|圣多和普林}三国'],
    // Words of the sentence stand before the first name of a list and behind its last.
    ['{P|梁秋石}、{P|高山}、走进{L|尹立}，', '{P|梁秋石}、{P|高山}、走进{L|尹立}，'],
    ['在{L|尹立}的{P|高山}、{P|梁秋石}、{P|石大有}，', '在{L|尹立}的{P|高山}、{P|梁秋石}、{P|石大有}，'],
    ['{L|尹立}的老友、{P|高山}、{P|梁秋石}，', '{L|尹立}的老友、{P|高山}、{P|梁秋石}，'],
    // A member is known: a place by itself, a company by two characters beside others.
    ['{L|青石}、哈尔科夫、{P|丁石}等地', '{L|青石}、{L|哈尔科夫}、{L|丁石}等地'],
    ['{O|青石网络}、{O|望川科技}、{L|真主党}，', '{O|青石网络}、{O|望川科技}、{O|真主党}，'],
    ['{O|青石网络}、苹果、{L|丁石}表示', '{O|青石网络}、{O|苹果}、{O|丁石}表示'],
    ['今天<苹果:n>、{O|青石网络}、{L|丁石}表示', '今天{O|苹果}、{O|青石网络}、{O|丁石}表示'],
    ['{O|青石网络}、{L|丁石}、<苹果:n>手机，', '{O|青石网络}、{O|丁石}、{O|苹果}手机，'],
    ['{O|青石网络}、{L|丁石}、<苹果汁:n>，', '{O|青石网络}、{L|丁石}、苹果汁，'],
    // A place begins the name of an organization where the whole member has the form of one.
    ['{O|青石大学}、{L|望川}农业大学、{O|云川学院}等高校', '{O|青石大学}、{O|望川农业大学}、{O|云川学院}等高校'],
    ['{O|青石大学}、{L|望川}农业、{O|云川学院}等高校', '{O|青石大学}、{L|望川}农业、{O|云川学院}等高校'],
    ['{O|青石网络}、总裁{P|丁石头}、{O|望川快递}等企业', '{O|青石网络}、总裁{P|丁石头}、{O|望川快递}等企业'],
    ['{O|青石网络}、谷雨霜降立冬、{O|望川快递}等企业', '{O|青石网络}、{O|谷雨霜降立冬}、{O|望川快递}等企业'],
    ['小满、谷雨、立夏等企业', '小满、谷雨、立夏等企业'],
    // Beside a brand that is nothing else stand other brands, but no places and persons that one knows.
    ['在{O|瑞幸}、{P|丁石头茶}、{L|莱士}门口', '在{O|瑞幸}、{O|丁石头茶}、{O|莱士}门口'],
    ['在{O|瑞幸}、{P|丁石茶}、{L|华莱士}门口等', '在{O|瑞幸}、{P|丁石茶}、{O|华莱士}门口等'],
    ['{O|瑞幸}、小满茶铺、{L|青石}和{L|<望川:ns>}', '{O|瑞幸}、小满茶铺、{L|青石}和{L|望川}'],
    ['{O|瑞幸}、{P|王石头}、<奶茶:n>和{L|莱士}，', '{O|瑞幸}、{P|王石头}、奶茶和{O|莱士}，'],
    ['{O|青石网络}、{P|丁石头茶}、{L|莱士}，', '{O|青石网络}、{P|丁石头茶}、{L|莱士}，'],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(run(before), after));
});
