/** Where the name of a place or an organization begins and ends, and which of the two it is. */
import { isShortOrganization, knownLengthAt, knownType } from '../../known-list.ts';
import { wordPlaces } from '../../word-places.ts';
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

/** What is called by the place before it, and is a place too. */
const zones =
  '自由贸易(?:试验区|港|园区) 自贸(?:试验区|港|区) 综合保税区 大坝 火车站 高铁站 国家(?:森林|湿地|地质)?公园 (?:国家级)?自然保护区 特大桥 断裂带 盆地 难民营 哨[所卡] 兵站 (?:国际)?(?:商贸城|小商品城|会展中心|会议中心|博览中心|机场|陆港|邮轮港) \\d{3}大[楼厦] [东西南北]?客运站 水利枢纽 抽水蓄能电站 水电站 核电站 风电场 高架(?:路|桥)?(?!桥) 立交桥 灌区 走廊(?![里上内外尽灯两过下的]) (?:商业)?航天发射场 卫星发射(?:中心|场) 大?草原(?![站委局文法英生保监狼牧]) 经济带(?![来动给领入回到头])';
const zoneBehind = new RegExp(`^(?:${zones.split(' ').join('|')})`);

const ofGrasslands = /^(?:中国)?(?:内蒙古|新疆|西藏|青海|甘肃|四川|蒙古|非洲|东非|中亚|北方|西部)?(?:自治区|省|国)?$/;

/** A lane of a town, and no kind of lanes. */
const lane =
  /^(?:(?![的老小大窄深旧古新条个各一这那多有在和与里])[\u4e00-\u9fff]){2,4}?(?:巷|胡同)(?=[的口里内深，。、]|$)/;
/** What a division has one of. */
const house = /^(?:图书馆|博物馆|美术馆|文化馆|档案馆|科技馆|体育馆|体育场|少年宫)/;

/** Mountains and waters that give their name to where people go to see them. */
const scenicBehind = /^(?:风景名胜区|风景旅游区|旅游度假区|旅游区|风景区|景区)/;

/** What has houses with numbers. */
const street = /..(?:[路街巷弄里]|大道|胡同|[路街][东西南北中]?[一二三四五]?段)$/;
const houseNumber = /^(?:\d{1,5}|[一二三四五六七八九十百]{1,4})(?:号院?|號)(?![线線井])/;

/** What a firm may be in a contract or in a lawsuit, before a name of at least four characters. */
const partyToContract =
  /^(?:(?:供应|物流|承包|总承包|分包|开发|运营|经销|代理|生产|制造|服务|投资|承运|零售|渠道)商|(?:中标|受托|委托|申请|被申请|发包|承包|债权|债务|担保|发行|承运|保荐|管理|共同被告)人|(?:收购|承建|施工|建设|设计|监理|出租|承租|转让|受让|投资|运营|合作)方|原告|被告|第三人|买方|卖方|甲方|乙方)(?=.{4})/;

/** A place, and which part of it or what around it is meant. */
const partOrAround =
  /^(..+?)(?:(?:一带(?!一路)|沿线|周边)|(?:市中心|(?:[主老新]|中心)?城区|市区|郊区|[东西南北近远]郊|境内|全境|腹地|双口岸|水沙)$)/;

/** One of what a place has many of, by its kind. */
const oneOfMany =
  /^(.*[^第一二三四五六七八九十零〇])[一某](?:[个家座处所栋幢间])?(?:[唐旧洋]楼|别墅|民居|平房|工厦|商厦|码头|机场|港口|核电站|电站|电厂|[炼化]?[油工]?厂|化工厂|煤矿|金矿|农场|监狱|军事基地|[空海]军基地|酒店|宾馆|餐馆|超市|商场|村庄|小镇|加油站|寺庙|教堂|清真寺|小区|工地|夜总会|酒吧|公寓|居民楼|大楼|仓库|隧道|难民营)$/;

/** What may stand before a known name and make another of it. */
const partOfName = /[新老大小东西南北中上下前后原副省市县区州\w·]/;

/** The numbered unit of a firm or bureau, before what is no part of its name. */
const numberedUnit = /^[一二三四五六七八九十]{1,3}(?:局|公司|处|院|厂|分厂|工程公司)(?![长部里外面子])/;

