/** Rules that find persons by what is said around them: who speaks, and whose title stands before. */
import type { NameSpan, Word } from '../../../reading.ts';
import { commonSurnames, surnames } from '../../../text/surnames.ts';
import { speakersIn } from '../../speakers.ts';
import { titleEndings } from '../../titles.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { aheadOf, groupsBefore, groupsOf } from './matched-persons.ts';
import { kin, particleAtEnd } from './roles.ts';

const titles = titleEndings.split('|');
/** A title, a word that looks like a name, and something that may follow a name. */
const behindTitle = new RegExp(
  `(?:${titleEndings}|支书|会计|制片人|经纪人|主理人|合伙人|投资人|候选人|[\\u4e00-\\u9fff](?![增成生延拉擅特消]长)[\\u4e00-\\u9fff][员师长手])([${surnames}][\\u4e00-\\u9fff]{1,2})(?:[和与]([${surnames}][\\u4e00-\\u9fff]))?(?=[、，和与给把守]|帮|介绍|表示|告诉|说|合伙|一起|一同|合作|负责|执导|主演|出演|联手|搭档)`,
  'g',
);
const endsInTitle = new RegExp(
  `(?:${titleEndings}|支书|会计|制片人|经纪人|主理人|合伙人|投资人|候选人|[\\u4e00-\\u9fff]{2}[员师长手])$`,
);
const isBehindTitle = (text: string, at: number): boolean =>
  endsInTitle.test(text.slice(Math.max(0, at - longestTitle), at));
const longestTitle = 4;
/** Whether a title stands directly before an offset, or before a name with 和 or 与. */
const mayStandBehindTitle = (text: string, at: number): boolean =>
  isBehindTitle(text, at) ||
  ('和与'.includes(text.charAt(at - 1)) && (isBehindTitle(text, at - 3) || isBehindTitle(text, at - 4)));
/** The last characters of such titles. Only a noun directly behind one of them can be the name. */
const titleCharacters = new Set([...titles, ...'书计人员师长手和与'].map((title) => title.slice(-1)));
/** A word that looks like a name with a common surname. */
const mayBeName = new RegExp(`^[${commonSurnames}][\\u4e00-\\u9fff]{1,2}$`);
/** A word that looks like a name with any surname, for words that the segmenter tags as persons. */
const mayBePerson = new RegExp(`^[${surnames}][\\u4e00-\\u9fff]{1,2}$`);
const numerals = [...'一二三四五六七八九十百千万亿'];
/** Behind a title a surname and a given name that is a numeral, before what people do: 村民万三千站. */
const numeralName = new RegExp(
  `(?:${titleEndings}|支书|[员师长手])([${surnames}][一二三四五六七八九十百千万亿]{2})(?=[、，。和与给把守站走坐拿在]|算了|介绍|表示|告诉|笑|说|正|也)`,
  'g',
);
const numeralNameHint = /[一二三四五六七八九十百千万亿]{2}[、，。和与给把守站走坐拿在算介表告笑说正也]/;
/** The names behind two titles side by side. */
const parallelNames = new RegExp(
  `(?:${titleEndings})([${surnames}][\\u4e00-\\u9fff]{1,2})[、和与](?:${titleEndings})([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=[、，。和]|受到|获|参加|出席|先后|分别|说|表示|介绍|等|到场|亮相|登台|合作|携手|联手|主演|共同|一起|一同)`,
  'g',
);
const parallelHint = new RegExp(`[、和与](?:${titleEndings})`);
/** Nouns that begin with a surname's character and are still no names. */
export const noNames =
  /[们人民员长者家师生方面]$|^(?:方法|高度|高校|白酒|金额|方案|计划|项目|关系|成果|温度|程度|水平|任务|时间|强度|金融|石油|马路|江边|河边|山区|山村|花卉|水果|牛羊|龙头|汤圆|严重)/;

const unknownWord = new RegExp(`^[${surnames}][\\u4e00-\\u9fff]{1,2}$`);
export const titleAtEnd = new RegExp(`(?:${titleEndings}|${kin}|[\\u4e00-\\u9fff]{2}员)$`);
/** Words that the dictionary does not know, or knows as names, and that begin with a surname, behind a title. */
function unknownBehindTitle(text: string, words: readonly Word[]): NameSpan[] {
  const found: NameSpan[] = [];
  let at = 0;
  words.forEach(({ word, tag }, i) => {
    const next = words[i + 1];
    // 段 and 睿: the dictionary knows the surname as a measure, and the given name as part of names alone.
    const isSplit = word.length === 1 && next?.word.length === 1 && next.tag.startsWith('nr');
    const name = isSplit ? word + next.word : tag === 'x' || tag === 'nr' ? word : '';
    if (
      name !== '' &&
      unknownWord.test(name) &&
      titleAtEnd.test(text.slice(Math.max(0, at - 4), at)) &&
      !titleAtEnd.test(name)
    ) {
      const length = name.length - (particleAtEnd.test(name) ? 1 : 0);
      if (length > 1 && !/氏$/.test(name) && !noNames.test(name))
        found.push({ start: at, end: at + length, type: 'person' });
    }
    at += word.length;
  });
  return found;
}

