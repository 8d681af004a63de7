/** Rules that find names by their context: in bylines, after labels and titles, in lists, in quotation marks. */
import type { NameSpan, Word } from '../../reading.ts';
import { areNames } from '../../text/name-lists.ts';
import { overlapsOf } from '../../text/spans.ts';
import { commonSurnames, compoundSurnames, surnames } from '../../text/surnames.ts';
import { withListTypes } from '../enumerations.ts';
import { knownLengthAt, knownType } from '../known-list.ts';
import { withListMembers, withoutListedWords } from '../lists.ts';
import { quotedOrganizations } from '../quoted.ts';
import { speakersIn } from '../speakers.ts';
import { titleEndings } from '../titles.ts';
import { companiesByContext } from './companies.ts';
import { japaneseNames } from './japanese-names.ts';
import { type PassageRule, placeOver } from './passage-rule.ts';
import { tibetanNames } from './tibetan-names.ts';

/** After 记者, or in the brackets behind a dateline: 新华社香港7月6日电（谢知 赵曼）. */
const byline =
  /(?:[日社](?:电|讯) ?[（(]|记者|通讯员|特约记者|摄影|实习生|嘉宾)[：: ]?((?:[\u4e00-\u9fff·]{2,9}[ 、])+[\u4e00-\u9fff·]{2,9}?)(?=摄|报道|[）)，。：:]|$)/g;
/** People who made the page, after their role. */
const labelled =
  /(?:编辑|责编|美编|校对|审校|审核|版式|统筹|策划|制图|摄影|排版|监制|主编|值班|编审|设计|作者|供图|文字|图片)[：:] ?([\u3400-\u9fff]{2,4})(?=$|[\s，、。；）]|(?:责任|本版|图片|文字|版式)?(?:编辑|责编|美编|校对|审校|审核|版式|统筹|策划)[：:])/g;
