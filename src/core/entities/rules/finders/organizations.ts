/** Rules that find organizations by their form, or by what they do. */
import type { NameSpan } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { quotedOrganizations } from '../../quoted.ts';
import { wordPlaces } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { groupsOf } from './matched-persons.ts';

/** What the short names of companies end in that sentences begin with. */
const trades =
  '科技 股份 控股 汽车 易购 银行 证券 保险 药业 电器 集团 优选 影业 出行 航空 物流 食品 乳业 地产 能源 重工 电子 电动车 水果 鲜果 生鲜 超市 奶茶 咖啡 火锅 酒店 家居 服饰 医药 医疗 生物 制药 光伏 新能源 半导体 通信 传媒 教育 在线 动力 电气 酒业 啤酒 饮料 矿业 钢铁 水泥 化工 快递 速运 租车 单车 旅游 电商 优品 到家 买菜 严选 化学 茶饮 资本 创投 基金 影视 游戏 机器人'.split(
    ' ',
  );
const company = `(?![由在对向把让被从给据按]|社会|民间|外[国来资]|产业|风险|国有|境外|海外|人力|金融|工商|投机|游资|公募|私募|社保|养老|医保|住房|政府|引导|货币|指数|主动|分析|有机|无机|精细|石油化学|高新|新兴|数字|智能|现代|传统|国[产内外有]|民营|绿色|全[国球]|进口|出口|本地|当地|各地|部分|多[家个地]|一些|[这那该某各每两三几]|大型|中小|连锁|新型|未来|核心|关键|[有相]关|我国|行业|线[上下]|职业|基础|义务|高等|学前)[\\u4e00-\\u9fff]{2,3}?(?:${trades.join('|')})`;
/** What companies do, and what only they have. */
const deeds =
  '回应|发布(?!会)|公布|宣布|公告|表示|致歉|道歉|起诉|召回|裁员|关店|停业|停止运营|申请破产|官宣|获得?融资|董事长|创始人|总裁|股价|涨停|跌停|大涨|大跌|上市|推出|降价|涨价|跟进|领投|跟投|关店|未(?:立即|予|作出?)?(?:回应|置评)|拒绝置评|没有(?:回应|置评|表态)|完成.{0,6}融资';
/** Companies at the beginning of a sentence or a clause, before what companies do. */
const behindCompanies = `(?:同时|分别|先后|今日|昨日|昨晚)?(?:${deeds})`;
const subjects = new RegExp(
  `(?<=^|[，。！？；]|对手|旗下|品牌)(${company}(?:、${company})*)(?=${behindCompanies})`,
  'g',
);
/** A cheaper expression that occurs in every text that the other one matches in. */
const mayHaveSubjects = new RegExp(`(?:${trades.join('|')})${behindCompanies}`);
const letteredKinds = '联盟 联合会 协会 实验室 研究院 研究所 创新中心 基金会 联谊会 工作组'.split(' ');
/** What firms end in that begin with letters. */
const letteredFirms = '资本 科技 集团 创投 影业 证券 娱乐 电子'.split(' ');
const lettered = new RegExp(
  `(?<![A-Za-z0-9])(?:[A-Z]罗(?![\\u4e00-\\u9fff]*[·（])|[A-Z0-9]{2,6}[\\u4e00-\\u9fff]{0,4}(?:${letteredKinds.join('|')})|[AB]站(?![点长台区])|[A-Z]{2,5}(?:${letteredFirms.join('|')})|(?:[A-Z]\\d|\\d(?![GDKPCB])[A-Z])(?:${letteredFirms.join('|')}|出行|公司)|58(?:同城|到家))`,
  'g',
);

/** A party at the beginning of a clause or behind a conjunction, before who leads it or how it fares at the polls; and which party is meant, without its name. */
const party =
  /(?<=^|[，。、；：“（\s和与])((?!(?:执政|反对|在野|参政|左翼|右翼|极右|极左|中间|中左|中右|主要|最大|多|各|两|前|第[一二三]|本|该|全|我|政|朋|同)党|(?:主要|最大|第[一二三]大|新的?|前|原|该|其他|各个?|传统)..党)(?:(?![的是在了由向对说入])[\u4e00-\u9fff]){2,6}(?<![两各多诸大])党)(?=(?:副?主席|领袖|领导人|党首|总书记|候选人|发言人|创始人|籍|支持率|得票|议员|[赢夺]得|惨败|胜选))/g;