/** Surnames that are prepositions, conjunctions or auxiliaries as often: 记者向他介绍. */
const noPreposition = [...surnames].filter((surname) => !'和向于与从应能全单连由对经常当支'.includes(surname)).join('');
/** Behind a title two characters that begin with a surname, before what only one who is named says: 队长成功说. */
const sayingWord = new RegExp(
  `(?<=${titleEndings}|指挥员|${kin})([${noPreposition}][\\u4e00-\\u9fff])(?=说(?![法明服理话])|表示|告诉记者|回忆|坦言|透露|笑着说|今年\\d|今年[一二三四五六七八九]?十)`,
  'y',
);
const sayings = ['说', '表示', '告诉', '回忆', '坦言', '透露', '笑着', '今年'];
const sayingAhead = aheadOf(sayings);
/** Two or three characters between a title and what one person does before others. */
const deeds = ['当庭', '提出', '宣布', '宣读', '扑出'];
const acting = new RegExp(
  `(?<=${titleEndings}|守门员|门将|公诉人|辩护人)([${noPreposition}][\\u4e00-\\u9fff]{1,2}?)(?=${deeds.join('|')})`,
  'y',
);
const deedAhead = aheadOf(deeds);
/** Groups and bodies that begin with a surname, and words of grammar. */
const noActors =
  /[会团部局院厅组处委办众的也都又还则已先再就]|^(?:单位|党[组员支]|高[声调]|金融|管理|商会|全[体员场]|方案|和平)/;
/** What stands behind such titles without a name: 老师自己说, 专家普遍表示. */
const unnamed = /[他她它我你己们家者员方组会团队代普曾也都还就又才再均则]$/;

/** Who acts behind a title: whole words, of which the first is a noun or one that the dictionary does not know. */
function actors(text: string, words: readonly Word[]): NameSpan[] {
  const tags = new Map<number, string>();
  let at = 0;
  for (const { word, tag } of words) {
    tags.set(at, tag);
    at += word.length;
  }
  return groupsBefore(text, acting, deedAhead, 3).filter(({ start, end }) => {
    const name = text.slice(start, end);
    const isNoun = /^(?:n|x)/.test(tags.get(start) ?? '');
    return isNoun && tags.has(end) && !noNames.test(name) && !noActors.test(name) && !titleAtEnd.test(name);
  });
}
/** A word behind what artists are called, before what somebody says, sings or makes: 导演饺子说. */
const stageName =
  /(?<=^|[，。、；：！？“”（）\s的])(?:[\u4e00-\u9fff]{0,4}(?:导演|歌手|编剧|漫画家|音乐人|作曲家|网红|博主|主播|说唱歌手|脱口秀演员|插画师|摄影师|编辑|作者|画家))([\u4e00-\u9fff]{2,3})(?=说(?![法明服理话])|表示(?!意)|坦言|透露|介绍说|告诉记者|执导|演唱)/y;
const artistSayings = ['说', '表示', '坦言', '透露', '介绍', '告诉', '执导', '演唱'];
const artistSayingAhead = aheadOf(artistSayings);
/** Four characters, the longest word for an artist, and a name of three. */
const longestStageName = 12;
/** What is no stage name: who is many, or by another title, and words of how somebody speaks. */
const noStageName =
  /[们家者员等人手师长户友众方会组团队部地着都也还曾又就才均则再不没的了是在和与及对向从给让将把被]|^(?:自己|本人|这样|如此|一再|首次|多次|随后|当时|同时|之前|后来|最后|现场|日前|今天|昨天|近日|明确|公开|直接|代表|笑着|接受|采访|先生|女士|老师|小姐|同学|团队|联合|共同|亲自|正在|倾情|深情|现任|倾力|合作|携手|委婉|间接|普遍|一致|坚决|只能|可以|需要|应该|必须|所以|因此|但是)/;