export const placeAndBodyRules: readonly MentionRule[] = [
  {
    name: 'numbered-unit',
    purpose: 'The number and kind of a unit right behind an organization belong to its name.',
    examples: [
      ['{O|中建}三局承建的体育馆', '{O|中建三局}承建的体育馆'],
      ['{O|望川路桥}十二公司中标', '{O|望川路桥十二公司}中标'],
      ['{O|望川局}三处长', '{O|望川局}三处长'],
      ['{L|望川}三处地', '{L|望川}三处地'],
    ],
    apply(name, { text }) {
      const unit = name.type === 'organization' ? numberedUnit.exec(text.slice(name.end, name.end + 9))?.[0] : null;
      return [unit ? { ...name, end: name.end + unit.length } : name];
    },
  },
  {
    name: 'word-before-known-name',
    purpose: 'A word of one character before a known organization or place, such as a preposition, is no part of it.',
    examples: [
      ['{L|由望川镇}派出', '由{L|望川镇}派出'],
      ['{L|由县}有湖', '{L|由县}有湖'],
      ['{O|应真主党}邀请', '应{O|真主党}邀请'],
      ['{O|应东盟}邀请', '应{O|东盟}邀请'],
      ['{O|应日昌}邀请', '{O|应日昌}邀请'],
      ['{O|送屯门医院}治理', '送{O|屯门医院}治理'],
      ['{O|新上海合作组织}', '{O|新上海合作组织}'],
      ['{O|白俄罗斯国防部}', '{O|白俄罗斯国防部}'],
    ],
    apply(name, { text }) {
      if (name.type === 'person' || knownType(ownOf(text, name))) return [name];
      const first = text.charAt(name.start);
      const rest = text.slice(name.start + 1, name.end);
      const isApart =
        rest.length > 3
          ? !partOfName.test(first) && knownLengthAt(text, name.start) === 0
          : '应与和对向将被据经从在'.includes(first);
      const isKnown = knownType(rest) !== null || (first === '应' && isShortOrganization(rest));
      const isWord = (first === '由' && rest.length > 1) || (isApart && isKnown);
      return [isWord ? { ...name, start: name.start + 1 } : name];
    },
  },
  {
    name: 'railway-before-station',
    purpose: 'Who runs the trains is no part of a station’s name.',
    examples: [
      ['{L|港铁青石站}', '港铁{L|青石站}'],
      ['{O|台铁青石}站副站长', '台铁{L|青石站}副站长'],
      ['{L|高铁站}', '{L|高铁站}'],
    ],
    apply(name, { text }) {
      const end = text.charAt(name.end) === '站' ? name.end + 1 : name.end;
      const isStation =
        name.type !== 'person' && /^(?:[港台高地城]铁|捷运|轻轨).{2,5}站$/.test(text.slice(name.start, end));
      return [isStation ? { start: name.start + 2, end, type: 'place' } : name];
    },
  },
  {
    name: 'founded-by-state',
    purpose: 'What says that the state founded it belongs to the name of a university, a school or a museum.',
    examples: [
      ['国立{O|望川大学}校长', '{O|国立望川大学}校长'],
      ['国立{L|望川美术馆}展出', '{O|国立望川美术馆}展出'],
      ['国立{L|望川}', '国立{L|望川}'],
      ['新中国立{O|望川大学}为', '新中国立{O|望川大学}为'],
    ],
    apply: (name, { text }) =>
      name.type !== 'person' &&
      text.slice(Math.max(0, name.start - 2), name.start) === '国立' &&
      text.charAt(name.start - 3) !== '中' &&
      /.(?:大学|学院|中学|小学|高中|院|馆|乐团|剧团)$/.test(ownOf(text, name))
        ? [{ ...name, start: name.start - 2, type: 'organization' }]
        : [name],
  },
  {
    name: 'party-to-contract',
    purpose: 'What a firm is in a contract, or before a court, is no part of its name.',
    examples: [
      ['{O|物流商望川青石运输有限公司}被列为', '物流商{O|望川青石运输有限公司}被列为'],
      ['{O|受托人青石律师事务所}说', '受托人{O|青石律师事务所}说'],
      ['{O|开发商联合会}说', '{O|开发商联合会}说'],
    ],
    apply(name, { text }) {
      const own = name.type === 'organization' ? ownOf(text, name) : '';
      const role = /(?:公司|集团|事务所|银行|厂|中心)$/.test(own) ? partyToContract.exec(own)?.[0].length : 0;
      return [role ? { ...name, start: name.start + role } : name];
    },
  },
  {
    name: 'minister-is-no-ministry',
    purpose: 'Before 长 a ministry is the title of its head, and what stands before it is the country.',
    examples: [
      ['{O|卡罗维国防部}长宣布', '{L|卡罗维}国防部长宣布'],
      ['{O|财政部}长说', '财政部长说'],
      ['{O|埃及民航}部长说', '{L|埃及}民航部长说'],
      ['{O|财政部}长期监测', '{O|财政部}长期监测'],
    ],
    apply(name, { text }) {
      if (name.type !== 'organization') return [name];
      const ministry = /^(..+?)(?:民航|铁道|水利|内政|国防|外交|财政|能源|卫生|教育|司法|商务|农业|旅游|交通)$/.exec(
        ownOf(text, name),
      );
      if (ministry && /^(?:部长|大臣)/.test(text.slice(name.end, name.end + 2)))
        return [{ start: name.start, end: name.start + (ministry[1] as string).length, type: 'place' }];
      if (!/部$/.test(ownOf(text, name))) return [name];
      if (!/^长(?![期远江沙春安城年])/.test(text.slice(name.end, name.end + 2))) return [name];
      const country =
        /^(..+?)(?:外交|国防|内政|财政|内务|能源|交通|卫生|教育|司法|经济|贸易|商务|农业|劳工|环境|文化|石油|电力|新闻|旅游|科技).*部$/.exec(
          ownOf(text, name),
        );
      return country ? [{ start: name.start, end: name.start + (country[1] as string).length, type: 'place' }] : [];
    },
  },
  {
    name: 'countries-behind-kind',
    purpose: '国 before 家 is the beginning of 国家, what kind of countries is said, and no part of a name.',
    examples: [
      ['{O|伊斯兰国}家峰会', '伊斯兰国家峰会'],
      ['{L|伊斯兰国}家峰会', '伊斯兰国家峰会'],
      ['{O|真主党国}家', '{O|真主党}国家'],
      ['{L|埃及国}家庭', '{L|埃及国}家庭'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (
        name.type === 'person' ||
        !/..国$/.test(own) ||
        !/^家(?![庭长具电居用人园])/.test(text.slice(name.end, name.end + 2))
      )
        return [name];
      const type = knownType(own.slice(0, -1));
      return type ? [{ ...name, end: name.end - 1, type }] : [];
    },
  },
  {
    name: 'zone-of-place',
    purpose: 'A zone, a dam, a park or a station that is called by the place before it is one name with it.',
    examples: [
      ['{L|望川}自由贸易港建设', '{L|望川自由贸易港}建设'],
      ['{L|青石}大坝', '{L|青石大坝}'],
      ['{L|望川省}图书馆座无虚席', '{L|望川省图书馆}座无虚席'],
      ['{L|望川}石鼓巷的口上，{L|望川}老巷的口上', '{L|望川石鼓巷}的口上，{L|望川}老巷的口上'],
      ['{L|青石}国际商贸城，{L|青石}101大楼', '{L|青石国际商贸城}，{L|青石101大楼}'],
      ['{L|望川}火车站', '{L|望川火车站}'],
      ['{L|望川}走廊和{L|石鼓}商业航天发射场', '{L|望川走廊}和{L|石鼓商业航天发射场}'],
      ['{L|望川}草原和{L|新疆}草原', '{L|望川草原}和{L|新疆}草原'],
      ['{L|青石山}景区', '{L|青石山景区}'],
      ['{L|望川}景区', '{L|望川}景区'],
      ['{L|望川}自由贸易协定', '{L|望川}自由贸易协定'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place') return [name];
      const behind = text.slice(name.end, name.end + 10);
      const isScenic = /.[山湖峡谷沟岭洞泉岛]$/.test(ownOf(text, name));
      const isDivision = /..[省市县区州旗]$/.test(ownOf(text, name));
      const zone =
        zoneBehind.exec(behind) ??
        lane.exec(behind) ??
        (isDivision ? house.exec(behind) : null) ??
        (isScenic ? scenicBehind.exec(behind) : null);
      // A province has many grasslands.
      const isOneOfMany = zone?.[0].endsWith('草原') && ofGrasslands.test(ownOf(text, name));
      return [zone && !isOneOfMany ? { ...name, end: name.end + zone[0].length } : name];
    },
  },
  {
    name: 'house-number',
    purpose: 'The number of a house belongs to the name of its road, as an address is one place.',
    examples: [
      ['{L|望川路}18号门前', '{L|望川路18号}门前'],
      ['{L|青石里}十二號樓下', '{L|青石里十二號}樓下'],
      ['{L|望川路}18号线', '{L|望川路}18号线'],
      ['{L|望川镇}2号井', '{L|望川镇}2号井'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place' || !street.test(ownOf(text, name))) return [name];
      const number = houseNumber.exec(text.slice(name.end, name.end + 10));
      return [number ? { ...name, end: name.end + number[0].length } : name];
    },
  },
  {
    name: 'body-is-organization',
    purpose: 'What ends like a committee, a school, a hospital, a bank or a company is an organization, and no place.',
    examples: [
      ['{L|望川青石区委}开会', '{O|望川青石区委}开会'],
      ['{L|青石人民医院}', '{O|青石人民医院}'],
      ['{L|青石博物馆}', '{L|青石博物馆}'],
      ['{L|国家图书馆}', '{O|国家图书馆}'],
      ['{L|望川八中}', '{O|望川八中}'],
      ['{L|望川军区}某团', '{O|望川军区}某团'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /..(?:[省市县区州旗]委|人大|政协|政府|大学|学院|中学|小学|[一二三四五六七八九十]中|医院|银行|公司|集团|(?:军|战|警备|军分)区|(?:武警|消防|救援).{0,4}总队)$|^(?:中国)?国家(?:图书馆|博物馆|档案馆|美术馆|版本馆|大剧院|京剧院|话剧院)$/.test(
        ownOf(text, name),
      )
        ? [{ ...name, type: 'organization' }]
        : [name],
  },
  {
    name: 'two-features',
    purpose: 'Two mountains, or two waters, of two characters each are two names.',
    examples: [
      ['{L|青河白海}心连心', '{L|青河}{L|白海}心连心'],
      ['{L|青山白山}手牵手', '{L|青山}{L|白山}手牵手'],
      ['{L|青山白湖}', '{L|青山白湖}'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /^[\u3400-\u9fff](?:山[\u3400-\u9fff]山|[河江湖海][\u3400-\u9fff][河江湖海])$/.test(ownOf(text, name))
        ? [
            { ...name, end: name.start + 2 },
            { ...name, start: name.start + 2 },
          ]
        : [name],
  },
  {
    name: 'one-of-many',
    purpose: 'An airport or a port before 群 is one of a group, which is called by the region.',
    examples: [
      ['{L|青石湾区机场}群客流', '{L|青石湾区}机场群客流'],
      ['{L|青石机场}客流', '{L|青石机场}客流'],
    ],
    apply(name, { text }) {
      const tail = text.charAt(name.end) === '群' ? /(?:机场|港口|码头)$/.exec(ownOf(text, name)) : null;
      return [tail && name.end - name.start > 4 ? { ...name, end: name.end - tail[0].length } : name];
    },
  },
  {
    name: 'verb-of-authority',
    purpose: 'The first character of what an authority does is no part of its name.',
    examples: [
      ['{O|青石税务局约}谈两家平台', '{O|青石税务局}约谈两家平台'],
      ['{O|青石税务局约克分局}谈', '{O|青石税务局约克分局}谈'],
    ],
    apply: (name, { text }) =>
      name.type === 'organization' &&
      /[办局委部院署厅会][约通查印督挂责]$/.test(ownOf(text, name)) &&
      /^(?:约谈|通[报知]|查[处出封获]|印发|督[办导促查]|挂牌|责[令成])/.test(text.slice(name.end - 1, name.end + 1))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'each-part',
    purpose: 'All parts of a body, told by 各, are no part of its name; of a body behind 国家 and the like they are.',
    examples: [
      ['{O|望川电视台各外语频道}播出', '{O|望川电视台}各外语频道播出'],
      ['{O|望川大学各学院}招生', '{O|望川大学}各学院招生'],
      ['{O|望川各界联合会}成立', '{O|望川各界联合会}成立'],
    ],
    apply(name, { text }) {
      const whole =
        name.type === 'organization'
          ? /^(.{2,}(?:台|大学|学院|公司|集团|[部厅局委院署社]|银行|法院))各[\u4e00-\u9fff]{1,8}$/.exec(
              ownOf(text, name),
            )?.[1]
          : undefined;
      return [whole ? { ...name, end: name.start + whole.length } : name];
    },
  },
  {
    name: 'one-at-place',
    purpose: 'One of many at a place, which has no name of its own, is no part of the place’s name.',
    examples: [
      ['{L|青石州一码头}垮塌', '{L|青石州}一码头垮塌'],
      ['{O|青石某化工厂}起火', '{L|青石}某化工厂起火'],
      ['{L|石林街一幢唐楼}起火', '{L|石林街}一幢唐楼起火'],
      ['{L|青石第一码头}垮塌', '{L|青石第一码头}垮塌'],
      ['在{L|青石八一大楼}', '在{L|青石八一大楼}'],
    ],
    apply(name, { text }) {
      const place = name.type === 'person' ? null : oneOfMany.exec(ownOf(text, name))?.[1];
      return [place ? { ...name, end: name.start + place.length, type: 'place' } : name];
    },
  },
  {
    name: 'side-of-member',
    purpose: 'A party before 籍 tells who somebody belongs to, and ends there.',
    examples: [
      ['{O|青石党籍众议院}议长', '{O|青石党}籍众议院议长'],
      ['{O|青石党}议长', '{O|青石党}议长'],
    ],
    apply(name, { text }) {
      const party = name.type === 'organization' ? /^(.+?党)籍/.exec(ownOf(text, name))?.[1] : undefined;
      return [party ? { ...name, end: name.start + party.length } : name];
    },
  },
  {
    name: 'deed-behind-division',
    purpose: 'What somebody does at or from a division is no part of its name.',
    examples: [
      ['由{L|青石县<渡海:v>}', '由{L|青石县}渡海'],
      ['由{L|青石县<渡海:ns>}', '由{L|青石县渡海}'],
    ],
    apply(name, { text, words }) {
      const division = name.type === 'place' ? /^(.+[县縣市镇乡村])..$/.exec(ownOf(text, name))?.[1] : undefined;
      if (division === undefined) return [name];
      const behind = wordPlaces(words).beginningAt(name.start + division.length);
      return [behind?.tag === 'v' && behind.word.length === 2 ? { ...name, end: name.end - 2 } : name];
    },
  },
  {
    name: 'around-place',
    purpose: 'A part of a place, or what lies around it, is no body or place that is called by it.',
    examples: [
      ['{L|望川市中心}和{L|青石北郊}', '{L|望川}市中心和{L|青石}北郊'],
      ['{L|北郊}有雨', '{L|北郊}有雨'],
      ['{O|青石一带酒店}涨价', '{L|青石}一带酒店涨价'],
      ['{L|青石一带}涨价', '{L|青石}一带涨价'],
      ['{O|一带一路研究院}说', '{O|一带一路研究院}说'],
    ],
    apply(name, { text }) {
      const place = name.type === 'person' ? null : partOrAround.exec(ownOf(text, name))?.[1];
      return [place ? { ...name, end: name.start + place.length, type: 'place' } : name];
    },
  },
  {
    name: 'towards-behind-place',
    purpose: 'What is done towards a place of a single character is no part of the place before it.',
    examples: [
      ['{L|望川援疆}医生', '{L|望川}援疆医生'],
      ['{O|望川援疆}医生', '{L|望川}援疆医生'],
      ['{L|新疆}医生', '{L|新疆}医生'],
    ],
    apply: (name, { text }) =>
      name.type !== 'person' && /^.{2,}[援驻赴抵离][疆藏青京津沪渝港澳台]$/.test(ownOf(text, name))
        ? [{ ...name, end: name.end - 2, type: 'place' }]
        : [name],
  },
  {
    name: 'inside-place',
    purpose: '里 behind a place, before 的, says that something is in it.',
    examples: [
      ['{L|清水塘里}的新生活', '{L|清水塘}里的新生活'],
      ['{L|三元里}的新生活', '{L|三元里}的新生活'],
      ['{L|清水塘里}人', '{L|清水塘里}人'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /^.{2,}[塘湖河江海山村镇城洞谷林园寨院沟湾]里$/.test(ownOf(text, name)) &&
      text.charAt(name.end) === '的'
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'count-behind-list',
    purpose: 'How many schools or counties a list has is no part of its last member.',
    examples: [
      ['{L|石城}、{L|望川三县}受灾', '{L|石城}、{L|望川}三县受灾'],
      ['{O|青石大学}、{O|望川三校}学生', '{O|青石大学}、{O|望川}三校学生'],
      ['在{L|望川三县}调研', '在{L|望川三县}调研'],
      ['{L|石城}、{L|望川}受灾', '{L|石城}、{L|望川}受灾'],
    ],
    apply: (name, { text }) =>
      (name.type === 'place' || name.type === 'organization') &&
      /[、和与及]/.test(text.charAt(name.start - 1)) &&
      /^.{2,}[两三四五六七八九][县市省校区]$/.test(ownOf(text, name))
        ? [{ ...name, end: name.end - 2 }]
        : [name],
  },
];
