/** Rules that drop what is an event, a thing or an idea, and what such a one is called by. */
import { knownType } from '../../known-list.ts';
import type { MentionRule } from '../mention-rule.ts';
import { drop } from './drop.ts';

/** What is named stands before its name, or behind it. */
const thingBefore =
  /(?:台风|飓风|风暴|气旋|热带低压|寒潮|航母|驱逐舰|护卫舰|货轮|邮轮|游轮|客轮|油轮|潜艇)[“‘「][^“”‘’「」]{0,3}$/;

/** What a storm does, behind its name. */
const stormBehind =
  /^[^”’」。！？；]{0,2}[”’」](?:的?中心|[今昨]天|已|将|正|再[次度])?(?:[以由][^。！？；]{0,8}(?:台风|飓风|风暴|[一二三四五]级)[^。！？；]{0,3}(?:登陆|强度|减弱|增强|加强)|(?:减弱|增强|加强|升格)[为成]|(?:生成|停止编号|登陆后))/;

/** The beginning of what stands in quotation marks. */
const named = /[“‘「][^“”‘’「」]{0,6}$/;

const thingAfter =
  /^(?:[\u4e00-\u9fff]{0,2}-?\d+|[\u4e00-\u9fff]{1,2})?[”’」](?:号|轮(?![流到番次换])|[舰艇]|型|级|牌|系列|(?:天然气|输油|输气)?管道|导弹|火箭|卫星|飞船|探测器|无人机|战机|坦克|台风|飓风|风暴)/;

/** A competition, a fair, a summit or a war behind the place that it is called by. */
const eventPattern =
  /^(?:舰(?![队艇载船])|人民抗日战争|(?:伟大)?(?:卫国|独立|(?:祖国|民族)?解放)战争|(?:国际|世界|全球)?[^举的在召参出将和与及等办开到为是对由会有多市省县区、，。；：\s\d]{0,6}(?:论坛|电影节|艺术节|博览会|交易会|车展|电子展|书展|航展|时装周|双年展|系列会议|峰会|公开赛|锦标赛|大师赛|邀请赛|挑战赛)|杯(?![子具中]|葡萄)|(?:—[\u4e00-\u9fff]{2,8})?(?:第[一二三四五六七八九十百\d]+届)?(?:冬季|夏季|世界|亚洲|青年|国际)?(?:[文数农园花旅茶服消进][博贸]会|高交会|奥运会|奥林匹克|残奥会|冬奥会|冬残奥会|亚运会|亚残运会|亚冬会|世运会|大运会|青奥会|全运会|世界运动会|世博会|世园会|世锦赛|马拉松|安全会议|峰会|审判|战争|大战|战役|大屠杀|事变|会战|保卫战))/;

/** A thought, a spirit, an hour or a prize behind what it is called by. */
const insideConcept =
  /^(?:新时代中国特色|(?:计划|工程|行动|专项|愿景|共识|倡议|宣言|议程)[”’]|(?:外交|法治|经济|生态文明|文化|强军)思想|时间(?=\d|[今昨明]天|[早晚]上|[上下]午|凌晨)|精神(?![病卫科状面文障疾抖饱振紧高满好头一很])|(?:文学|和平|新闻|电影|音乐|戏剧|艺术|科学|数学|物理学|化学|青年|国际|儿童文学|长篇小说|短篇小说|小说|诗歌|散文|摄影|建筑){0,2}奖(?![励金项牌杯状学赛惩章券品]))/;

