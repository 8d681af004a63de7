/** Rules that drop what the recogniser marks but nobody would look up. */
import type { NameSpan } from '../../reading.ts';
import { commonSurnames, compoundSurnames, surnames } from '../../text/surnames.ts';
import { knownType } from '../known-list.ts';
import { beginsJapanese } from './japanese-names.ts';
import type { MentionRule } from './mention-rule.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** A rule that drops the names for which `isNone` holds. */
const drop = (
  name: string,
  purpose: string,
  examples: MentionRule['examples'],
  isNone: (own: string, name: NameSpan, inside: ReadonlySet<number>, text: string) => boolean,
): MentionRule => ({
  name,
  purpose,
  examples,
  apply: (found, { text, insideLongWords }) =>
    isNone(ownOf(text, found), found, insideLongWords, text) ? [] : [found],
});

/** What is named stands before its name, or behind it. */
const thingBefore =
  /(?:台风|飓风|风暴|气旋|热带低压|寒潮|航母|驱逐舰|护卫舰|货轮|邮轮|游轮|客轮|油轮|潜艇)[“‘「][^“”‘’「」]{0,3}$/;
/** The beginning of what stands in quotation marks. */
const named = /[“‘「][^“”‘’「」]{0,3}$/;
const thingAfter = /^丸?[”’」](?:号|型|级|导弹|火箭|卫星|飞船|探测器|无人机|战机|坦克|台风|飓风|风暴)/;

const levelAlone =
  /^(?:省|市|县|区|州|区县|市县|省市|农村|乡镇|自治区)(?:教育|财政|公安|水务|水利|农业|农业农村|卫生健康|卫健|发展改革|应急管理|市场监管|交通|交通运输|文旅|文化和旅游|自然资源|生态环境|民政|司法|人社|住建|城管|税务|统计|审计|气象|供电|医保|体育|科技|商务|人民)?(?:局|委|厅|政府|法院|检察院|医院|学校|小学|中学|教育基金会|供销社|人大|政协|纪委|党委|红十字会|妇联|工会|团委)$/;

/** 左右岸, 上下游, 东南侧: directions and the word of a part. 河东, 江西, 中东 and 东岸村 hold more or less than that. */
const partAlone = /^[左右上下前后内外东南西北两]{2,4}(?:岸|游|侧|边|翼|段)$/;

/** A competition, a fair, a summit or a war behind the place that it is called by. */
const eventPattern =
  /^(?:人民抗日战争|(?:国际|世界|全球)?[^举的在召参出将和与及等办开到为是对由会有多市省县区、，。；：\s\d]{0,6}(?:论坛|电影节|艺术节|博览会|交易会|车展|公开赛|锦标赛|大师赛|邀请赛|挑战赛)|杯(?![子具中]|葡萄)|(?:第[一二三四五六七八九十百\d]+届)?(?:冬季|夏季|世界|亚洲|青年|国际)?(?:奥运会|奥林匹克|残奥会|冬奥会|冬残奥会|亚运会|亚残运会|亚冬会|世运会|大运会|青奥会|全运会|世界运动会|世博会|世园会|世锦赛|马拉松|安全会议|峰会|审判|战争|大战|战役|大屠杀|事变|会战|保卫战))/;
/** A thought, a spirit, an hour or a prize behind what it is called by. */
const insideConcept =
  /^(?:新时代中国特色|(?:计划|工程|行动|专项)[”’]|(?:外交|法治|经济|生态文明|文化|强军)思想|时间(?=\d|[今昨明]天|[早晚]上|[上下]午|凌晨)|精神(?![病卫科状面文障疾抖饱振紧高满好头一很])|(?:文学|和平|新闻|电影|音乐|戏剧|艺术|科学|数学|物理学|化学|青年|国际|儿童文学|长篇小说|短篇小说){0,2}奖(?![励金项牌杯状学赛惩章券品]))/;

