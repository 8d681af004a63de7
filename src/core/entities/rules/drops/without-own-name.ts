/** Rules that drop what only says which kind of place, office or work something is, or stands for it by a single character. */
import { knownType } from '../../known-list.ts';
import { isRoleBefore } from '../finders/roles.ts';
import type { MentionRule } from '../mention-rule.ts';
import { drop, sentenceAround } from './drop.ts';

const levelAlone =
  /^(?:省|市|县|区|州|区县|市县|省市|农村|乡镇|自治区)(?:教育|财政|公安|水务|水利|农业|农业农村|卫生健康|卫健|发展改革|应急管理|市场监管|交通|交通运输|文旅|文化和旅游|自然资源|生态环境|民政|司法|人社|住建|城管|税务|统计|审计|气象|供电|医保|体育|科技|商务|人民)?(?:局|委|厅|政府|法院|检察院|医院|学校|小学|中学|教育基金会|供销社|人大|政协|纪委|党委|红十字会|妇联|工会|团委)$/;

/** Departments of hospitals. */
const departments =
  '内科 外科 骨科 儿科 眼科 皮肤科 妇产科 妇科 产科 急诊科 感染科 口腔科 肿瘤科 麻醉科 重症医学科 放射科 检验科 中医科 康复科 精神科 神经科 耳鼻喉科 呼吸科 心内科 全科 生殖中心'.split(
    ' ',
  );
const department = new RegExp(
  `(?:神经|心血管|心脏|呼吸|消化|内分泌|肾脏?|血液|风湿|普通?|胸|泌尿|整形|小儿|老年|肝胆|乳腺|颌面)?(?:${departments.join('|')})(?:病房|门诊)?$`,
);

/** Languages by a country, a people or a single character of one. */
const language =
  /^(?:西班牙|葡萄牙|阿拉伯|意大利|越南|老挝|泰国?|蒙古|哈萨克|柯尔克孜|维吾尔|朝鲜|日|德|俄|法|英|韩|藏|壮|彝|满|傣|希腊|拉丁|土耳其|波斯|印地|乌尔都|马来|印尼|缅甸|柬埔寨|斯瓦希里|荷兰|波兰|捷克|匈牙利|塞尔维亚)[文语]$/;

/** Who heads a country that is called by a single character. */
const headOfState =
  /^[美俄英法德日以乌叙伊土埃阿巴菲泰越柬韩印朝缅老黎也约沙匈捷波希](?:副?总统|总理|首相|外长|防长|议长|国王)$/;

/** Countries that news calls by their first character. */
const shortened =
  '美国 俄罗斯 英国 法国 德国 日本 韩国 朝鲜 印度 巴基斯坦 巴勒斯坦 乌克兰 以色列 伊朗 伊拉克 叙利亚 土耳其 沙特 埃及 黎巴嫩 约旦 也门 泰国 越南 柬埔寨 缅甸 老挝 菲律宾 加拿大 墨西哥 澳大利亚 意大利 西班牙 葡萄牙 荷兰 波兰 匈牙利 塞尔维亚 芬兰 瑞典 丹麦 阿富汗 委内瑞拉 古巴 哥伦比亚 厄瓜多尔 秘鲁 苏丹'.split(
    ' ',
  );

/** Whether a string is made of first characters of countries, one of which the text names, and is no place that is known. */
function isOfCountriesNamed(own: string, text: string): boolean {
  if (own.length > 4 || knownType(own)) return false;
  const named = [...own].map((first) => shortened.filter((country) => country.startsWith(first)));
  return (
    named.every(({ length }) => length > 0) && named.some((countries) => countries.some((one) => text.includes(one)))
  );
}

/** What is behind a language that a text is printed in. */
const printed = /^(?:[、版本写报]|等|翻译)/;

/** Houses that every town has, by whom they are for. */
const houseOfPeople =
  /^(?:工人|人民|群众|职工|青年|青少年|少年|儿童)(?:剧院|剧场|影院|电影院|文化宫|会堂|礼堂|体育馆|体育场|俱乐部)$/;