export const rulesOnThingsAndEvents: readonly MentionRule[] = [
  drop(
    'doctrine',
    'A doctrine is none of those whom it is called by, nor a region that it is about.',
    [
      ['坚持{P|马克思}主义', '坚持马克思主义'],
      ['{P|马克思}主张', '{P|马克思}主张'],
    ],
    (own, { type, end }, _, text) =>
      type === 'person' && /^[\u4e00-\u9fff]{2,4}$/.test(own) && /^主义/.test(text.slice(end, end + 2)),
  ),
  drop(
    'calendar-of-republic',
    'The Republic of China before a year is the calendar that the year is told in.',
    [
      ['{L|中华民国}115年3月12日', '中华民国115年3月12日'],
      ['{L|中华民国}临时政府', '{L|中华民国}临时政府'],
    ],
    (own, { type, end }, _, text) =>
      type === 'place' &&
      own.endsWith('民国') &&
      /^(?:\d{1,3}|[元一二三四五六七八九十百]{1,4})年/.test(text.slice(end, end + 5)),
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
    'inside-concept',
    'Who or what a thought, a principle, a spirit or a prize is called by is part of what that is called.',
    [
      ['学习{P|石大有}新时代中国特色社会主义思想', '学习石大有新时代中国特色社会主义思想'],
      ['弘扬{L|青石}精神', '弘扬青石精神'],
      ['恪守一个{L|中国}原则', '恪守一个中国原则'],
      ['{L|北京}时间25日', '北京时间25日'],
      ['建设美丽{L|中国}', '建设美丽中国'],
      ['“{L|青石}计划”培训班和“{L|青石}愿景”', '“青石计划”培训班和“青石愿景”'],
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
    'named-thing',
    'A storm, a weapon or a ship is called by the name of somebody or of a place, and is neither.',
    [
      ['台风“{P|柳枝}”登陆', '台风“柳枝”登陆'],
      ['“{L|青石}”号货船', '“青石”号货船'],
      ['“{L|青石}丸”号货船', '“青石丸”号货船'],
      ['“{L|青石}-2”型导弹和“{L|青石}”天然气管道', '“青石-2”型导弹和“青石”天然气管道'],
      ['台风“小{L|青石}”逼近', '台风“小青石”逼近'],
      ['“{L|青石}溪”管道', '“青石溪”管道'],
      ['台风“{P|柳枝}叶”登陆', '台风“柳枝叶”登陆'],
      ['“{P|柳枝}”以二级飓风之势登陆', '“柳枝”以二级飓风之势登陆'],
      ['“{P|柳枝}”减弱为热带低压', '“柳枝”减弱为热带低压'],
      ['“{P|柳枝}”以飓风一样的速度', '“{P|柳枝}”以飓风一样的速度'],
      ['“{L|青石}救101”轮', '“青石救101”轮'],
      ['“伊芙·{O|日昌}”号被劫', '“伊芙·日昌”号被劫'],
      ['“{L|青石}”人家', '“{L|青石}”人家'],
    ],
    (_, { start, end }, __, text) =>
      named.test(text.slice(Math.max(0, start - 7), start)) &&
      (thingAfter.test(text.slice(end, end + 8)) ||
        stormBehind.test(text.slice(end, end + 24)) ||
        (thingBefore.test(text.slice(Math.max(0, start - 9), start)) &&
          /^[^。！？；]{0,2}[”’」]/.test(text.slice(end, end + 3)))),
  ),
  drop(
    'maker-of-model',
    'Who built an aircraft or a gun is part of what its model is called.',
    [
      ['一架{O|波音}737和{O|空客}A350', '一架波音737和空客A350'],
      ['{O|波音}2025年交付', '{O|波音}2025年交付'],
      ['{P|卡拉什尼夫}步枪', '卡拉什尼夫步枪'],
      ['{P|石大有}步枪响了', '{P|石大有}步枪响了'],
      ['{L|俄罗斯}步枪', '{L|俄罗斯}步枪'],
      ['{L|卡拉什尼夫}步枪', '卡拉什尼夫步枪'],
    ],
    (own, { type, end }, _, text) =>
      (type === 'organization' &&
        /^(?:波音|空客|空中客车|麦道|庞巴迪)$/.test(own) &&
        /^[A-Z]{0,3}\d{3}(?![\d年万亿])/.test(text.slice(end, end + 6))) ||
      ((type === 'person' || type === 'place') &&
        own.length > 4 &&
        knownType(own) === null &&
        /^(?:突击|狙击)?(?:步枪|手枪|机枪|冲锋枪|火箭筒)/.test(text.slice(end, end + 5))),
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
      ['{L|望川}祖国解放战争', '望川祖国解放战争'],
      ['{L|望川}舰官兵', '望川舰官兵'],
      ['{O|日昌}杯决赛', '日昌杯决赛'],
      ['{L|望川}消费电子展', '望川消费电子展'],
      ['{L|望川}气候峰会', '望川气候峰会'],
      ['{L|望川}网球公开赛', '望川网球公开赛'],
      ['{L|望川马拉松鸣枪}', '望川马拉松鸣枪'],
      ['{L|望川}文博会和{L|望川}—青石冬奥会', '望川文博会和望川—青石冬奥会'],
      ['{L|望川}举办论坛', '{L|望川}举办论坛'],
    ],
    (own, { type, end }, __, text) =>
      (type === 'place' && (/马拉松|公开赛/.test(own) || eventPattern.test(text.slice(end, end + 16)))) ||
      (type === 'organization' && /^杯(?:决赛|冠军|半决赛|世界|全国)/.test(text.slice(end, end + 4))),
  ),
];