const paperKinds = ['日报', '晚报', '快报', '都市报', '晨报', '早报', '商报', '时报', '晚报社', '日报社'];
/** A paper between marks, or behind a word that brings it in, before what papers do. */
const paper = new RegExp(
  `(?<=^|[，。、；：“（\\s和与及在从据由])((?![本每各该两某这那多一]|我们|当地|地方|全国|今天|今日)(?:(?![我你他她每看买订读卖送给的在了])[\\u4e00-\\u9fff]){2,4}?(?:${paperKinds.join('|')}))(?=$|[，。、；：”）和与及\\s]|记者|报道|发表|刊[发登载]|作了|率先|客户端|评论|头版|消息|称)`,
  'g',
);

/** How a firm of partners is registered, and the place of a campus, behind a name. */
const inBrackets = /^[（(](?:(?:特殊)?普通合伙|有限合伙|([\u4e00-\u9fff]{2,4}))[）)]/;
const halfWidth =
  /(?<=^|[，。、；：！？“（\s和与及向对由在])([\u4e00-\u9fff]{2,8}\([\u4e00-\u9fff]{2,6}\)(?:(?![说称是的了在])[\u4e00-\u9fff]){2,16}?(?:有限责任公司|有限公司|股份公司|集团公司|事务所|研究院))/g;
const numberedBureaus =
  /中(?:铁|交|建|冶|水|核|能建|电建)(?:第)?[一二三四五六七八九十]{1,3}(?:局|公局|航局)(?![长部面限势])/g;

/** Who gives money to a firm, in the sentence that says so. */
const investor =
  /(?<=[领跟]投方[为是]|跟投的有|投资方(?:[为是有]|包括)|[由、和与及])((?![为是有和与由])[\u4e00-\u9fff]{2,4}(?:资本|创投))(?![市金主家化要])/g;

