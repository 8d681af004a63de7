/** Bodies that are called by a place, which stands directly before them, and places that act as bodies. */
import type { NameSpan, Word } from '../../reading.ts';
import { knownType } from '../known-list.ts';
import type { MentionRule } from './mention-rule.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** A kind of body, as it stands behind a place whose name ends as given. */
interface BodyKind {
  readonly place: RegExp;
  readonly body: RegExp;
}

/** An expression for one of these, at the beginning of what stands behind a place. Words in brackets are what may not follow: 海关(总数). */
const oneOf = (words: string): string =>
  `(?:${words
    .split(' ')
    .map((word) => word.replace(/\((.+)\)$/, '(?![$1])'))
    .join('|')})`;
const begins = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}`);

const ofCountry =
  '国防军 国家警察 国家宪兵 国家安全局 海警局 海警(船舰艇) 海岸警卫队 革命卫队 国民警卫队 武装部队(总) 海关(总数) 海巡署 情报局 央行 中央银行 最高法院 宪法法院 高等法院 地方法院 地检署';
const stateBody = '国家[^的和与及一、，。]{2,6}?(?:局|署|委员会|银行|通讯社|电视台)';
const government = '人民政府 政府(部) 公所';
const headquarters =
  '三防办 防办 防汛办 防指 防汛抗旱指挥部 应急办 安委办 疫控办 文明办 网信办 政法委 老干部局 关工委 融媒体中心 反诈中心 疾控中心 急救中心 血液中心 气象台';
const paper = '日报 晚报 早报 晨报 都市报 商报 时报 广播电视台 广播电台 电视台 卫视 新闻网';
const numberOf = '(?:市|县|区)?(?:第[一二三四五六七八九十\\d]{1,3}|实验|机关|妇幼保健|中医|外国语|人民)(?:高级)?';
const schoolOrHospital = '小学 中学 幼儿园 医院 人民医院';
const ofCommunity = '党支部 党委 居委会 卫生服务中心 卫生服务站 养老服务中心 工作站';
const ofTown = '小学 中学 学校(里) 卫生服务中心 幼儿园 卫生院 敬老院 派出所 司法所 福利院 村委会 居委会 党委 党支部';
const shortSchool = '[一二三四五六七八九十]中(全心央国) 女高 附中(心) 附小 实验小学 实验中学 职高 职校 师大附中';
const branchOfStudy = '理工 师范 科技 工业 农业 医科 财经 政法 交通 海洋 国立 自由';
const university = '大学(生城路校) 学院(派路)';
const district = '省军区 军区 军分区 警备区';
const checkpoint = '海关 边检站 出入境边防检查站';
/** What is too large to have one university that is called by it. */
const noCountry = '^(?!.*国$|日本$|印度$|俄罗斯$|乌克兰$|加拿大$|意大利$|.洲$|中东$|全球$)';

const kinds: readonly BodyKind[] = [
  { place: /./, body: begins(stateBody) },
  { place: /./, body: begins(oneOf(ofCountry)) },
  { place: /..[省市县区州镇乡旗]$/, body: begins(oneOf(government)) },
  { place: /..[省市县区州旗]$/, body: begins(oneOf(headquarters)) },
  { place: /^(?!.*国$)../, body: begins(oneOf(paper)) },
  { place: /..[省市县区州旗]$/, body: begins(numberOf, oneOf(schoolOrHospital)) },
  { place: /^(?!.*国$)..[^省州]?$/, body: begins(oneOf(shortSchool)) },
  { place: /..(?:[镇乡村路街巷里]|街道|社区)$/, body: begins('社区', oneOf(ofCommunity)) },
  { place: /..(?:[镇乡村]|街道|社区)$/, body: begins('(?:中心)?', oneOf(ofTown)) },
  { place: new RegExp(noCountry), body: begins(`${oneOf(branchOfStudy)}?`, oneOf(university)) },
  { place: new RegExp(noCountry), body: begins(oneOf(district)) },
  { place: new RegExp(noCountry), body: /^(?:检察院|警署|消防局|裁判法院)/ },
  { place: /..[奥亚]$/, body: /^组委/ },
  { place: /./, body: /^(?:[奥亚]组委|[中高]院(?![士子校长落]))/ },
  { place: /..(?:机场|口岸|港)$/, body: begins(oneOf(checkpoint)) },
];
/** How far behind the place a body ends, in characters. */
const farthest = 14;

/** Institutions that are called by a place and something more; hardly one of them stands there without a name. */
const institutions =
  '大学 学院 特殊教育学校 独中 [越京豫川粤昆秦沪话歌]剧院 歌舞剧院 大剧院 [越京豫川粤昆秦沪话歌]剧团 歌舞团 乐团 研究院 研究所 科学院 基金会 联合会 出版社 通讯社 电视台 铁路局 交易所 气象局 气象厅 海事局 救助局 打捞局 航道局 水文局 地震局 税务局 警察局 警察厅 选举委员会 公路养护站 贩毒集团 司令部 证监局 航空公司 电力公司 铁路公司 水利委员会';
/** No word of grammar, and up to eight characters of a name. */
const institution = begins('(?!大学|学院)(?:(?![的和与及在是])[\\u4e00-\\u9fff]){1,8}?', oneOf(institutions));

/** What kind of party is meant, and no party by name: 执政党, 两党. */
const partyKinds = '执政 反对 在野 参政 左翼 右翼 极右 极左 中间 中左 中右 主要 最大 [两各多前] 第[一二三]';
/** Characters before 党 that make another word with it: 入党. */
const beforeParty = '政该本入退建全同友跨多两各治靠映爱跟听护';
/** Characters behind 党 that make another word with it: 党员. */
const behindParty = '员委组派内外校建课费章风性纪史群政中总主团支';
const party = begins(
  `(?!${oneOf(partyKinds)})`,
  '(?:自由|(?![的和与及在是等由向对说])[\\u4e00-\\u9fff]){1,9}?',
  `(?<![${beforeParty}])党(?![${behindParty}]|的(?:[一二三四五六七八九十]+[大届]|创新理论|全国代表))`,
);
/** The words that may stand in such a name, by the segmenter's tags, and those that tell only which kind is meant. */
const partOfName = /^(?:n\w*|x|j|b|a|an|vn|s|g|f)$/;
const partOfParty = /^(?:n\w*|x|j|b|a|an|vn|v|s|g|f)$/;
const kindOnly =
  /^(?:国家级|省级|市级|首[家个所]|民营|国有|私立|公立|地方|大型|主要|知名|著名|重点|优秀|本土|当地|基层|高等|综合|民间|行业|专业|公益|相关|有关|商业|顶尖|顶级|一流|多家|各大|其他|部分|本地|国内|国外|境外|海外|官方)/;

const endsInKnown = (body: string) =>
  [3, 4].some((length) => length < body.length && knownType(body.slice(-length)) !== null);

/** Whether whole words of these tags make the length from an offset on. */
function isMadeOf(words: readonly Word[], tags: RegExp, start: number, length: number): boolean {
  let at = 0;
  for (const { word, tag } of words) {
    if (at >= start + length) break;
    if (at >= start && !tags.test(tag)) return false;
    if (at < start && at + word.length > start) return false;
    at += word.length;
  }
  return at === start + length;
}

/** What a house does that holds something, by itself or with others: 主办, 联合承办, 与海关共同主办. */
const hosts = /^(?:[和与、][^，。；]{2,14})?(?:联合|共同)?[主承协合联]办/;

export const bodyOfPlaceRules: readonly MentionRule[] = [
  {
    name: 'institution-of-place',
    purpose:
      'A party, or an institution with more than its kind, behind the place that it is called by is one organization with it.',
    examples: [
      ['{L|望川}<民族:n><大学:n>招生', '{O|望川民族大学}招生'],
      ['{L|望川}<小百花:nz><越剧院:n>演出', '{O|望川小百花越剧院}演出'],
      ['{L|望川}<知名:a><大学:n>招生', '{L|望川}知名大学招生'],
      ['{L|埃及}<团结:vn><党:n>得票最多', '{O|埃及团结党}得票最多'],
      ['{L|埃及}<搜查:v><自民党:nt>', '{L|埃及}搜查自民党'],
      ['{L|埃及}<自由:a><前进:v><党:n>', '{O|埃及自由前进党}'],
      ['{L|望川}<组织:v><党:n>的二十大代表', '{L|望川}组织党的二十大代表'],
      ['{L|望川}<从严治党:l>', '{L|望川}从严治党'],
      ['{L|埃及}<检方:n><搜查:v><青石党:nt>', '{L|埃及}检方搜查青石党'],
      ['{L|埃及}执政党、{L|埃及}党派和{L|埃及}的青年党', '{L|埃及}执政党、{L|埃及}党派和{L|埃及}的青年党'],
      ['{L|望川}<建设:v><大学:n>', '{L|望川}建设大学'],
      ['{L|望川}<民族:n><大学生:n>', '{L|望川}民族大学生'],
    ],
    apply(name, { text, words }) {
      const behind = name.type === 'place' ? text.slice(name.end, name.end + farthest) : '';
      const found = institution.exec(behind) ?? party.exec(behind);
      const length = found?.[0].length ?? 0;
      // A short name of a party may hold a verb, as long as no party that is known ends it.
      const isShortParty = /党$/.test(found?.[0] ?? '') && length <= 6 && !endsInKnown(found?.[0] ?? '');
      return [
        found && !kindOnly.test(found[0]) && isMadeOf(words, isShortParty ? partOfParty : partOfName, name.end, length)
          ? { ...name, end: name.end + length, type: 'organization' }
          : name,
      ];
    },
  },
  {
    name: 'body-of-place',
    purpose:
      'A country’s own body or party, or the government, school or station of a town, directly behind it, is one organization with it.',
    examples: [
      ['{L|埃及}国家反腐败局搜查', '{O|埃及国家反腐败局}搜查'],
      ['{L|望川县}政府与{L|青石镇}公所', '{O|望川县政府}与{O|青石镇公所}'],
      ['{L|青石镇}中心小学开学', '{O|青石镇中心小学}开学'],
      ['{L|青石机场}海关查获', '{O|青石机场海关}查获'],
      ['{L|望川}大学与{L|望川}军区', '{O|望川大学}与{O|望川军区}'],
      ['{L|望川}大学生和{L|望川}大学城', '{L|望川}大学生和{L|望川}大学城'],
      ['{L|青石社区}学校开课', '{O|青石社区学校}开课'],
      ['{L|青石路}社区党支部', '{O|青石路社区党支部}'],
      ['{L|望川市}第七幼儿园', '{O|望川市第七幼儿园}'],
      ['{L|望川亚}组委和{L|望川}中院', '{O|望川亚组委}和{O|望川中院}'],
      ['{L|埃及}国防军', '{O|埃及国防军}'],
      ['{L|埃及}国家警察', '{O|埃及国家警察}'],
      ['{L|青石}晚报与{L|望川省}三防办', '{O|青石晚报}与{O|望川省三防办}'],
      ['{L|青石}附中和{L|望川}女高', '{O|青石附中}和{O|望川女高}'],
      ['{L|青石}检察院与{L|望川}警署', '{O|青石检察院}与{O|望川警署}'],
      ['{L|埃及}国家队', '{L|埃及}国家队'],
      ['{L|埃及}国家的银行', '{L|埃及}国家的银行'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place') return [name];
      const own = ownOf(text, name);
      const behind = text.slice(name.end, name.end + farthest);
      for (const { place, body } of kinds) {
        const found = place.test(own) ? body.exec(behind) : null;
        if (found) return [{ ...name, end: name.end + found[0].length, type: 'organization' }];
      }
      return [name];
    },
  },
  {
    name: 'museum-acts',
    purpose: 'A museum or a library that does something, or whose head is named, is an organization, and no building.',
    examples: [
      ['由{L|青石博物馆}承办', '由{O|青石博物馆}承办'],
      ['与{L|青石博物馆}联合承办', '与{O|青石博物馆}联合承办'],
      ['{L|青石博物馆}馆长说', '{O|青石博物馆}馆长说'],
      ['走进{L|青石博物馆}', '走进{L|青石博物馆}'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /..(?:博物[馆院]|图书馆|美术馆|纪念馆|科技馆|档案馆|文化馆|大剧院|艺术馆)$/.test(ownOf(text, name)) &&
      (/^(?:副?[馆院]长|研究员|工作人员|宣布|表示|称|介绍|发布|策划|合作)/.test(text.slice(name.end, name.end + 4)) ||
        hosts.test(text.slice(name.end, name.end + 20)))
        ? [{ ...name, type: 'organization' }]
        : [name],
  },
  {
    name: 'venue',
    purpose: 'A hall or a stadium that something happens in is a place, whatever it was taken for.',
    examples: [
      ['在{O|青石奥体中心}2比1战胜', '在{L|青石奥体中心}2比1战胜'],
      ['在{P|青石体育馆}砍下32分', '在{L|青石体育馆}砍下32分'],
      ['在{O|望川青石宫}会见', '在{L|望川青石宫}会见'],
      ['在{O|青石奥体中心}工作', '在{O|青石奥体中心}工作'],
      ['{O|青石体育馆}回应', '{O|青石体育馆}回应'],
    ],
    apply: (name, { text }) =>
      name.type !== 'place' &&
      /..(?:体育[馆场]|(?:体育|奥体|艺术|会展|会议|文化)中心|大剧院|音乐厅|马戏城|宫|国宾馆)$/.test(
        ownOf(text, name),
      ) &&
      text.charAt(name.start - 1) === '在' &&
      !/^(?:任|担任|工作|上班|就职|实习|当)/.test(text.slice(name.end, name.end + 2))
        ? [{ ...name, type: 'place' }]
        : [name],
  },
  {
    name: 'envoy-of-place',
    purpose: 'Who sends an envoy and to whom are two names.',
    examples: [
      ['{O|埃及驻望川}大使', '{L|埃及}驻{L|望川}大使'],
      ['{O|埃及驻真主党}代表', '{L|埃及}驻{O|真主党}代表'],
      ['{O|埃及驻望川使馆}', '{O|埃及驻望川使馆}'],
    ],
    apply(name, { text }) {
      const found = /^大使(?!馆)|^(?:总领事|代表|特使|参赞|记者)(?![处馆团站])/.test(text.slice(name.end, name.end + 4))
        ? /^(..+)驻(..+)$/.exec(ownOf(text, name))
        : null;
      const [, from = '', to = ''] = found ?? [];
      if (!found) return [name];
      const start = name.end - to.length;
      return [
        { start: name.start, end: name.start + from.length, type: knownType(from) ?? 'place' },
        { start, end: name.end, type: knownType(to) ?? 'place' },
      ];
    },
  },
];