export const rulesOnMissingNames: readonly MentionRule[] = [
  {
    name: 'department-of-hospital',
    purpose: 'A department is no part of the hospital’s name, and no name of its own.',
    examples: [
      ['{O|望川医院神经外科}主任', '{O|望川医院}神经外科主任'],
      ['{P|神经内科}教授', '神经内科教授'],
      ['{O|望川医院风湿免疫科}主任', '{O|望川医院}风湿免疫科主任'],
      ['{O|望川骨科医院}院长', '{O|望川骨科医院}院长'],
    ],
    apply(name, { text }) {
      const own = text.slice(name.start, name.end);
      const ofHospital =
        name.type === 'organization' ? /^(.{2,}?医院)[\u4e00-\u9fff]{1,8}科$/.exec(own)?.[1] : undefined;
      if (ofHospital) return [{ ...name, end: name.start + ofHospital.length }];
      const found = name.type === 'person' || name.type === 'organization' ? department.exec(own) : null;
      if (!found) return [name];
      if (found.index === 0) return [];
      return [/医院$/.test(own.slice(0, found.index)) ? { ...name, end: name.start + found.index } : name];
    },
  },
  drop(
    'single-character',
    'A single character is not looked up, however many units of a text it takes.',
    [
      ['{L|中}{L|美}两国', '中美两国'],
      ['{P|𠮷}说', '𠮷说'],
      ['{P|𠮷田}说', '{P|𠮷田}说'],
    ],
    (own) => [...own].length < 2,
  ),
  drop(
    'kind-alone',
    'What kind of organization it is, alone, is no name.',
    [
      ['引入{O|科技公司}', '引入科技公司'],
      ['入选{O|国家集训队}', '入选国家集训队'],
      ['扶持{O|家庭农场}、{O|农民合作社}', '扶持家庭农场、农民合作社'],
      ['开设{O|联络处}', '开设联络处'],
      ['{O|新设农民专业合作社}三百家', '新设农民专业合作社三百家'],
      ['第九次{O|全国代表大会}在{O|国家区域医疗中心}', '第九次全国代表大会在国家区域医疗中心'],
      ['县城有{O|法院}和{O|检察院}', '县城有法院和检察院'],
      ['来自{O|乡村小学}', '来自乡村小学'],
      ['检阅{O|仪仗队}', '检阅仪仗队'],
      ['{O|管理处}派员到{O|公社}、{O|县拖拉机站}', '管理处派员到公社、县拖拉机站'],
      ['{O|国家博物馆}推出', '{O|国家博物馆}推出'],
      ['{O|青石科技公司}', '{O|青石科技公司}'],
    ],
    (own) =>
      /^(?:中央|地方|国家|省级|市级|县级)财政$|^(?:国家|联合|重点)(?:集训队|实验室|重点实验室)$|^国家(?:区域)?(?:医疗|医学)中心$|^(?:全国|会员)?(?:会员)?代表大会$|^(?:新[设建增])?(?:科技|民营|国有|商|行业|上市|保险|房地产|县|市|省|区|国际|基层|乡村|山村|农村|偏远|援[疆藏]|网红|爱国主义|农民|农业|家庭|小微|小微农业|中小|中小微)?(?:教育基地|农场|合作社|专业合作社|集训队|实验室|内阁|公司|企业|协会|联盟|中心|分局|档案馆|博物馆|图书馆|医院|人民医院|学校|中学|小学|大学|银行|代表团|委员会|指挥部|前方指挥部|联络处|办事处|警察局|党支部|党组|村委会|组委会)$|^(?:仪仗|军乐|救援|医疗)[队团]$|^(?:[数商医法工理文]学|物理|化学|生物|中文|外语|新闻|历史|哲学|商|法|医|工|文|理)[系院]$|^上下议院$|^(?:人民)?(?:法院|检察院|法庭|卫生院|卫生所|派出所|税务所|居委会|信用社|管理处|人民公社|公社|业委会|敬老院|养老院|福利院|幼儿园|公证处|消防站)$|^(?:[县社乡区]|公社)?(?:拖拉机站|农技站|兽医站|种子站|粮站)$/.test(
        own,
      ),
  ),
  drop(
    'house-of-the-people',
    'For whom a house of culture is says which kind it is, and not which one.',
    [
      ['{O|工人文化宫}、少年宫、{O|青年剧院}', '工人文化宫、少年宫、青年剧院'],
      ['在{L|工人体育馆}和{O|人民会堂}', '在工人体育馆和人民会堂'],
      ['{O|望川青年剧院}', '{O|望川青年剧院}'],
    ],
    (own, { type }) => type !== 'person' && houseOfPeople.test(own),
  ),
  drop(
    'language',
    'A language that a text is printed in, or is translated from, is called by nobody.',
    [
      ['{L|葡萄牙文}、{P|德文}、{O|日文}等版本', '葡萄牙文、德文、日文等版本'],
      ['歌手{P|德文}说', '歌手{P|德文}说'],
      ['{L|西班牙}文版、{L|西班牙}文化', '西班牙文版、{L|西班牙}文化'],
      ['{L|天文}、{L|彝文}、{O|民文}', '{L|天文}、彝文、{O|民文}'],
      ['{P|用塔语}问候', '用塔语问候'],
    ],
    (own, { start, end, type }, _, text) =>
      (type !== 'work' &&
        language.test(own) &&
        (/[、：的是用译以种]$/.test(text.charAt(start - 1)) || printed.test(text.slice(end, end + 2)))) ||
      (type === 'place' && language.test(own + text.charAt(end)) && printed.test(text.slice(end + 1, end + 3))) ||
      (type === 'person' && /^[用说讲会学][\u4e00-\u9fff]{1,3}语$/.test(own)),
  ),
  drop(
    'pointed-to',
    'A body that the text only points to has no name: the company in question, companies of many countries.',
    [
      ['约谈{O|涉事科技公司}', '约谈涉事科技公司'],
      ['{O|多国航空公司}停飞', '多国航空公司停飞'],
      ['{O|青石科技公司}', '{O|青石科技公司}'],
      ['来到{L|我们村}，在{L|这湖}边，去{L|那不勒斯}和{L|那曲}', '来到我们村，在这湖边，去{L|那不勒斯}和{L|那曲}'],
      ['{O|各民主党派}人士和{O|各国议会联盟}', '各民主党派人士和{O|各国议会联盟}'],
    ],
    (own, { type }) =>
      (type === 'place' && /^(?:[我你他她]们|这|那[个座条片])/.test(own)) ||
      (type === 'organization' && /^各(?!国议会联盟)/.test(own)) ||
      (type === 'organization' &&
        /^(?:涉事|涉案|多国|各国|外国|上述|相关|有关|该|某)[^某]*(?:公司|企业|医院|学校|机构|单位|平台|银行|局|部门)$/.test(
          own,
        )),
  ),
  drop(
    'goes-to-school',
    'Who goes to school, 上小学, is no school.',
    [
      ['女儿{O|高兴上小学}三年级', '女儿高兴上小学三年级'],
      ['{O|下沙上小学}', '{O|下沙上小学}'],
      ['{O|青石小学}三年级', '{O|青石小学}三年级'],
    ],
    (own, { type, end }, _, text) =>
      type === 'organization' &&
      /^.{2,3}上(?:[小中大]学|幼儿园)$/.test(own) &&
      /^(?:[一二三四五六]年级|[了的时，。])/.test(text.slice(end, end + 3)),
  ),
  drop(
    'village-committee-alone',
    'The committee of a village or a town of which only the level is said has no name.',
    [
      ['当选{O|村党支部}书记', '当选村党支部书记'],
      ['当选{O|青石村党支部}书记', '当选{O|青石村党支部}书记'],
    ],
    (own, { type }) =>
      type === 'organization' &&
      /^(?:村|镇|乡|街道|社区|企业|公司|学校|机关)(?:党委|党支部|党总支|党组织|村委会|居委会|团委|妇联)$/.test(own),
  ),
  drop(
    'fleet-of-ship',
    'A ship and those that sail with it are no organization.',
    [
      ['{O|青石舰编队}起航', '青石舰编队起航'],
      ['{O|青石舰队}起航', '{O|青石舰队}起航'],
    ],
    (own, { type }) => type === 'organization' && /舰编队$/.test(own),
  ),
  drop(
    'prize-as-body',
    'A prize of the arts is no organization.',
    [
      ['入围{O|奥斯卡}', '入围奥斯卡'],
      ['入围{P|奥斯卡}', '入围{P|奥斯卡}'],
    ],
    (own, { type }) =>
      type === 'organization' && /^(?:奥斯卡|格莱美|艾美|金马|金像|金鸡|百花|普利策|诺贝尔|龚古尔|布克)奖?$/.test(own),
  ),
  drop(
    'trade-alone',
    'A company of which only the trade is said has no name of its own, whoever’s level it is of.',
    [
      ['{O|航运公司}经理', '航运公司经理'],
      ['从{O|市轨道交通集团}获悉', '从市轨道交通集团获悉'],
      ['{O|青石航运公司}经理', '{O|青石航运公司}经理'],
    ],
    (own) =>
      /^(?:[省市县区]|国有|民营|中央|地方|大型)?(?:航运|物流|运输|客运|货运|建筑|建材|广告|装修|装饰|保洁|家政|快递|旅游|旅行|电力|供水|供电|供热|自来水|燃气|石油|煤炭|化工|制药|医药|食品|服装|家具|软件|互联网|网络|游戏|影视|传媒|电影|房地产|地产|物业|置业|担保|租赁|贸易|外贸|进出口|铁路|轨道交通|地铁|公交|出租车|网约车|培训|教育|咨询|设计|搬家|拍卖|矿业|钢铁|水泥|造船|纺织|印刷|餐饮|酒店|养殖|种植|农业|科创|城投|交投|文旅)(?:公司|集团|企业|有限公司|集团公司)$/.test(
        own,
      ),
  ),
  drop(
    'kind-of-place-alone',
    'What kind of place or office it is, alone, is no name.',
    [
      ['建设{L|国家公园}', '建设国家公园'],
      ['建设{L|青石国家公园}', '建设{L|青石国家公园}'],
      ['{L|特区}政府', '特区政府'],
      ['{O|气象台}预计', '气象台预计'],
      ['在{L|盆景基地}授课', '在盆景基地授课'],
      ['建设{L|经济技术开发区}', '建设经济技术开发区'],
      ['漫步{L|海滩}', '漫步海滩'],
      ['在主席{L|府广场}、{L|政府大厦}', '在主席府广场、政府大厦'],
      ['{L|老城区}的{L|室内体育馆}和{L|巴士站}', '老城区的室内体育馆和巴士站'],
      ['{L|屋邨商场}加租，{L|里民活动中心}无冷气', '屋邨商场加租，里民活动中心无冷气'],
      ['终点{L|火车站}', '终点火车站'],
      ['{L|青石体育馆}', '{L|青石体育馆}'],
    ],
    (own) =>
      /^(?:国家|国家级|省级|市级|革命|烈士|红色|历史|城市|森林|湿地|地质|郊野|社区|工业|科技|产业|旅游|绿色|生态|经济|经济技术|高新技术|高新技术产业|农村|中心|地下|活动|会议|媒体)?(?:公园|纪念馆|陵园|自贸试验区|自贸区|特区|开发区|试验区|示范区|高新区|经开区|保税区|风景区|景区|新区|园区|产业园|气象台|水文站|新站|钱庄|联组会|工商界|伊斯兰国家|新闻中心|灵堂|海洋牧场|牧场|海滩|河滨|浅滩|泳池|步行街|别墅区|故居|动物园|植物园|(?:市民|人民|文化|大厦|宫前|(?:总统|主席|总理|首相)?府)?广场|[老新旧主]城区|(?:室[内外]|露天|市民)?(?:体育[馆场]|游泳[馆池]|运动场|篮球场|足球场)|(?:巴士|公车|公交|的士|出租车)站|老街坊|(?:公共)?屋[邨苑](?:商场|街市)?|(?:里民|社区|老人|青少年|少儿|居民|市民)活动中心|(?:政府|总统|总理|议会)大厦|[东南西北]门|(?:火|汽|客)?车站|自治区|(?:盆景|种植|养殖|生产|培训|实训|苗木|花卉)基地)$/.test(
        own,
      ),
  ),
  drop(
    'provinces-by-one-character',
    'Provinces by a single character each are not looked up, however many stand together, unless they are a known region.',
    [
      ['{L|鲁豫皖交界地带}', '鲁豫皖交界地带'],
      ['{L|京津冀}协同', '{L|京津冀}协同'],
      ['{L|辽宁}', '{L|辽宁}'],
    ],
    (own, { type }) =>
      type === 'place' &&
      /^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新港澳台蓉穗杭]{3,}(?:交界(?:地带|处|地区)?|地区|边区|[两三四五]?省)?$/.test(
        own,
      ) &&
      !/^京津冀(?:地区)?$/.test(own) &&
      knownType(own) === null,
  ),
  drop(
    'role-alone',
    'The word for what somebody does is no name.',
    [
      ['{O|立委}石大有质询', '立委石大有质询'],
      ['石大有{O|陆军大校}', '石大有陆军大校'],
      ['记者石大有 {P|通讯员} 石有', '记者石大有 通讯员 石有'],
      ['{P|石通讯员}说', '{P|石通讯员}说'],
      ['{P|时报}记者', '时报记者'],
      ['摄影：石 大 {P|制图}：石 有', '摄影：石 大 制图：石 有'],
      ['老{O|红军}石大有去世', '老红军石大有去世'],
      ['{O|红军}长征', '{O|红军}长征'],
      ['{P|国乒}女双{P|石大有}夺冠', '国乒女双{P|石大有}夺冠'],
      ['{P|塞籍}职工', '塞籍职工'],
      ['{P|小编}提醒', '小编提醒'],
      ['{P|阿总统}会见、副总理{P|兼财政}部长', '阿总统会见、副总理兼财政部长'],
    ],
    (own, { type, start }, _, text) =>
      own === '立委' ||
      /^国[乒羽足泳跳]$/.test(own) ||
      /^老(?:红军|八路|新四军|志愿军|解放军)$/.test(own) ||
      (text.charAt(start - 1) === '老' && /^(?:红军|八路军?|新四军|志愿军|解放军)$/.test(own)) ||
      /^(?:陆军|海军|空军|火箭军|武警)[大上中少][校将尉]$/.test(own) ||
      (type === 'person' && headOfState.test(own)) ||
      (type === 'person' && /^兼|^.籍$|^小编$/.test(own)) ||
      (type === 'person' &&
        /^(?:时报|日报|晚报|早报|晨报|商报|都市报|全媒体)$|^(?:特约|见习|本报|实习)?(?:通讯员|记者|实习生|摄影|编辑|主编|校对|美编|责编|作者|摄影师|评论员|制图|绘图|撰文|剪辑|配音|统筹|策划|设计|版式|排版|供图)$/.test(
          own,
        )),
  ),
  drop(
    'department-of-many',
    'A ministry before 门 is the beginning of a word for offices of a kind: 应急管理部门.',
    [
      ['{O|应急管理部}门', '应急管理部门'],
      ['{O|应急管理部}门户', '{O|应急管理部}门户'],
    ],
    (own, { type, end }, _, text) =>
      type === 'organization' && own.endsWith('部') && /^门(?![户前口])/.test(text.slice(end, end + 2)),
  ),
  drop(
    'level-alone',
    'An office of which only the level is said, 市教育局, has no name of its own, unless an office beside it says of which place.',
    [
      ['青石市纪委对{O|市教育局}', '青石市纪委对{O|市教育局}'],
      ['{O|市教育局}通知', '市教育局通知'],
      ['{O|望川市教育局}通知', '{O|望川市教育局}通知'],
      ['{O|常委宣传部}部长说', '常委宣传部部长说'],
      ['常委、{O|统战部}部长说', '常委、统战部部长说'],
      ['{O|中央组织部}部长说', '{O|中央组织部}部长说'],
    ],
    (own, { start }, _, text) =>
      /^(?:[省市县区州旗]委)?常委(?:宣传部|组织部|统战部|政法委|办公室)$|^(?:宣传|组织|统战)部$/.test(own) ||
      (levelAlone.test(own) && !/[委局厅][对向与和同]$/.test(text.slice(Math.max(0, start - 2), start))),
  ),
  drop(
    'pair-of-countries',
    'Two countries or continents by a single character each are not looked up, though one pair is short for a country too.',
    [
      ['{L|中非}合作项目', '中非合作项目'],
      ['{P|加墨}称将反制', '加墨称将反制'],
      ['{L|中塞}建交', '中塞建交'],
      ['{L|中亚}各国', '{L|中亚}各国'],
      ['{L|土叙}地震，土耳其', '土叙地震，土耳其'],
      ['{L|乌法}地震', '{L|乌法}地震'],
    ],
    (own, { type, start, end }, _, text) =>
      /^(?:中[美俄日韩朝英法德印巴非欧澳拉阿泰越老柬缅哈吉塔乌土尼]|[美俄日韩英法德欧]中|[俄美日]乌|美[欧日韩]|京津)$/.test(
        own,
      ) ||
      (type === 'place' && /^(?:中[科克塞沙匈捷希葡荷瑞芬肯埃津赞莫尼秘智厄柬波古委]|[匈捷波]乌)$/.test(own)) ||
      (type === 'person' && /^[美俄英法德日加墨澳印以乌]{2}$/.test(own)) ||
      (type === 'place' && isOfCountriesNamed(own, sentenceAround(text, start, end))),
  ),
  drop(
    'side-of-talks',
    'One of two sides that deal with each other, or a country by its first character, is no person unless a role stands before: 沙方.',
    [
      ['中方愿同{P|沙方}合作', '中方愿同沙方合作'],
      ['{P|泰方}表示，泰国愿意', '泰方表示，泰国愿意'],
      ['村民{P|何方}表示，双方同意', '村民{P|何方}表示，双方同意'],
      ['{P|何方}表示同意', '{P|何方}表示同意'],
    ],
    (own, { type, start, end }, _, text) => {
      if (type !== 'person' || !/^.方$/.test(own) || isRoleBefore(text, start)) return false;
      const sentence = sentenceAround(text, start, end);
      return /[中双各]方/.test(sentence) || isOfCountriesNamed(own.charAt(0), sentence);
    },
  ),
];
