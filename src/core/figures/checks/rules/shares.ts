/** Shares of one whole: 步行占35%，公交占28%，小汽车占22%，其他占25% are 110 %. */
import type { Figure } from '../../../reading.ts';
import { amountOf, shown, uncertaintyOf } from '../amounts.ts';
import { wrongFarShare } from '../article/far-shares.ts';
import { stretchOf } from '../article/places.ts';
import { type ArticleText, type CheckRule, type Contradiction, placed, type Sentence, stretch } from '../page.ts';
import { wrongContraries } from '../relations/contrary-shares.ts';
import { wrongPercent } from '../relations/outcomes.ts';
import { type WrongShares, wrongShares } from '../relations/shares-of-whole.ts';
import { wrongRates } from './records.ts';
import { ofAmounts, ofParts, ofStructure, ofTwoAmounts } from './shares-of-amounts.ts';

/** Shares are rounded, each by half a point at most; so much their sum may be off. */
const tolerance = 0.6;
/** Tenths are not all rounded to one side. */
const likelyOfTenths = 0.5;
/** The same where some are told in tenths, each rounded by itself. */
const toleranceOf = (run: readonly Figure[]): number =>
  run.reduce((sum, share) => sum + (share.unit === '成' ? likelyOfTenths * uncertaintyOf(share) : 0), tolerance);

function notOneWhole(sentence: Sentence, { shares: run, total }: WrongShares): Contradiction {
  const sum = run.reduce((all, share) => all + amountOf(share), 0);
  const detail = [
    run.map(({ text }) => text).join(' + '),
    `${shown(Number(sum.toFixed(2)))}%`,
    ...(total ? [total.text] : []),
  ];
  const last = run.at(-1) as Figure;
  return {
    at: placed(sentence, last),
    other: stretch(sentence, ...(total ? [total] : []), ...run.slice(0, -1)),
    detail,
  };
}

function ofNamedShare(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongPercent(sentence, figure);
  if (!wrong) return [];
  const { of, expected } = wrong;
  const unit = figure.unit === '‰' ? 10 : 1;
  const detail = [
    ...of.map(({ text }) => text),
    `${shown(Number((expected * unit).toFixed(1)))}${figure.unit ?? '%'}`,
    figure.text,
  ];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...of), detail }];
}

/** Shares whose whole stands sentences before. */
const ofFarWholes = (places: ArticleText): readonly Contradiction[] =>
  places.flatMap(({ index, figure }, at) => {
    const wrong = wrongFarShare(places, at);
    if (!wrong) return [];
    const { whole, part, expected } = wrong;
    const detail = [whole.figure.text, part.figure.text, `${shown(Number(expected.toFixed(1)))}%`, figure.text];
    return [{ at: { index, figure }, other: stretchOf(whole), detail }];
  });

