/** What the wording asserts by itself, whatever else the article tells: where the numbers break it, in brackets, and where they do not. */
import assert from 'node:assert/strict';
import { checkedPage } from '../../../src/core/figures/checks/page.ts';
import { brokenTies } from '../../../src/core/figures/checks/stated/stated.ts';
import type { ReferenceDay } from '../../../src/core/reading.ts';
import { checkMessage } from '../../../src/formats/check-messages.ts';
import { checkedPassages } from './support/checked.ts';

const unknown: ReferenceDay = { year: null, month: null, day: null };
const tiesOf = (text: string) => brokenTies(checkedPage(checkedPassages(text.split('／'), unknown)));

function marked(text: string): string {
  const found = tiesOf(text);
  return text
    .split('／')
    .map((part, index) =>
      found
        .filter(({ at }) => at.index === index)
        .toReversed()
        .reduce((shown, { at: { figure } }) => {
          return `${shown.slice(0, figure.start)}[${shown.slice(figure.start, figure.end)}]${shown.slice(figure.end)}`;
        }, part),
    )
    .join('／');
}

/** Kinds of ties; `{right|wrong}` is what the clean twin says and what the planted one says, and lines without it are right. */
const lines: Readonly<Record<string, readonly string[]>> = {
  placings: [
    '女子组，何小满以2小时29分17秒第一个冲线，第二名石敏跑出{2小时31分05秒|[2小时28分05秒]}。',
    '林知远以2小时11分05秒夺冠，何思远以{2小时11分52秒|[2小时10分52秒]}获得亚军。',
    '决赛中，林知远以47秒37获得冠军，石大有{47秒92|[46秒92]}获得第二名。',
    '望川队以23分36秒折桂，青岚队{23分58秒|[22分58秒]}获得亚军，白川队25分01秒获得季军。',
    '青岚队得438分，获得第一名，望川队得{412分|[441分]}，获得第二名。',
    '产粮最多的是白沙坪镇，1.5万吨，居首位；石桥镇{1.2万吨|[1.7万吨]}，居第二位。',
    '石大有以52分10秒夺冠，林知远52分48秒获得亚军，慢了{38秒|[28秒]}。',
    '石大有以2小时08分41秒夺冠，把2小时09分33秒的纪录提高了52秒；林知远2小时09分15秒获得第二，落后{34秒|[44秒]}。',
    // Two races, two fields, and what is told of those who are placed.
    '林知远以48秒37获得100米冠军，石大有以21秒92获得50米第二名。',
    '男子组林知远以2小时21分05秒夺冠，女子组何小满以2小时10分52秒获得亚军。',
    '第一天卖出412份，第二天卖出438份。',
    '第一产业增加值21亿元，第二产业增加值79亿元，第三产业增加值85亿元。',
    '石大有以68杆获得第一名，林知远以69杆获得第二名。',
    '石大有共获得一次第二名、三次第三名。',
    '林知远以47秒46夺得冠军，何思远以0.23秒之差获得第二。',
    '青岚队以3分的优势夺冠，得分最高的何思远得了31分，列第二名的石大有得了28分。',
    '林知远以2小时11分05秒夺冠，比获得第二名的何思远快1分12秒。',
    '获得第一名的林知远体重62公斤，获得第二名的石大有体重71公斤。',
    '林知远跳出7.62米获得冠军，石大有第一跳7.9米犯规，以7.51米获得第二名。',
  ],
  parts: [
    '98个雨量站中，超过200毫米的23个，150至200毫米的14个，其余{61个|51个}都在150毫米以下。',
    '县里采纳建议264条，其中标识类96条，接驳类108条，服务类{60条|80条}。',
    '今年新建学校24所，其中幼儿园9所、小学8所、初中5所、高中{2所|3所}，总投资3亿元。',
    '全市转移群众9640人，其中山洪危险区4210人，低洼地带3680人，工地工棚{1750人|1570人}。',
    '报到学生1126人，其中男生584人，女生{542人|524人}；住校生418人，硕士18人。',
    '生产总值486.2亿元，增长5.6%。分产业看，第一产业增加值38.4亿元，增长3.2%；第二产业增加值201.5亿元，增长6.8%；第三产业增加值{246.3亿元|264.3亿元}，增长5.1%。',
    '全桥斜拉索136根，东塔68根，西塔{68根|86根}，最长的一根392米。',
    '车站22座，其中地下站16座、高架站{6座|8座}，换乘站5座。',
    '教师4120人，其中女教师2884人，占70%；35岁以下的1648人，36至50岁的1772人，51岁以上的{700人|900人}。',
    '申请专利37项，其中发明专利14项，实用新型{23项|32项}。',
    '全县13个乡镇里，10万人以上的1个，5万至10万人的2个，3万至5万人的4个，3万人以下的{6个|3个}。',
    '全市96家企业中，产值超10亿元的5家，1亿元至10亿元的24家，1亿元以下的{67家|57家}。',
    '全县16个乡镇里，10万人以上的1个，5万至10万人的2个。',
    '全县16个乡镇里，通了动车的3个，有码头的1个，建了货场的6个。',
    // Some of them, one of which may be told twice.
    '共有代表50人，其中妇女28人，党员40人。',
    '全镇有企业86家，其中规模以上的24家，外贸企业31家。',
    // 其他 are of the amount before it only where a word makes it a whole.
    '纺织厂原有教职工153人，医护人员117人，其他后勤人员41人。',
    // Both 遇难 and 受伤 have parts.
    '地震已致1007人遇难、2389人受伤，其中石岭县有694人遇难、1670人受伤。',
    // A fourth part goes on behind the three.
    '全社会用电量6950亿千瓦时，同比增长11%。分产业看，第一产业用电量84亿千瓦时，第二产业用电量4523亿千瓦时，第三产业用电量1235亿千瓦时，居民用电量1108亿千瓦时。',
    // What the parts leave is told beside them.
    '公司在册486人，外聘人员36人，其中主厂210人，一分厂140人，二分厂100人。',
    // The first of a list may be a part itself.
    '两天数出水鸟62种18.7万只。雁鸭类有11.9万只，鸻鹬类4.2万只，剩下2.6万只是鹤和鹳。',
    // A difference has no parts.
    '现有职工1240人，比上年增加86人，其中男职工820人，女职工420人。',
  ],
  shares: [
    '装备制造业占比38.6%，电子信息占27.1%，食品加工占19.5%，其他行业占{14.8%|41.8%}。',
    '种植环节18.6%，加工环节{47.2%|42.7%}，物流和电商34.2%。'.replace('{47.2%|42.7%}', '47.2%'),
    '受理案件4860件，网络购物2187件，占45%；预付卡1215件，占{25%|35%}；食品药品826件，占17%。',
    '参与调查的教师4120人，其中女教师2884人，占{70%|60%}；每周12.6节课，31个责任区。',
    '出口的43%和进口的27%是通过港口实现的。',
    '产值增长12.5%，利润增长9.4%，其余增长38.1%。',
    // What no words tell of is no share of them.
    '收入42万升一成，内地旅客占五成三，本地客占三成四，其他地区旅客占一成三。',
    // Each of the amounts beside it may be its whole.
    '全校有教师320人，党员96人，其中女教师48人，占15%。',
  ],
  comparisons: [
    '常住人口62.48万人，与2010年第六次人口普查的58.12万人相比，十年增加4.36万人，增长{7.5%|5.7%}。',
    '馆藏41260件，与开馆时的27600件相比，净增{13660件|16330件}，增长49.5%。',
    '全年接待游客520万人次，与邻县的480万人次相比，多了40万人次，门票收入增长6%。',
    '贷款余额86亿元，比年初的80亿元增加6亿元，同比增长18%。',
    '试验田亩产600公斤，比全县平均亩产480公斤高120公斤，比去年增产15%。',
    '车程由55分钟缩短为10分钟，节省{45分钟|35分钟}。',
    '近视率四年级为41.3%，八年级68.5%，相差{27.2个百分点|37.2个百分点}。',
    '2024年收入108.6亿元，同比增长12.4%，2023年为{96.6亿元|99.6亿元}。',
    '事故同比下降16.7%，由24起减少到{20起|21起}。',
    '客流由86万人次升至104万人次，增加{18万人次|28万人次}。',
    '每天开行列车186对，高峰日加开24对，达到{210对|220对}。',
    '比去年的1540万元增加390万元，达到{1930万元|1390万元}。',
    '门诊68.4万人次，比上年的57万人次增加11.4万人次，增长{20%|25%}。'.replace('{20%|25%}', '20%'),
    '他以2小时11分24秒夺冠，比亚军领先1分06秒，亚军成绩为2小时12分{30秒|50秒}。'.replace(
      /2小时12分\{30秒\|50秒\}/,
      '{2小时12分30秒|2小时12分50秒}',
    ),
    '洪峰水位达28.64米，超警戒水位1.64米，警戒水位为{27.00米|26.00米}。',
    // What is more than it was before has no name.
    '外资5年总额超之前30年总和，投资12亿元。',
    // A share of the base, and no growth.
    '由120人增至180人，占60%。',
  ],
  products: [
    '设48个班，每班45人，可容纳学生{2160人|2610人}。',
    '31天累计运送乘客558万人次，日均{18万人次|15万人次}。',
    '流转土地460亩，每亩租金600元，一年租金{27.6万元|37.6万元}。',
    '购置设备38台（套），总价6840万元，平均每台{180万元|210万元}。',
    '接待游客31.2万人次，每张门票60元，门票收入{1872万元|1278万元}。',
    '地铁配车32列，每列6节，共{192节|162节}车厢。',
    // Of a year, and of all years.
    '累计195万人享受待遇，支出基金624亿元，年人均支出1.4万元。',
    '连续5年税收年均比上年增收900亿元，达到7548亿元。',
    // Something else is added.
    '油条2.5元一根，每份8元，是两根油条加一碗豆浆。',
    // A part of them.
    '每亩补贴200元，种粮3000亩，其中油菜补贴8万元。',
  ],
  weekdays: [
    '大桥6月28日（星期六）合龙。／6月30日（星期{一|二}）进场。'.replace(
      /6月30日（星期\{一\|二\}）/,
      '{6月30日（星期一）|[6月30日]（星期二）}',
    ),
    // 29 February may lie between.
    '2月27日（星期四）开幕，3月2日（星期一）闭幕。',
    // The next year.
    '12月26日（星期五）开幕，1月3日（星期四）闭幕。',
  ],
};

