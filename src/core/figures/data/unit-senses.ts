/**
 * Units that have several senses, and what tells them apart: words before the numeral, and behind the unit. The first sense that is told counts.
 * Sources: 《中国度量衡史》 (石, 斗, 钱 and the rates of interest in 分), GB/T 3102 (度 of angle), GB/T 17204 (度 of spirits).
 */
import type { FigureKind } from '../../reading.ts';
import type { Factor } from './measures.ts';

export interface Sense {
  readonly kind: FigureKind;
  readonly canonical: string | null;
  readonly factor?: Factor;
  /** At the end of what stands before the numeral in its sentence. */
  readonly before?: RegExp;
  /** At the beginning of what stands behind the unit. */
  readonly behind?: RegExp;
}

const heat = /(?:[温热烧冷烫冻凉暖寒火炉熔]|气候|天气|体表|零[上下])[^，。；、]{0,9}$/;
const angle =
  /(?:[北南]纬|[东西]经|[经纬]度|[坡陡弯转旋扭拐翻倾仰俯夹斜偏歪]|角度?|方向盘|[摆抬]高?)[^，。；、]{0,9}$|[成呈]$/;

/** Told before a comma: 油温六成热，约一百六十度. */
const heatAhead = /[温热烧烫冻炉熔窑][^。；]{0,14}$/;

const degrees: readonly Sense[] = [
  {
    kind: 'temperature',
    canonical: 'Cel',
    before: heat,
    behind: /^的?[高低]?(?:温|烧(?!酒)|热|开水|沸水|寒|酷暑|严寒)/,
  },
  { kind: 'number', canonical: 'deg', before: angle },
  {
    kind: 'number',
    canonical: 'deg',
    behind: /^的?(?:[大急直]?转?弯|夹?角|[仰俯倾]角|方向|全景|环绕|旋转|转[体身]|空翻|[斜陡缓]?坡|交[会叉]|相交)/,
  },
  // How strongly the ground shook.
  { kind: 'number', canonical: null, before: /烈度[^，。；]{0,8}$/, behind: /^(?:抗震|设防)/ },
  // No code is common for what spirits and glasses are told in.
  {
    kind: 'number',
    canonical: null,
    before:
      /(?:酒精?度?数?|白干|大曲|二锅头|老窖|头曲|陈酿|原浆|麦芽?汁)[^，。；温烫热]{0,8}$|(?:[近远]视|散光|老花|[左右双]眼|镜片|眼镜|[硬浊色]度)[^。；温热]{0,12}$/,
    behind: /^的?(?:[近远]视|散光|老花|[\u4e00-\u9fff]{0,5}(?:酒|白干|二锅头|大曲|老窖|头曲|原浆)|镜片)/,
  },
  {
    kind: 'energy',
    canonical: 'kW.h',
    before:
      /(?:[用省耗节发缺限费]电|电[量费表])[^，。；]{0,9}$|(?:空调|冰箱|电[灯扇器机炉]|照明|灯泡)[^。；温]{0,14}[省用耗费][了掉]?$/,
  },
  { kind: 'temperature', canonical: 'Cel', before: heatAhead },
];

const points: Sense = {
  kind: 'count',
  canonical: null,
  before:
    /(?:[得扣罚砍抢净追丢失输赢拿落积]了?|领先|落后|满分|总分|[得积比平均]分|考了?|[相只]?差了?|打了?|以|给[他她它]了?|平均|[到为])(?:[^，。；]{0,2}[低高前后多少][^，。；]?)?$/,
  behind: /^(?:之差|的?优势|惜败|险胜|[小大]胜|[小大]负|获胜|领先|落后|[就才便]及格|为?满分|制|工(?![程作业厂人会资]))/,
};
/** What else tells points: work points, marks of a school and of judges, and the course of a game. */
const otherPoints: Sense = {
  kind: 'count',
  canonical: null,
  before:
    /(?:工分[是为得挣记]{0,2}|[社组队]员[^，。；]{0,6}[挣记]了?|[追反]回|追[到至]|[打拿砍轰贡]下|打出|贡献|(?:比|较)(?:对手|对方|他|她|上届|第二名)[^，。；]{0,3}[多少高低]了?|(?:成绩|数学|语文|外语|英语|物理|化学|作文|体育|算术|品行|操行|[门科]功?课)[^，。；]{0,4}[是为得考]?|评委[^，。；]{0,6}|满分[是为])$/,
  behind: /^(?:的成绩|的高分)/,
};

/** Of a clock, where something lasts, is late or is left: 晚点五分. */
const minutes: Sense = {
  kind: 'duration',
  canonical: 'min',
  before:
    /(?:用时|历时|耗时|费时|迟到|晚点|晚到|早到|误点|延误|正点|停[车电水留机工摆站牌]|补时|加时|伤停|(?:跑完|游完|走完|全程|[单往]程)[^，。；]{0,6}[用需花]了?|终场(?:还有|[只仅]剩)?|(?:比赛|开[车船场赛演]|时间)[^，。；]{0,3}[还只仅][有剩]|每隔|只隔|历)[了仅约只共近]{0,2}$/,
};