export const shares: CheckRule = {
  name: 'shares',
  needs: { kinds: ['percent', 'fraction', 'ratio', 'count'] },
  purpose: 'Shares of one whole are not more than 100 %, and exactly that where the rest is told too.',
  examples: [
    ['年产螺栓46%去了南亚，33%去了欧洲，另外26%销往国内。', '年产螺栓46%去了南亚，33%去了欧洲，另外[26%]销往国内。'],
    ['年产螺栓41%去了南亚，33%去了欧洲，另外26%销往国内。', '年产螺栓41%去了南亚，33%去了欧洲，另外26%销往国内。'],
    ['男生占52%，女生占48%，走读生占61%，住校生占39%。', '男生占52%，女生占48%，走读生占61%，住校生占39%。'],
    ['噪声、供暖、停车三类合计占61%，分别占23%、18%和10%。', '噪声、供暖、停车三类合计占61%，分别占23%、18%和[10%]。'],
    ['噪声、供暖两类合计占41%，分别占23%和18%。', '噪声、供暖两类合计占41%，分别占23%和18%。'],
    ['三类用地分别占60%、30%和20%。', '三类用地分别占60%、30%和[20%]。'],
    ['步行占35%，公交占28%，驾车占12%，其余各项共占25%。', '步行占35%，公交占28%，驾车占12%，其余各项共占25%。'],
    ['步行占35%，公交占28%，驾车占22%，其余各项共占25%。', '步行占35%，公交占28%，驾车占22%，其余各项共占[25%]。'],
    ['步行占35%，公交占28%，其他方式占45%。', '步行占35%，公交占28%，其他方式占[45%]。'],
    ['省内占70%，省外占40%。', '省内占70%，省外占[40%]。'],
    ['男生中近视者占42%，女生中近视者占51%，受检学校26所。', '男生中近视者占42%，女生中近视者占51%，受检学校26所。'],
    ['步行占六成，公交占三成，其他方式占一成。', '步行占六成，公交占三成，其他方式占一成。'],
    ['步行占六成，公交占三成，其他方式占三成。', '步行占六成，公交占三成，其他方式占[三成]。'],
    ['其中本科40人；省内占70%，省外占40%。', '其中本科40人；省内占70%，省外占[40%]。'],
    ['男性占42%，女性占48%。', '男性占42%，女性占[48%]。'],
    ['游客中，本地人45%，外省人40%，境外游客25%。', '游客中，本地人45%，外省人40%，境外游客[25%]。'],
    ['游客中，本地人45%，外省人40%，境外游客15%。', '游客中，本地人45%，外省人40%，境外游客15%。'],
    ['1200公里公路中，安装路牌的有900公里，占85%。', '1200公里公路中，安装路牌的有900公里，占[85%]。'],
    ['1200公里公路中，安装路牌的有900公里，占75%。', '1200公里公路中，安装路牌的有900公里，占75%。'],
    ['有老人1240人，占常住人口6200人的30%。', '有老人1240人，占常住人口6200人的[30%]。'],
    ['有老人1240人，占常住人口6200人的20%。', '有老人1240人，占常住人口6200人的20%。'],
    [
      '财政收入200亿元，税收收入160亿元。税收收入占财政收入的比重为60%。',
      '财政收入200亿元，税收收入160亿元。税收收入占财政收入的比重为[60%]。',
    ],
    [
      '人口486万人，其中男性248万人，占51%；女性238万人，占39%。',
      '人口486万人，其中男性248万人，占51%；女性238万人，占[39%]。',
    ],
    [
      '60%的受访者每周跑步，25%的受访者偶尔跑步，25%的受访者从不跑步。',
      '60%的受访者每周跑步，25%的受访者偶尔跑步，[25%]的受访者从不跑步。',
    ],
    [
      '60%的受访者爱跑步，55%的受访者爱爬山，25%的受访者爱骑车。',
      '60%的受访者爱跑步，55%的受访者爱爬山，25%的受访者爱骑车。',
    ],
    ['138个行政村，已建成服务站124个，覆盖率八成。', '138个行政村，已建成服务站124个，覆盖率[八成]。'],
    ['收购夏粮12.6万吨，完成计划21万吨的80%。', '收购夏粮12.6万吨，完成计划21万吨的[80%]。'],
    ['床位9600张，入住老人6720人，床位利用率62%。', '床位9600张，入住老人6720人，床位利用率[62%]。'],
    ['床位9600张，入住老人6720人，床位利用率70%。', '床位9600张，入住老人6720人，床位利用率70%。'],
    ['发现险情164处，8月份发现的占六成以上，达103处。', '发现险情164处，8月份发现的占六成以上，达103处。'],
    ['发现险情164处，8月份发现的占六成以上，达93处。', '发现险情164处，8月份发现的占六成以上，达[93处]。'],
    [
      '内贸箱61.2万标准箱，外贸箱42.4万标准箱；重箱率68.7%，其中外贸重箱率82.1%。',
      '内贸箱61.2万标准箱，外贸箱42.4万标准箱；重箱率68.7%，其中外贸重箱率82.1%。',
    ],
    ['商户有900家，其中书店300家，占二分之一。', '商户有900家，其中书店300家，占[二分之一]。'],
    ['商户有900家，其中书店310家，占三分之一。', '商户有900家，其中书店310家，占三分之一。'],
    ['120名学员中108人拿到证书，结业率为80%。', '120名学员中108人拿到证书，结业率为[80%]。'],
    ['6300件校服已有4200件找到新主人，循环利用率76.7%。', '6300件校服已有4200件找到新主人，循环利用率[76.7%]。'],
    ['提案412件，立案386件，立案率83.7%。', '提案412件，立案386件，立案率[83.7%]。'],
    ['出口2316亿元。机电产品1389亿元，占出口总值的50%。', '出口2316亿元。机电产品1389亿元，占出口总值的[50%]。'],
    [
      '女生840人，初中360人，高中480人，占全校学生2100人的40%。',
      '女生840人，初中360人，高中480人，占全校学生2100人的40%。',
    ],
    [
      '女生840人，初中360人，高中490人，占全校学生2100人的40%。',
      '女生840人，初中360人，高中490人，占全校学生2100人的[40%]。',
    ],
    [
      '全省出口18.6亿元，其中机电和纺织分别为4.65亿元和2.79亿元，占25%和15%。',
      '全省出口18.6亿元，其中机电和纺织分别为4.65亿元和2.79亿元，占25%和15%。',
    ],
    [
      '全省出口18.6亿元，其中机电和纺织分别为4.65亿元和2.79亿元，占25%和18%。',
      '全省出口18.6亿元，其中机电和纺织分别为4.65亿元和2.79亿元，占25%和[18%]。',
    ],
    [
      '全省出口18.6亿元，其中机电和纺织分别为4.65亿元和2.79亿元，分别占35%和15%。',
      '全省出口18.6亿元，其中机电和纺织分别为4.65亿元和2.79亿元，分别占[35%]和15%。',
    ],
    ['三次产业结构为7.5∶42.9∶59.6。', '三次产业结构为[7.5∶42.9∶59.6]。'],
    ['三次产业结构为7.5∶42.9∶49.6。', '三次产业结构为7.5∶42.9∶49.6。'],
    ['问卷可多选：选甲的占72%，选乙的占45%，选丙的占38%。', '问卷可多选：选甲的占72%，选乙的占45%，选丙的占38%。'],
    ['产品合格率96%，不合格率6%。', '产品合格率96%，不合格率[6%]。'],
    ['产品合格率96%，不合格率4%。', '产品合格率96%，不合格率4%。'],
    ['会员中男性58%、女性45%。', '会员中男性58%、女性[45%]。'],
    ['近视率60%，其中男性58%、女性65%。', '近视率60%，其中男性58%、女性65%。'],
    ['男性参与率58%，女性参与率65%。', '男性参与率58%，女性参与率65%。'],
    [
      '合作社已收玉米600亩，完成三分之二，剩下300亩三天内收完。',
      '合作社已收玉米600亩，完成三分之二，剩下300亩三天内收完。',
    ],
    [
      '合作社已收玉米600亩，完成三分之二，剩下400亩三天内收完。',
      '合作社已收玉米600亩，完成[三分之二]，剩下400亩三天内收完。',
    ],
    ['工程队已打桩80根，完成了八成，还剩20根。', '工程队已打桩80根，完成了八成，还剩20根。'],
    ['工程队已打桩80根，完成了八成，还剩30根。', '工程队已打桩80根，完成了[八成]，还剩30根。'],
    ['三项分别增长60%、30%和20%。', '三项分别增长60%、30%和20%。'],
    ['林地占县域面积的62%，水稻占耕地面积的70%。', '林地占县域面积的62%，水稻占耕地面积的70%。'],
  ],
  apply: ({ sentences, articles }) => [
    ...sentences.flatMap((sentence) => [
      ...sentence.figures.flatMap((figure, i) => ofAmounts(sentence, figure, i)),
      ...sentence.figures.flatMap((figure) => [
        ...ofStructure(sentence, figure),
        ...ofTwoAmounts(sentence, figure),
        ...ofNamedShare(sentence, figure),
      ]),
      ...ofParts(sentence),
      ...wrongRates(sentence),
      ...wrongShares(sentence).map((wrong) => notOneWhole(sentence, wrong)),
      ...sentence.figures.flatMap((figure, i) => {
        const two = wrongContraries(sentence, figure, i, toleranceOf);
        return two ? [notOneWhole(sentence, { shares: two, total: null })] : [];
      }),
    ]),
    ...articles.flatMap(ofFarWholes),
  ],
};