export const roleRules: readonly PassageRule[] = [
  {
    name: 'stage-name',
    purpose:
      'A word behind what an artist or a writer is, before what somebody says or makes, is a name by which the person goes.',
    examples: [
      ['，导演饺子说，续集在做', '，导演{P|饺子}说，续集在做'],
      ['，导演们都说', '，导演们都说'],
      ['，导演多次表示', '，导演多次表示'],
    ],
    needs: artistSayings,
    apply: (names, { text }) =>
      placeOver(
        groupsBefore(text, stageName, artistSayingAhead, longestStageName).filter(
          ({ start, end }) => !noStageName.test(text.slice(start, end)),
        ),
        names,
      ),
  },
  {
    name: 'saying-word-behind-title',
    purpose:
      'Two characters between a title and what somebody says are a name where they begin with a surname, whatever word they make.',
    examples: [
      ['队长成功说，抢险成功了', '队长{P|成功}说，抢险成功了'],
      ['教师时雨表示', '教师{P|时雨}表示'],
      ['教师方面表示', '教师方面表示'],
      ['教师代表表示', '教师代表表示'],
    ],
    needs: sayings,
    apply: (names, { text }) =>
      placeOver(
        groupsBefore(text, sayingWord, sayingAhead, 2).filter((own) => {
          const name = text.slice(own.start, own.end);
          return !noNames.test(name) && !unnamed.test(name) && !titleAtEnd.test(name);
        }),
        names,
      ),
  },
  {
    name: 'acting-behind-title',
    purpose:
      'Between a title and what one person does before others, a noun that begins with a surname is a person, and so are three characters that begin with one.',
    examples: [
      ['主持人<方向:n><宣布:v>', '主持人{P|方向}宣布'],
      ['检察官{P|石江}<月:n>当庭宣读', '检察官{P|石江月}当庭宣读'],
      ['律师<时运:n><来:v><提出:v>', '律师{P|时运来}提出'],
      ['会长<单位:n><提出:v>', '会长单位提出'],
      ['队长<成功:a><提出:v>', '队长成功提出'],
      ['专家<方面:n><提出:v>', '专家方面提出'],
    ],
    needs: deeds,
    apply: (names, { text, words }) => placeOver(names, actors(text, words)),
  },
  {
    name: 'unknown-word-behind-title',
    purpose: 'A word behind a title that no dictionary knows, and that begins with a surname, is a person.',
    examples: [
      ['<主任:n><游潮:x>为<患者:n><罗布:nr>手术', '主任{P|游潮}为患者{P|罗布}手术'],
      ['<研究员:n><付巧妹:x><团队:n>发现', '研究员{P|付巧妹}团队发现'],
      ['<主任:n><罗维为:x>患者手术', '主任{P|罗维}为患者手术'],
      ['<研究员:n><时尚:n><团队:n>发现', '研究员时尚团队发现'],
      ['<时代:n><游潮:x>来了', '时代游潮来了'],
      ['与<妻子:n><段:q><睿:nrt>直播', '与妻子{P|段睿}直播'],
    ],
    needs: [...titles, ...kin.split('|'), '员'],
    apply: (names, { text, words }) => placeOver(unknownBehindTitle(text, words), names),
  },
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
  {
    name: 'behind-title',
    purpose: 'Behind a title a noun that begins with a common surname is a person, though it is a word: 乡长高峰.',
    examples: [
      ['村民<江河:n>和工人<高山:n>说', '村民{P|江河}和工人{P|高山}说'],
      ['村民<江河:n>和<汪洋:n>合伙', '村民{P|江河}和{P|汪洋}合伙'],
      ['教师<温暖:a>、护士<白雪:n>受到表彰', '教师{P|温暖}、护士{P|白雪}受到表彰'],
      ['导演<温泉:nr>合作，制片人<康庄:nr>负责', '导演{P|温泉}合作，制片人{P|康庄}负责'],
      ['司机<路远:nrt>把车停好', '司机{P|路远}把车停好'],
      ['演员<夏天:t>与导演<陈列:v>到场', '演员{P|夏天}与导演{P|陈列}到场'],
      ['村民<高兴:a>，大家都好', '村民高兴，大家都好'],
      ['游客<方面:n>，人数不少', '游客方面，人数不少'],
      ['稳增长<方圆:n>，全方位', '稳增长方圆，全方位'],
    ],
    needs: [...titles, '支书', '会计', '制片人', '经纪人', '主理人', '合伙人', '投资人', '候选人', ...'员师长手'],
    apply(names, { text, words }) {
      const nouns = new Map<number, number>();
      let at = 0;
      for (const { word, tag } of words) {
        // The segmenter's tags of nouns and of names begin so.
        if (tag.startsWith('n') && titleCharacters.has(text.charAt(at - 1))) {
          const mayBe = tag.startsWith('nr') ? mayBePerson : mayBeName;
          if (mayBe.test(word)) nouns.set(at, word.length);
        }
        at += word.length;
      }
      // Most texts have no such noun, and the expression is the slowest of all.
      const mayBeBehind = [...nouns.keys()].some((start) => mayStandBehindTitle(text, start));
      const behind = mayBeBehind ? groupsOf(text, behindTitle) : [];
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
    needs: numerals.flatMap((first) => numerals.map((second) => first + second)),
    apply: (names, { text }) => placeOver(groupsOf(text, numeralName, numeralNameHint), names),
  },
];