export const unitSenses: Readonly<Record<string, readonly Sense[]>> = {
  度: degrees,
  '°': degrees,
  分: [
    {
      kind: 'area',
      canonical: '[mu]',
      factor: '0.1',
      before: /(?:自留地|菜地|菜园|园田|水田|旱地|宅基地?)[^，。；]{0,2}$/,
      behind: /^(?:[菜水旱坡荒沙良薄稻]{0,2}园?[地田]|园田|自留地|宅基)/,
    },
    // 月息三分 is three in a hundred a month, 年息三分 three in ten a year.
    { kind: 'percent', canonical: '%', factor: '10', before: /年(?:息|利率?)[^，。；]{0,4}$/ },
    {
      kind: 'percent',
      canonical: '%',
      before: /(?:[月利]息|利率?)[^，。；]{0,4}$|(?:高利贷|借贷|放贷|印子钱)[^。；]{0,8}$/,
    },
    {
      kind: 'money',
      canonical: 'CNY',
      factor: '0.01',
      before:
        /(?:[卖售]价?|价钱?|[值花]|[收交]费|[涨降跌落][了价到]{0,2}|(?:只|才|仅|也|[饭面菜碗票信])要|[派股]息|分红|(?:^|[，。；：、“])(?:[\u4e00-\u9fff]{1,4})?一(?!本[线理文科])[斤盒包张只根支碗块袋碟杯瓶个尺本封][\u4e00-\u9fff]{0,4}|[粮布煤油票]换了?|每[斤张本支个碗根只尺盒公斤]{1,2}[^，。；]{0,4}|票价?|邮资)$/,
      behind:
        /^(?:邮票|的?硬币|[镍分]币|(?:钱)?一[斤两个只根支碗张本尺枚盒把颗块杯]|[两二三四五六七八九十][颗根块个粒只支斤两](?![\u4e00-\u9fff]{0,2}[分角])|买|卖)/,
    },
    minutes,
    points,
    otherPoints,
  ],
  // A tenth of those: 月息四厘 is four in a thousand a month.
  厘: [
    { kind: 'percent', canonical: '%', before: /年(?:利|息|利率)[^，。；]{0,4}$/ },
    { kind: 'percent', canonical: '%', factor: '0.1', before: /(?:[月日利]息|[月日]利|利率?)[^，。；]{0,4}$/ },
  ],
  升: [
    {
      kind: 'volume',
      canonical: 'L',
      before: /[米油酒水豆奶粮谷麦血浆](?:[^，。；]?)$/,
      behind: /^(?:[大小糯黑]?米|[汽柴菜豆]?油|[白黄啤]?酒|[热开]?水|[黄绿大]?豆|牛?奶|血)/,
    },
  ],
  平: [
    {
      kind: 'area',
      canonical: 'm2',
      before: /(?:[房屋宅铺厅厂店库住间]|面积|户型|公摊|店面|场地|阳台|套内|每套|办公室)[^。；]{0,12}$/,
      behind:
        /^(?:[至到~～-][\d一二三四五六七八九十百零]{1,6}平)?的?[\u4e00-\u9fff]{0,3}(?:房|户型|居室|屋|店|铺|厅|仓库|厂|场地|教室|阳台)/,
    },
  ],
  钱: [
    {
      kind: 'mass',
      canonical: 'g',
      factor: '5',
      before:
        /(?:[一二三四五六七八九十半两][钱两][、，]?[\u4e00-\u9fff]{2,4}|[一二三四五六七八九十]两[零又]?|(?:药[方材]|处方|方子|煎|配伍)[^。；]{0,14})$/,
      behind:
        /^(?:[银金]子|重(?![的要])|[黄白]金|[、，][\u4e00-\u9fff]{2,4}[一二三四五六七八九十半][钱两](?![\u4e00-\u9fff]))/,
    },
  ],
  石: [
    {
      kind: 'volume',
      canonical: 'L',
      factor: '100',
      before: /[谷米粮麦豆租稻粱黍粟盐](?:[^，。；]{0,4})$/,
      behind: /^(?:[大小白糙新陈军公稻黄黑绿]?[米谷粮麦豆]|高粱|租|[一二三四五六七八九][斗升])/,
    },
  ],
  斗: [
    {
      kind: 'volume',
      canonical: 'L',
      factor: '10',
      before:
        /[谷米粮麦豆租稻粱黍粟盐](?:[^，。；橱柜]{0,4})$|[谷米粮麦豆租稻粱黍粟盐][^，。；]{0,4}，[\u4e00-\u9fff]{1,2}[粮米谷]$/,
      behind: /^(?:[大小白糙新陈黄黑绿]?[米谷粮麦豆](?!折)|高粱|租|[一二三四五六七八九]升)/,
    },
  ],
};