/** Characters that foreign names are transcribed with and set phrases hardly have. */
const transcribed = /[斯尔克夫科基卡特莫姆普森娜丽莎蒂兰伊奥洛萨亚拉欣穆迪]/;
/** The end of what is a place, whatever word the dictionary has it as. */
const kindOfPlace = /[村路街道岸湖堡国县市州城岛山河江港镇桥馆园寺庙泉]$/;

export const dropRules: readonly MentionRule[] = [
  drop(
    'part-alone',
    'Directions with the word of a part, and no name before them, say where in a place something is, not which place.',
    [
      ['上下游、{L|左右岸}一起算账', '上下游、左右岸一起算账'],
      ['{L|东南侧}的山坡', '东南侧的山坡'],
      ['{L|黄河左右岸}', '{L|黄河左右岸}'],
      ['{L|东岸村}', '{L|东岸村}'],
    ],
    (own) => partAlone.test(own),
  ),
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
    'stray-mark',
    'No name holds the marks that part sentences, or begins or ends with a dot, or has one quotation mark of a pair, or a bracket that opens or closes nothing.',
    [
      ['“山水情{P|·华行}”', '“山水情·华行”'],
      ['{O|望川，青石公司}', '望川，青石公司'],
      ['{O|天宇（望川）文化公司}', '{O|天宇（望川）文化公司}'],
      ['{O|望川）文化公司}', '望川）文化公司'],
    ],
    (own) => /[，。；：？！\n]|^[^“]*”|“[^”]*$|^·|·$/.test(own) || !/^[^（）]*(?:（[^（）]+）[^（）]*)*$/.test(own),
  ),
  drop(
    'counted',
    'What is counted is no name.',
    [
      ['{O|日昌12家大厂}', '日昌12家大厂'],
      ['{O|日昌12厂}', '{O|日昌12厂}'],
    ],
    (own) => /\d[家名个位]/.test(own),
  ),
  drop(
    'towards-a-place',
    'What is done towards a place that a single character stands for is no place, and an army of a single character no organization.',
    [
      ['干部{L|援疆}三年', '干部援疆三年'],
      ['{O|英军}战俘', '英军战俘'],
      ['{L|新疆}', '{L|新疆}'],
    ],
    (own) => /^(?:[援驻赴离抵返进入出][疆藏青京津沪渝港澳台]|[中美英法德日俄苏韩朝印越伊以意乌巴叙]军)$/.test(own),
  ),
  drop(
    'kind-alone',
    'What kind of organization it is, alone, is no name.',
    [
      ['引入{O|科技公司}', '引入科技公司'],
      ['{O|青石科技公司}', '{O|青石科技公司}'],
    ],
    (own) =>
      /^(?:中央|地方|国家|省级|市级|县级)财政$|^(?:科技|民营|国有|商|行业|上市|保险|房地产|县|市|省|区|国际|基层|援[疆藏]|爱国主义)?(?:教育基地|公司|企业|协会|联盟|中心|分局|档案馆|博物馆|图书馆|医院|人民医院|学校|中学|小学|大学|银行|代表团|委员会|指挥部|前方指挥部|党支部|党组|村委会|组委会)$/.test(
        own,
      ),
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
    ],
    (own) =>
      /^(?:国家|国家级|省级|市级|革命|烈士|红色|历史|城市|森林|湿地|地质|郊野|社区|工业|科技|产业|旅游|绿色|生态|经济|农村|中心|地下|活动|会议|媒体)?(?:公园|纪念馆|陵园|自贸试验区|自贸区|特区|开发区|试验区|示范区|高新区|经开区|保税区|风景区|景区|新区|园区|产业园|气象台|水文站|新站|钱庄|联组会|工商界|伊斯兰国家|新闻中心)$/.test(
        own,
      ),
  ),
  drop(
    'league',
    'A league that is called by a country and a letter of rank is an event.',
    [
      ['{O|中超}第三轮', '中超第三轮'],
      ['{O|中车}招聘', '{O|中车}招聘'],
    ],
    (own) => /^[中英西德意法荷葡日韩亚欧美沙村苏浙湘][超甲乙冠]$/.test(own),
  ),
  drop(
    'deed-as-body',
    'What ends in a word for work or exchange is something that is done, and no body.',
    [
      ['{O|望川球类文化交流}访华团', '望川球类文化交流访华团'],
      ['{O|望川球类交流团}', '{O|望川球类交流团}'],
    ],
    (own, { type }) =>
      type === 'organization' && /..(?:交流|合作|活动|建设|工作|执法|巡查|演练|培训|宣传|报道|采访)$/.test(own),
  ),
  drop(
    'event-as-body',
    'A fair or a competition is an event, whatever it was taken for.',
    [
      ['{O|望川世博会}开幕', '望川世博会开幕'],
      ['{O|望川世博集团}上市', '{O|望川世博集团}上市'],
    ],
    (own) =>
      /.(?:世博会|奥运会|冬奥会|残奥会|亚运会|亚冬会|全运会|世园会|博览会|电影节|交易会|广交会|进博会|服贸会|世界杯|亚洲杯|欧洲杯|锦标赛|公开赛)$/.test(
        own,
      ),
  ),
  drop(
    'kind-of-play',
    'What a kind of play or song is called by is no place.',
    [
      ['{L|昆曲}名家', '昆曲名家'],
      ['{L|河曲}黄河', '{L|河曲}黄河'],
    ],
    (own) => /^(?:昆曲|黄梅戏|(?:京|越|豫|川|粤|汉|湘|赣|秦|晋|评|吕|沪|淮|锡|婺|闽|徽|歌仔|话)剧)$/.test(own),
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
      /^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新港澳台]{3,}(?:交界(?:地带|处|地区)?|地区|边区|[两三四五]?省)?$/.test(
        own,
      ) &&
      !/^京津冀(?:地区)?$/.test(own) &&
      knownType(own) === null,
  ),
  drop(
    'spaced-word',
    'A word set with blanks between its characters is nobody’s name where it begins with no surname.',
    [
      ['{P|域 履 盖}', '域 履 盖'],
      ['{P|石 大 有}', '{P|石 大 有}'],
    ],
    (own, { type }) =>
      type === 'person' && /^[\u4e00-\u9fff](?: [\u4e00-\u9fff])+$/.test(own) && !surnames.includes(own.charAt(0)),
  ),
  drop(
    'role-alone',
    'The word for what somebody does is no name.',
    [
      ['{O|立委}石大有质询', '立委石大有质询'],
      ['记者石大有 {P|通讯员} 石有', '记者石大有 通讯员 石有'],
      ['{P|石通讯员}说', '{P|石通讯员}说'],
    ],
    (own, { type }) =>
      own === '立委' ||
      (type === 'person' &&
        /^(?:特约|见习|本报|实习)?(?:通讯员|记者|实习生|摄影|编辑|主编|校对|美编|责编|作者|摄影师|评论员)$/.test(own)),
  ),
  drop(
    'latin-alone',
    'A word of Latin letters in small type, or in a text without Chinese, is no person.',
    [
      ['{P|ok}', 'ok'],
      ['{P|Hello} World', 'Hello World'],
      ['歌手{P|Adele}来华', '歌手{P|Adele}来华'],
    ],
    (own, { type }, _, text) =>
      type === 'person' && /^[A-Za-z .]+$/.test(own) && (/^[a-z]/.test(own) || !/[\u3400-\u9fff]/.test(text)),
  ),
  drop(
    'inside-concept',
    'Who or what a thought, a principle, a spirit or a prize is called by is part of what that is called.',
    [
      ['学习{P|石大有}新时代中国特色社会主义思想', '学习石大有新时代中国特色社会主义思想'],
      ['弘扬{L|青石}精神', '弘扬青石精神'],
      ['恪守一个{L|中国}原则', '恪守一个中国原则'],
      ['{L|北京}时间25日', '北京时间25日'],
      ['建设美丽{L|中国}', '建设美丽中国'],
      ['“{L|青石}计划”培训班', '“青石计划”培训班'],
      ['{L|青石}计划投资', '{L|青石}计划投资'],
      ['获{P|石大有}文学奖', '获石大有文学奖'],
      ['{P|石大有}精神饱满', '{P|石大有}精神饱满'],
      ['{P|石大有}奖励先进', '{P|石大有}奖励先进'],
      ['在{L|望川}时间不长', '在{L|望川}时间不长'],
    ],
    (own, { type, start, end }, __, text) =>
      type !== 'organization' &&
      type !== 'work' &&
      (insideConcept.test(text.slice(end, end + 12)) ||
        (own === '中国' &&
          /(?:美丽|健康|平安|数字|书香|法治|何以|质量|网络|幸福|制造|智慧)$/.test(
            text.slice(Math.max(0, start - 2), start),
          )) ||
        (/一个$/.test(text.slice(Math.max(0, start - 2), start)) &&
          /^的?(?:原则|政策|立场|框架)/.test(text.slice(end, end + 4)))),
  ),
  drop(
    'level-alone',
    'An office of which only the level is said, 市教育局, has no name of its own.',
    [
      ['{O|市教育局}通知', '市教育局通知'],
      ['{O|望川市教育局}通知', '{O|望川市教育局}通知'],
    ],
    (own) => levelAlone.test(own),
  ),
  drop(
    'nation-as-place',
    '中华 stands in what belongs to the nation, and is no place of its own.',
    [
      ['{L|中华}文化', '中华文化'],
      ['{L|中华门}', '{L|中华门}'],
    ],
    (own) => own === '中华',
  ),
  drop(
    'pair-of-countries',
    'Two countries or continents by a single character each are not looked up, though one pair is short for a country too.',
    [
      ['{L|中非}合作项目', '中非合作项目'],
      ['{P|加墨}称将反制', '加墨称将反制'],
      ['{L|中亚}各国', '{L|中亚}各国'],
    ],
    (own, { type }) =>
      /^(?:中[美俄日韩朝英法德印巴非欧澳拉阿泰越老柬缅哈吉塔乌土尼]|[美俄日韩英法德欧]中|[俄美日]乌|美[欧日韩]|京津)$/.test(
        own,
      ) ||
      (type === 'person' && /^[美俄英法德日加墨澳印以乌]{2}$/.test(own)),
  ),
  drop(
    'named-thing',
    'A storm, a weapon or a ship is called by the name of somebody or of a place, and is neither.',
    [
      ['台风“{P|柳枝}”登陆', '台风“柳枝”登陆'],
      ['“{L|青石}”号货船', '“青石”号货船'],
      ['“{L|青石}丸”号货船', '“青石丸”号货船'],
      ['台风“小{L|青石}”逼近', '台风“小青石”逼近'],
      ['“{L|青石}”人家', '“{L|青石}”人家'],
    ],
    (_, { start, end }, __, text) =>
      named.test(text.slice(Math.max(0, start - 4), start)) &&
      (thingAfter.test(text.slice(end, end + 5)) ||
        (thingBefore.test(text.slice(Math.max(0, start - 9), start)) && /[”’」]/.test(text.charAt(end)))),
  ),
  drop(
    'inside-event',
    'The place that a competition, a fair or a summit is called by is part of that name, which is none of ours.',
    [
      ['{L|望川}第19届亚运会', '望川第19届亚运会'],
      ['{L|青石}奥运会', '青石奥运会'],
      ['{L|望川}安全会议', '望川安全会议'],
      ['{L|望川}第19中学', '{L|望川}第19中学'],
      ['第三届{L|望川}国际电影节', '第三届望川国际电影节'],
      ['{L|青石}发展高层论坛', '青石发展高层论坛'],
      ['{L|望川}人民抗日战争胜利', '望川人民抗日战争胜利'],
      ['男篮{L|望川}杯', '男篮望川杯'],
      ['{L|望川}网球公开赛', '望川网球公开赛'],
      ['{L|望川马拉松鸣枪}', '望川马拉松鸣枪'],
      ['{L|望川}举办论坛', '{L|望川}举办论坛'],
    ],
    (own, { type, end }, __, text) =>
      type === 'place' && (/马拉松|公开赛/.test(own) || eventPattern.test(text.slice(end, end + 16))),
  ),
  drop(
    'inside-long-word',
    'No name begins inside a word of four characters and more, unless it has the dot of foreign names.',
    [
      ['<爱国{L|主义:n>教育基地}', '爱国主义教育基地'],
      ['<青石{P|达吾:n>·买买提}', '青石{P|达吾·买买提}'],
    ],
    (own, { start }, inside) => inside.has(start) && !own.includes('·'),
  ),
  drop(
    'listed-thing',
    'In a list of instruments, crops or diseases there are no persons and no places.',
    [
      ['{P|石瓯}、{L|古编钟}等特色乐器', '石瓯、古编钟等特色乐器'],
      ['{L|望川}、{L|青石}等产地', '{L|望川}、{L|青石}等产地'],
    ],
    (_, { type, end }, __, text) =>
      type !== 'organization' &&
      /^(?:、[\u4e00-\u9fff]{1,6}){0,5}等[\u4e00-\u9fff]{0,3}?(?:乐器|作物|药材|食材|菜品|水果|蔬菜|树种|花卉|鸟类|鱼类|疾病|病毒|症状)/.test(
        text.slice(end, end + 40),
      ),
  ),
  drop(
    'ship-as-place',
    'A ship is no place.',
    [
      ['{L|运粮船}从望川出发', '运粮船从望川出发'],
      ['{L|船山}', '{L|船山}'],
    ],
    (own, { type }) => type === 'place' && /..[船舰艇]$/.test(own),
  ),
  {
    name: 'set-phrase',
    purpose:
      'A word of four characters that begins with a surname of one character is a set phrase, unless its characters transcribe a name.',
    examples: [
      ['{P|<石沉大海:nr>}，{L|<金玉满堂:nr>}', '石沉大海，金玉满堂'],
      ['{P|石沉大海}说', '{P|石沉大海}说'],
      ['首相{P|<安倍晋三:nr>}与{P|<柴可夫斯:nr>}', '首相{P|安倍晋三}与{P|柴可夫斯}'],
      ['{P|<司马相如:nr>}在{L|<王家堡村:nr>}', '{P|司马相如}在{L|王家堡村}'],
    ],
    apply(name, { text, ofFour }) {
      if (name.type === 'organization' || name.end - name.start !== 4) return [name];
      if (!/^(?:n[rz]|[il])$/.test(ofFour.get(name.start) ?? '')) return [name];
      const own = ownOf(text, name);
      const isPhrase =
        surnames.includes(own.charAt(0)) &&
        !compoundSurnames.includes(own.slice(0, 2)) &&
        !transcribed.test(own) &&
        !beginsJapanese(own) &&
        !(name.type === 'place' && kindOfPlace.test(own)) &&
        knownType(own) === null;
      return isPhrase ? [] : [name];
    },
  },
  drop(
    'with-measure',
    'Two characters before 有度, 有序 or 有方 are half of a set phrase.',
    [
      ['训练{P|张弛}有度', '训练张弛有度'],
      ['{P|张弛}有度假的打算', '{P|张弛}有度假的打算'],
    ],
    (own, { type, end }, _, text) =>
      type === 'person' &&
      own.length === 2 &&
      /^有(?:度(?!假)|序|方(?![案法面向便])|道(?![理题])|致|据|节)/.test(text.slice(end, end + 3)),
  ),
  {
    name: 'end-of-word-and-word',
    purpose:
      'The end of one ordinary word and the whole of the next are nobody’s name: 学[习教育]. The first word may be on the page before.',
    examples: [
      ['<学{P|习:v><教育:vn>}工作', '学习教育工作'],
      ['{P|习<教育:vn>}走深走实', '习教育走深走实'],
      ['<老:a>{P|<石:n><建设:vn>}说', '老{P|石建设}说'],
    ],
    apply: (name, { text, ordinary }) =>
      name.type === 'person' &&
      name.end - name.start === 3 &&
      (ordinary.get(name.start - 1) === 2 || (name.start === 0 && !commonSurnames.includes(text.charAt(0)))) &&
      ordinary.get(name.start + 1) === 2
        ? []
        : [name],
  },
];