/** Pieces of the length of names, set apart by blanks, from one mark to the next. */
const spacedList =
  /(?<![^\s，。、；：！？（）])(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)(?: (?:[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+|[\u3400-\u9fff]{2,4})){2,}(?![^\s，。、；：！？（）])/g;
/** Two names without a blank between them. */
const runOn = new RegExp(
  `(?:记者|通讯员)([${commonSurnames}][\\u4e00-\\u9fff]{1,2})([${commonSurnames}][\\u4e00-\\u9fff]{1,2})(?=摄|报道|[）)：:]|$)`,
  'g',
);
/** After a title a word that looks like a name, before what may follow a name. */
const behindTitle = new RegExp(
  `(?:${titleEndings}|支书|会计|制片人|经纪人|主理人|合伙人|投资人|候选人|[\\u4e00-\\u9fff]{2}[员师长手])([${surnames}][\\u4e00-\\u9fff]{1,2})(?:[和与]([${surnames}][\\u4e00-\\u9fff]))?(?=[、，和与给把守]|帮|介绍|表示|告诉|说|合伙|一起|一同|合作|负责|执导|主演|出演|联手|搭档)`,
  'g',
);
/** The last characters of what stands directly before such a word. */
const titleCharacters = new Set([...titleEndings.split('|'), ...'书计人员师长手和与'].map((title) => title.slice(-1)));
/** A word that it may find. */
const mayBeName = new RegExp(`^[${commonSurnames}][\\u4e00-\\u9fff]{1,2}$`);
/** The same for a word that the segmenter has as a person: rarer surnames are enough. */
const mayBePerson = new RegExp(`^[${surnames}][\\u4e00-\\u9fff]{1,2}$`);
/** A name in Chinese behind who it is. */
const glossed = new RegExp(`(?:${titleEndings}|[人者家员长师手])([\\u3400-\\u9fff·]{2,8})$`);
/** A company at the beginning of a sentence, before what companies do. */
const subject =
  /(?:^|[。！？；]|，(?=[\u4e00-\u9fff]{4}(?:回应|宣布|公告)))((?!高新|新兴|数字|智能|现代|传统|国产|民营|绿色)[\u4e00-\u9fff]{2}(?:科技|股份|控股|汽车|易购|银行|证券|保险|药业|电器|集团|优选|影业|出行|航空|物流|食品|乳业|地产|能源|重工|电子))(?=回应|发布(?!会)|宣布|公告|表示|董事长|创始人|总裁|股价|涨停|跌停|上市|推出)/g;
/** Behind a title a surname and a given name that is a numeral, before what people do: 村民万三千站. */
const numeralName = new RegExp(
  `(?:${titleEndings}|支书|会计|[员师长手])([${surnames}][一二三四五六七八九十百千万亿]{2})(?=[、，。和与给把守站走坐拿在]|算了|介绍|表示|告诉|笑|说|正|也)`,
  'g',
);
const numeralNameHint = /[一二三四五六七八九十百千万亿]{2}[、，。和与给把守站走坐拿在算介表告笑说正也]/;
/** The names behind two titles side by side. */
const parallelNames = new RegExp(
  `(?:${titleEndings})([${surnames}][\\u4e00-\\u9fff]{1,2})[、和与](?:${titleEndings})([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=[、，。和]|受到|获|参加|出席|先后|分别|说|表示|介绍|等|到场|亮相|登台|合作|携手|联手|主演|共同|一起|一同)`,
  'g',
);
const parallelHint = new RegExp(`[、和与](?:${titleEndings})`);
/** The first look-ahead only spares most characters the look-behind. */
const compound = new RegExp(
  `(?=[${compoundSurnames.map((surname) => surname.charAt(0)).join('')}])(?<![^，。、；：“（\\s和与])((?:${compoundSurnames.join('|')})[\\u4e00-\\u9fff]{1,2}?)(?=$|[、，。；）和与]|说|表示|参加|出席|获|介绍|告诉|当选|等)`,
  'g',
);
const lettered =
  /(?<![A-Za-z0-9])(?:[A-Z]罗(?![\u4e00-\u9fff]*[·（])|[A-Z0-9]{2,6}[\u4e00-\u9fff]{0,4}(?:联盟|联合会|协会|实验室|研究院|研究所|创新中心|基金会|联谊会|工作组))/g;
/** Titles that are said with a surname alone, behind a mark or a word that brings a person in. */
const calledByTitle = new RegExp(
  `(?<![^，。、；：！？“”（）\\s对跟向和与请找问听给让把被叫]|^)([${commonSurnames}黎苗葛霍温]` +
    '(?:副?(?:[校院局处科所站队镇乡村县市厅司部会]长|主任|书记|主席|经理)|总经理|董事长|老师|教授|师傅|警官|医生|大夫|护士|律师|法官|博士|先生|女士|小姐|大爷|大妈|大娘|大叔|阿姨|奶奶|爷爷|教练|老板|同学|指导员|班长|连长)' +
    '(?![期远江沙春安城载录柜级]))',
  'g',
);
/** Somebody whom a court or the police do not name. */
const unnamed = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|原告|被告|被告人|嫌疑人|当事人|男子|女子|居民|村民|司机|民警|老板|丈夫|妻子|[和与对向由将被的])([${commonSurnames}]某(?:某|[甲乙丙丁戊])?)(?![些个种年事地日处样])`,
  'g',
);
/** Words of trade that a company's short name ends in. */
const tradeWord = /^(?:影业|药业|乳业|酒业|置业|矿业|锂业|钢铁|证券|银行|保险|基金|传媒|航空|汽车|地产|半导体)$/;
/** Nouns and names by the segmenter's tags. */
const noun = /^n/;
/** Words that such nouns are all the same. */
const noNames =
  /[们人民员长者家师生方面]$|^(?:方法|高度|高校|白酒|金额|石油|马路|江边|河边|山区|山村|花卉|水果|牛羊|龙头|汤圆|严重)/;

const person = (start: number, text: string): NameSpan => ({ start, end: start + text.length, type: 'person' });

/** Matches of the expression's groups, as persons. @param hint a cheaper expression that occurs in every text that the other one matches in. */
function groupsOf(text: string, expression: RegExp, hint?: RegExp): NameSpan[] {
  if (hint && !hint.test(text)) return [];
  const found: NameSpan[] = [];
  for (const match of text.matchAll(expression)) {
    let at = match.index;
    for (const group of match.slice(1) as (string | undefined)[]) {
      if (!group) continue;
      at = text.indexOf(group, at) + group.length;
      found.push(person(at - group.length, group));
    }
  }
  return found;
}

/** Where words end, and which offsets lie within ordinary words. */
interface WordEnds {
  readonly ends: ReadonlySet<number>;
  readonly ordinary: ReadonlySet<number>;
}

function wordEndsOf(words: readonly Word[]): WordEnds {
  const ends = new Set<number>();
  const ordinary = new Set<number>();
  let at = 0;
  for (const { word, tag } of words) {
    if (/^(?:n|vn?|a|d|l)$/.test(tag)) for (let i = 1; i < word.length; i++) ordinary.add(at + i);
    at += word.length;
    ends.add(at);
  }
  return { ends, ordinary };
}

/** The pieces of lists of names that blanks set apart. */
function spacedNames(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const lists = [...text.matchAll(spacedList)];
  if (lists.length === 0) return [];
  const ordinary = ordinaryWords(words);
  return lists.flatMap((match) => {
    const pieces = [...match[0].matchAll(/[^ ]+/g)].map((piece) => person(match.index + piece.index, piece[0]));
    const isOther = ({ start, end }: NameSpan) =>
      ordinary.get(start) === end - start ||
      names.some((name) => name.start === start && name.end === end && name.type !== 'person');
    if (!areNames(pieces.map(({ start, end }) => text.slice(start, end)))) return [];
    if (2 * pieces.filter(isOther).length > pieces.length) return [];
    // Words may follow the last name: what is found of it says how long it is.
    const last = pieces.at(-1) as NameSpan;
    return overlapsOf(last, names).length > 0 ? pieces.slice(0, -1) : pieces;
  });
}

/** Nouns, verbs and adjectives: their lengths by where they begin. */
function ordinaryWords(words: readonly Word[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  let at = 0;
  for (const { word, tag } of words) {
    if (/^(?:n|vn?|an?|d|l)$/.test(tag)) lengths.set(at, word.length);
    at += word.length;
  }
  return lengths;
}

export const finderRules: readonly PassageRule[] = [
  {
    name: 'list-types',
    purpose: 'The members of a list are of the type that most of its names have, or that the noun behind it says.',
    examples: [
      ['{L|丰临}、{O|望川科技}等快递企业', '{O|丰临}、{O|望川科技}等快递企业'],
      ['<苹果:n>、{P|谷歌}、{O|望川科技}市值', '{O|苹果}、{O|谷歌}、{O|望川科技}市值'],
      ['{O|望川科技}、{O|日昌科技}和{L|<望川:ns>}', '{O|望川科技}、{O|日昌科技}和{L|望川}'],
      ['馆长{P|石大有}、{L|望川}代表等国家代表', '馆长{P|石大有}、{L|望川}代表等国家代表'],
      ['苹果、香蕉、葡萄上市', '苹果、香蕉、葡萄上市'],
    ],
    apply: (names, { text, words }) => withListTypes(text, names, words),
  },
  {
    name: 'list-members',
    purpose:
      'A member of a list between two names of a type is of it too, and so is one beside an organization that has the form of one.',
    examples: [
      ['{L|望川湖}、古塔、{L|青石桥}。', '{L|望川湖}、{L|古塔}、{L|青石桥}。'],
      ['{O|日昌}、望川科技、体操队等', '{O|日昌}、{O|望川科技}、{O|体操队}等'],
      ['{O|青石县委}、周密部署，', '{O|青石县委}、周密部署，'],
    ],
    apply: (names, { text }) => withListMembers(text, names),
  },
  {
    name: 'words-in-list',
    purpose: 'A place of two characters in a list of ordinary words is one of them, unless the list has another name.',
    examples: [
      ['<共享:v>、<远程:n>、{L|广域}、<高效:a>成为亮点', '共享、远程、广域、高效成为亮点'],
      ['<共享:v>、{L|望川}、{L|青石}、<高效:a>成为亮点', '共享、{L|望川}、{L|青石}、高效成为亮点'],
      ['去<学校:n>、{L|广域}、<工厂:n>看看', '去学校、{L|广域}、工厂看看'],
    ],
    apply: (names, { text, words }) => withoutListedWords(text, words, names),
  },
  {
    name: 'speakers',
    purpose: 'Who speaks right behind a quotation, or at the beginning of a sentence, is a person.',
    examples: [
      ['“好。”石大有笑着说，“真好。”', '“好。”{P|石大有}笑着说，“真好。”'],
      ['“好。”严格地说，好。', '“好。”严格地说，好。'],
    ],
    apply: (names, { text }) => placeOver(speakersIn(text), names),
  },
  {
    name: 'behind-title',
    purpose: 'Behind a title a noun that begins with a common surname is a person, though it is a word: 乡长高峰.',
    examples: [
      ['村民<江河:n>和工人<高山:n>说', '村民{P|江河}和工人{P|高山}说'],
      ['村民<江河:n>和<汪洋:n>合伙', '村民{P|江河}和{P|汪洋}合伙'],
      ['教师<温暖:a>、护士<白雪:n>受到表彰', '教师{P|温暖}、护士{P|白雪}受到表彰'],
      ['导演<温泉:nr>合作，制片人<康庄:nr>负责', '导演{P|温泉}合作，制片人{P|康庄}负责'],
      ['演员<夏天:t>与导演<陈列:v>到场', '演员{P|夏天}与导演{P|陈列}到场'],
      ['村民<高兴:a>，大家都好', '村民高兴，大家都好'],
      ['游客<方面:n>，人数不少', '游客方面，人数不少'],
    ],
    apply(names, { text, words }) {
      const nouns = new Map<number, number>();
      let at = 0;
      for (const { word, tag } of words) {
        const mayBe = tag === 'nr' ? mayBePerson : mayBeName;
        if (titleCharacters.has(text.charAt(at - 1)) && noun.test(tag) && mayBe.test(word)) nouns.set(at, word.length);
        at += word.length;
      }
      // Most texts have no such noun, and the expression is the slowest of all.
      const behind = nouns.size > 0 ? groupsOf(text, behindTitle) : [];
      const found = behind.filter(
        ({ start, end }) => nouns.get(start) === end - start && !noNames.test(text.slice(start, end)),
      );
      // Two of a kind side by side are names, whatever words they are.
      const parallel = groupsOf(text, parallelNames, parallelHint).filter(
        ({ start, end }) => !noNames.test(text.slice(start, end)),
      );
      return placeOver(placeOver(found, parallel), names);
    },
  },
  {
    name: 'numeral-given-name',
    purpose: 'Behind a title a surname with a numeral is a person where it counts nothing.',
    examples: [
      ['村民万三千站在台上', '村民{P|万三千}站在台上'],
      ['村民万三千人', '村民万三千人'],
    ],
    apply: (names, { text }) => placeOver(groupsOf(text, numeralName, numeralNameHint), names),
  },
  {
    name: 'known-names',
    purpose: 'A place or an organization that the word lists know is a name wherever a word begins with it.',
    examples: [
      ['称{L|望川}的<真主:nr><党:n>没有回应', '称{L|望川}的{O|真主党}没有回应'],
      ['{L|真主党}没有回应', '{O|真主党}没有回应'],
      ['<天真:a><主党:n>没有回应', '天真主党没有回应'],
      ['<中国:ns><网络:n>文明', '中国网络文明'],
      ['<携程:n>发布报告', '{O|携程}发布报告'],
      ['{L|江淮}汽车涨停', '{O|江淮汽车}涨停'],
      ['{O|江淮汽车集团}涨停', '{O|江淮汽车集团}涨停'],
    ],
    apply(names, { text, words }) {
      const found: NameSpan[] = [];
      let wordEnds: WordEnds | null = null;
      const look = (at: number) => {
        const length = at >= (found.at(-1)?.end ?? 0) ? knownLengthAt(text, at) : 0;
        const end = at + length;
        const type = length > 0 ? knownType(text.slice(at, end)) : null;
        if (!type) return;
        wordEnds ??= wordEndsOf(words);
        // 中国网络 holds no 中国网; a name of two characters is a word or several.
        if (length > 3 || (length > 2 ? !wordEnds.ordinary.has(end) : wordEnds.ends.has(end)))
          found.push({ start: at, end, type });
      };
      let at = 0;
      for (const { word } of words) {
        look(at);
        // 大疆和小红书: behind a conjunction a name may begin, whatever word the segmenter sees.
        if (word.length > 1 && '和与及'.includes(word.charAt(0))) look(at + 1);
        at += word.length;
      }
      const retyped = names.map((name) => {
        const type = name.type === 'work' ? null : knownType(text.slice(name.start, name.end));
        return type && type !== name.type ? { ...name, type } : name;
      });
      // A known name holds what was found of it: 江淮 in 江淮汽车.
      const whole = found.filter(({ start, end }) => {
        const over = overlapsOf({ start, end }, retyped);
        return over.length > 0 && end - start > 3 && over.every((name) => name.start >= start && name.end <= end);
      });
      return placeOver(found, placeOver(retyped, whole));
    },
  },
  {
    name: 'japanese-names',
    purpose:
      'A Japanese surname with characters of given names is a person where the passage is about Japan, a title stands before, or a part was found.',
    examples: [
      ['首相<高桥:nr><早苗:n>表示', '首相{P|高桥早苗}表示'],
      ['日本<高桥:nr><晋三:x>表示', '日本{P|高桥晋三}表示'],
      ['导演高{P|桥裕和}的片', '导演{P|高桥裕和}的片'],
      ['导演<是:v>{P|枝裕和}的新片', '导演{P|是枝裕和}的新片'],
      ['日本<松本:nr><公司:n>宣布', '日本松本公司宣布'],
      ['看<高桥:nr><早苗:n>长势', '看高桥早苗长势'],
    ],
    apply: (names, { text, words }) => placeOver(names, japaneseNames(text, words, names)),
  },
  {
    name: 'tibetan-names',
    purpose:
      'Two common Tibetan names of two syllables each, side by side, are one person, unless a longer name holds them.',
    examples: [
      ['牧民次仁卓玛说', '牧民{P|次仁卓玛}说'],
      ['牧民{L|次仁}卓玛说', '牧民{P|次仁卓玛}说'],
      ['在{O|扎西平措合作社}', '在{O|扎西平措合作社}'],
    ],
    apply(names, { text }) {
      const holds = (found: NameSpan) => (name: NameSpan) =>
        name.start <= found.start && name.end >= found.end && name.end - name.start > found.end - found.start;
      return placeOver(
        names,
        tibetanNames(text).filter((found) => !overlapsOf(found, names).some(holds(found))),
      );
    },
  },
  {
    name: 'surname-with-title',
    purpose:
      'A surname with a title that one is called by is a person behind a mark, or behind a word that brings one in.',
    examples: [
      ['今天，钱老师没有来', '今天，{P|钱老师}没有来'],
      ['他对{P|苗经理都}说', '他对{P|苗经理都}说'],
      ['可以跟黎小姐联系', '可以跟{P|黎小姐}联系'],
      ['，史书记载了此事', '，史书记载了此事'],
      ['，高校长期合作', '，高校长期合作'],
    ],
    apply: (names, { text }) => placeOver(groupsOf(text, calledByTitle), names),
  },
  {
    name: 'unnamed-by-court',
    purpose:
      'A surname with 某 stands for somebody whom the paper does not name, and so does what tells several of them apart.',
    examples: [
      ['原告张某与被告{P|李某}甲系邻居', '原告{P|张某}与被告{P|李某甲}系邻居'],
      ['嫌疑人王某某到案', '嫌疑人{P|王某某}到案'],
      ['{P|吴某凡}被捕', '{P|吴某凡}被捕'],
      ['关于某事，金某些', '关于某事，金某些'],
    ],
    apply: (names, { text }) => {
      const found = groupsOf(text, unnamed);
      const isHeld = (own: NameSpan) =>
        overlapsOf(own, names).some((name) => name.start <= own.start && name.end >= own.end);
      return placeOver(
        names,
        found.filter((own) => !isHeld(own)),
      );
    },
  },
  {
    name: 'trade-behind-name',
    purpose: 'A name that is no word with a word of trade behind it is a company.',
    examples: [
      ['由<柠谷:x><影业:n>出品', '由{O|柠谷影业}出品'],
      ['由<国产:b><影业:n>出品', '由国产影业出品'],
      ['<青石:ns><银行:n>在{L|望川}', '{O|青石银行}在{L|望川}'],
    ],
    apply(names, { text, words }) {
      const found: NameSpan[] = [];
      let at = 0;
      words.forEach(({ word, tag }, i) => {
        const next = words[i + 1]?.word ?? '';
        const end = at + word.length + next.length;
        const isName =
          (/^(?:x|n[rszt]\w*)$/.test(tag) || (tag === 'n' && next === '影业')) && /^[\u4e00-\u9fff]{2,3}$/.test(word);
        if (isName && tradeWord.test(next)) found.push({ start: at, end, type: 'organization' });
        at += word.length;
      });
      const holds = (own: NameSpan) => (name: NameSpan) =>
        name.start < own.end && name.end > own.start && !(name.start >= own.start && name.end <= own.end);
      return found.length === 0
        ? names
        : placeOver(
            names,
            found.filter(
              (own) => !overlapsOf(own, names).some(holds(own)) && !text.slice(own.start, own.end).includes('·'),
            ),
          );
    },
  },
  {
    name: 'companies-by-context',
    purpose:
      'A company that is called by a word is one where something stands beside it that only companies have or do.',
    examples: [
      ['<理想:n>创始人表示', '{O|理想}创始人表示'],
      ['监管部门约谈<小米:n>。', '监管部门约谈{O|小米}。'],
      ['{O|望川}与<小米:n>合作', '{O|望川}与{O|小米}合作'],
      ['<理想:n>很美好', '理想很美好'],
    ],
    apply: (names, { text, words }) =>
      placeOver(
        companiesByContext(text, words, names).filter((span) => overlapsOf(span, names).length === 0),
        names,
      ),
  },
  {
    name: 'compound-surnames',
    purpose: 'A compound surname with a given name between marks, or before what people do, is a person.',
    examples: [
      ['公孙瑞雪和令狐明参加决赛', '{P|公孙瑞雪}和{P|令狐明}参加决赛'],
      ['看夏侯家的老屋', '看夏侯家的老屋'],
    ],
    apply: (names, { text }) => placeOver(groupsOf(text, compound), names),
  },
  {
    name: 'letters-and-digits',
    purpose:
      'An organization may begin with letters or digits, and a player may be called by a letter and a character.',
    examples: [
      ['5G产业联盟成立', '{O|5G产业联盟}成立'],
      ['C罗打进两球', '{P|C罗}打进两球'],
      ['5G手机上市', '5G手机上市'],
    ],
    apply: (names, { text }) =>
      placeOver(
        names,
        [...text.matchAll(lettered)].map(({ index, 0: own }) => ({
          start: index,
          end: index + own.length,
          type: /罗$/.test(own) ? ('person' as const) : ('organization' as const),
        })),
      ),
  },
  {
    name: 'latin-gloss',
    purpose:
      'A person’s name in Latin letters in brackets glosses the Chinese name before it, which is the one to mark.',
    examples: [
      ['撰稿人罗曼诺娃（Larisa {P|Romanova}）称', '撰稿人{P|罗曼诺娃}（Larisa Romanova）称'],
      ['{P|罗曼诺娃}（Larisa {P|Romanova}）称', '{P|罗曼诺娃}（Larisa Romanova）称'],
      ['歌手（{P|Larisa}）称', '歌手（{P|Larisa}）称'],
    ],
    apply: (names, { text }) =>
      names.flatMap((name) => {
        if (name.type !== 'person' || !/^[A-Za-z. ]+$/.test(text.slice(name.start, name.end))) return [name];
        const bracket = /（[A-Za-z. ]*$/.exec(text.slice(Math.max(0, name.start - 40), name.start));
        if (!bracket || !/^[A-Za-z. ]*）/.test(text.slice(name.end, name.end + 40))) return [name];
        const end = name.start - bracket[0].length;
        if (names.some((other) => other.end === end)) return [];
        const own = glossed.exec(text.slice(Math.max(0, end - 12), end))?.[1];
        return own ? [person(end - own.length, own)] : [name];
      }),
  },
  {
    name: 'company-as-subject',
    purpose:
      'A short name with a word of trade is a company where a sentence begins with it and tells what it says or does.',
    examples: [
      ['{L|华宁}易购回应传闻', '{O|华宁易购}回应传闻'],
      ['高新科技发布会在望川举行', '高新科技发布会在望川举行'],
    ],
    apply: (names, { text }) =>
      placeOver(
        names,
        [...text.matchAll(subject)].map(({ index, 1: own = '' }) => {
          const start = text.indexOf(own, index);
          return { start, end: start + own.length, type: 'organization' as const };
        }),
      ),
  },
  {
    name: 'quoted-organizations',
    purpose:
      'What stands in quotation marks from its first character to its last, and has the form of an organization, is one.',
    examples: [
      ['成立“{L|望川}党”', '成立“{O|望川党}”'],
      ['由“望川合唱团”演唱', '由“{O|望川合唱团}”演唱'],
      ['“名师工作室”', '“名师工作室”'],
    ],
    apply: (names, { text }) => placeOver(names, quotedOrganizations(text, names)),
  },
  {
    name: 'byline-lists',
    purpose: 'Names behind 记者, set apart by blanks, are persons.',
    examples: [
      ['本报望川7月6日电（谢知 赵曼卿） 上映', '本报望川7月6日电（{P|谢知} {P|赵曼卿}） 上映'],
      ['记者谢知报道', '记者谢知报道'],
    ],
    apply: (names, { text }) =>
      placeOver(
        names,
        [...text.matchAll(byline)].flatMap((match) => {
          const list = match[1] as string;
          if (!list.includes(' ')) return [];
          const start = match.index + match[0].length - list.length;
          return [...list.matchAll(/[^ 、]+/g)].flatMap((part) =>
            part[0].length <= 4 || part[0].includes('·') ? [person(start + part.index, part[0])] : [],
          );
        }),
      ),
  },
  {
    name: 'spaced-lists',
    purpose: 'Three names and more that are set apart by blanks are persons where most begin with a surname.',
    examples: [
      [
        '获奖者：方圆 {P|柳依依} 欧阳修远 古丽米热·艾尔肯',
        '获奖者：{P|方圆} {P|柳依依} {P|欧阳修远} {P|古丽米热·艾尔肯}',
      ],
      ['国内 国际 体育 财经', '国内 国际 体育 财经'],
      ['<方案:n> <高度:n> <白色:n> <黄色:n>', '方案 高度 白色 黄色'],
      ['方圆 柳依依 {P|古丽·艾尔肯}榜上有名', '{P|方圆} {P|柳依依} {P|古丽·艾尔肯}榜上有名'],
      ['{L|高安} {L|方城} {L|龙川} {L|白水}', '{L|高安} {L|方城} {L|龙川} {L|白水}'],
    ],
    apply: (names, { text, words }) => placeOver(names, spacedNames(text, words, names)),
  },
  {
    name: 'run-on-bylines',
    purpose: 'Two names behind 记者 without a blank are two persons, each with a surname.',
    examples: [
      ['（记者林一沈二三报道）', '（记者{P|林一}{P|沈二三}报道）'],
      ['（记者欧阳文静报道）', '（记者欧阳文静报道）'],
    ],
    apply: (names, { text }) =>
      placeOver(
        names,
        groupsOf(text, runOn).filter(
          ({ start, end }) =>
            !names.some((name) => name.start <= start && name.end > end && name.end - name.start <= 4),
        ),
      ),
  },
  {
    name: 'labelled',
    purpose: 'Behind 校对： and the like stands a person.',
    examples: [
      ['责编：林芳 校对：钱立', '责编：{P|林芳} 校对：{P|钱立}'],
      ['摄影：望川湖畔的清晨', '摄影：望川湖畔的清晨'],
    ],
    apply: (names, { text }) => placeOver(names, groupsOf(text, labelled)),
  },
];