export const organizationRules: readonly PassageRule[] = [
  {
    name: 'investors',
    purpose:
      'What is called 资本 or 创投 is a firm where it gives money to another, unless a word says which capital it is.',
    examples: [
      ['完成融资，领投方为<青梧:x>资本', '完成融资，领投方为{O|青梧资本}'],
      ['跟投的有<松原:ns>资本和<砚:x><湖:n>创投', '跟投的有{O|松原资本}和{O|砚湖创投}'],
      ['领投方和<社会:n>资本、和<金融资本:n>', '领投方和社会资本、和金融资本'],
      ['引进和<青梧:x>资本有关的技术', '引进和青梧资本有关的技术'],
    ],
    needs: ['资本', '创投'],
    apply(names, { text, words }) {
      if (!/[领跟]投|投资方|融资/.test(text)) return names;
      const { beginningAt } = wordPlaces(words);
      const found = groupsOf(text, investor).filter(({ start, end }) => {
        const { word, tag } = beginningAt(start) ?? { word: '', tag: '' };
        const isPlain =
          tag !== 'x' &&
          (word.length === end - start || (word.length === end - start - 2 && /^(?:n|vn?|a|b|j)$/.test(tag)));
        return word !== '' && !isPlain && isOver(names, start, end);
      });
      return placeOver(
        names,
        found.map((name): NameSpan => ({ ...name, type: 'organization' })),
      );
    },
  },
  {
    name: 'party-before-leader',
    purpose: 'What is called a party before who leads it, or before how it fares at the polls, is one by name.',
    examples: [
      ['人民先声党领袖石有', '{O|人民先声党}领袖石有'],
      ['，改革党支持率上升', '，{O|改革党}支持率上升'],
      ['，执政党候选人石有', '，执政党候选人石有'],
      ['，中越两党总书记会谈', '，中越两党总书记会谈'],
      ['，最大反对党领袖石有', '，最大反对党领袖石有'],
    ],
    needs: ['党'],
    apply(names, { text }) {
      const found = groupsOf(text, party).map((name): NameSpan => ({ ...name, type: 'organization' }));
      return placeOver(found, names);
    },
  },
  {
    name: 'papers',
    purpose: 'A paper by its kind is an organization, whatever it is called by.',
    examples: [
      ['、{L|南方}都市报记者到场', '、{O|南方都市报}记者到场'],
      ['，青石晚报作了直播', '，{O|青石晚报}作了直播'],
      ['，当地晚报作了直播', '，当地晚报作了直播'],
      ['我每天看日报。', '我每天看日报。'],
    ],
    needs: paperKinds,
    apply(names, { text }) {
      const found = groupsOf(text, paper).map((name): NameSpan => ({ ...name, type: 'organization' }));
      const isFree = (own: NameSpan) =>
        overlapsOf(own, names).every(({ start, end, type }) => start >= own.start && end <= own.end && type !== 'work');
      return placeOver(names, found.filter(isFree));
    },
  },
  {
    name: 'letters-and-digits',
    purpose:
      'An organization may begin with letters or digits, and a player may be called by a letter and a character.',
    examples: [
      ['5G产业联盟成立', '{O|5G产业联盟}成立'],
      ['C罗打进两球', '{P|C罗}打进两球'],
      ['5G手机上市', '5G手机上市'],
      ['IDG资本与B站签约', '{O|IDG资本}与{O|B站}签约'],
      ['T8出行、7M公司与5G公司', '{O|T8出行}、{O|7M公司}与5G公司'],
      ['在B站点停车', '在B站点停车'],
    ],
    needs: ['罗', '站', '58同城', '58到家', '出行', '公司', ...letteredKinds, ...letteredFirms],
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
    name: 'company-as-subject',
    purpose:
      'A short name with a word of trade is a company where a sentence begins with it and tells what it says or does.',
    examples: [
      ['{L|华宁}易购回应传闻', '{O|华宁易购}回应传闻'],
      ['云米电器、绿源电动车发布公告', '{O|云米电器}、{O|绿源电动车}发布公告'],
      ['，对手半亩咖啡跟进', '，对手{O|半亩咖啡}跟进'],
      ['信越化学未立即回应', '{O|信越化学}未立即回应'],
      ['高新科技发布会在望川举行', '高新科技发布会在望川举行'],
      ['社会资本跟进，由<产业资本:n>领投', '社会资本跟进，由产业资本领投'],
    ],
    needs: trades,
    apply(names, { text }) {
      if (!mayHaveSubjects.test(text)) return names;
      return placeOver(
        names,
        [...text.matchAll(subjects)].flatMap(({ index, 1: list = '' }) =>
          [...list.matchAll(/[^、]+/g)].map((own) => {
            const start = index + own.index;
            return { start, end: start + own[0].length, type: 'organization' as const };
          }),
        ),
      );
    },
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
    needs: ['“', '‘', '「', '『'],
    apply: (names, { text }) => placeOver(names, quotedOrganizations(text, names)),
  },
  {
    name: 'campus-in-brackets',
    purpose: 'The place of a campus, and how a firm of partners is registered, belong to the name with their brackets.',
    examples: [
      ['{O|望川大学}（{L|青石}）招生', '{O|望川大学（青石）}招生'],
      ['{O|望川大学}({L|青石})招生', '{O|望川大学(青石)}招生'],
      ['{O|望川律师事务所}（普通合伙）说', '{O|望川律师事务所（普通合伙）}说'],
      ['{O|望川大学}（{O|望大}）招生', '{O|望川大学}（{O|望大}）招生'],
      ['{O|望川公司}（{L|青石}）招聘', '{O|望川公司}（{L|青石}）招聘'],
    ],
    needs: ['（', '('],
    apply(names, { text }) {
      const whole = names.flatMap((name): NameSpan[] => {
        const own = name.type === 'organization' ? text.slice(name.start, name.end) : '';
        const found = /(?:大学|学院|事务所)$/.test(own) ? inBrackets.exec(text.slice(name.end, name.end + 9)) : null;
        if (!found) return [];
        const place = found[1];
        const isCampus = place !== undefined && /[大学院]$/.test(own) && isPlaceAt(names, name.end + 1, place.length);
        const isFirm = place === undefined && own.endsWith('事务所');
        return isCampus || isFirm ? [{ ...name, end: name.end + found[0].length }] : [];
      });
      return placeOver(names, whole);
    },
  },
  {
    name: 'registered-with-half-width-brackets',
    purpose: 'A registered name may hold a place in half-width brackets.',
    examples: [
      ['，一拖(望川)动力机械有限公司停产', '，{O|一拖(望川)动力机械有限公司}停产'],
      ['，他(石大有)说公司停产', '，他(石大有)说公司停产'],
    ],
    needs: ['('],
    apply: (names, { text }) =>
      placeOver(
        names,
        groupsOf(text, halfWidth).map((own): NameSpan => ({ ...own, type: 'organization' })),
      ),
  },
  {
    name: 'numbered-bureaus',
    purpose: 'A builder’s bureau is called by its number.',
    examples: [
      ['由中铁十二局承建', '由{O|中铁十二局}承建'],
      ['由中铁十二局长签字', '由中铁十二局长签字'],
    ],
    needs: ['局'],
    apply: (names, { text }) => {
      const found = [...text.matchAll(numberedBureaus)].map(
        ({ index, 0: own }): NameSpan => ({ start: index, end: index + own.length, type: 'organization' }),
      );
      return placeOver(found, names);
    },
  },
];

/** Whether what is found of a span lies within it. */
const isOver = (names: readonly NameSpan[], start: number, end: number): boolean =>
  overlapsOf({ start, end }, names).every((name) => name.start >= start && name.end <= end);

const isPlaceAt = (names: readonly NameSpan[], start: number, length: number): boolean =>
  names.some((name) => name.type === 'place' && name.start === start && name.end === start + length);