/** @param side 1 for the clean twin, 2 for the planted one, with what shows the contradiction in brackets. */
const told = (line: string, side: 1 | 2): string =>
  line.replace(/\{([^|{}]*)\|([^|{}]*)\}/g, (_, right: string, wrong: string) =>
    side === 1 ? right : wrong.includes('[') ? wrong : `[${wrong}]`,
  );

for (const [kind, own] of Object.entries(lines))
  describe(`ties: ${kind}`, () => {
    for (const line of own) {
      const [clean, planted] = [told(line, 1), told(line, 2)];
      it(`holds: ${clean}`, () => assert.equal(marked(clean), clean));
      if (line.includes('{'))
        it(`is broken: ${planted}`, () => assert.equal(marked(planted.replace(/[[\]]/g, '')), planted));
    }
  });

describe('ties: what is shown', () => {
  const shown = (text: string) =>
    tiesOf(text).map(({ rule, detail, other, at }) => [
      checkMessage({ rule, detail, other: null, start: 0, end: 0 }, 'en'),
      text.slice(other?.start, other?.end),
      at.figure.text,
    ]);
  it('links both places and tells what the difference is', () =>
    assert.deepEqual(shown('车程由55分钟缩短为10分钟，节省35分钟。'), [
      ['From 55分钟 to 10分钟 the change is 45分钟, not 35分钟.', '55分钟缩短为10分钟', '35分钟'],
    ]));
  it('tells a time in hours, minutes and seconds', () =>
    assert.deepEqual(
      shown('他以2小时11分24秒夺冠，比亚军领先1分06秒，亚军成绩为2小时12分50秒。')[0]?.[0],
      'From 2小时12分50秒 to 2小时11分24秒 the change is 1分26秒, not 1分06秒.',
    ));
  it('tells a weekday by another day', () =>
    assert.deepEqual(shown('6月28日（星期六）合龙，6月30日（星期二）进场。'), [
      ['6月30日 is a Monday, not a Tuesday.', '6月28日（星期六', '6月30日'],
    ]));
});
