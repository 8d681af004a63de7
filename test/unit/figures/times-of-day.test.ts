/** Times of the day in the ways that papers print them, each beside a score or a word that is nearly one. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';

const shown = (text: string) =>
  readFigures(text)
    .map(({ text: own, low, high, iso, kind }) =>
      kind === 'date' ? `${own} = ${iso ?? 'open'}` : `${own} = ${kind} ${low}..${high}`,
    )
    .join(', ');

const tables: Readonly<Record<string, readonly (readonly [sentence: string, figures: string])[]>> = {
  'words of parts of the day': [
    ['早7点出门', '早7点 = T07:00'],
    ['早七点半到晚九点', '早七点半 = T07:30, 晚九点 = T21:00'],
    ['早6:30发车', '早6:30 = T06:30'],
    ['晨5时，车队出发', '晨5时 = T05:00'],
    ['午后3点下雨', '午后3点 = T15:00'],
    ['夜10点打烊', '夜10点 = T22:00'],
    ['中午1点开会', '中午1点 = T13:00'],
    ['中午11:30开饭', '中午11:30 = T11:30'],
    ['清早6时', '清早6时 = T06:00'],
    ['明晚8时开演', '明晚 = open, 8时 = T20:00'],
    ['今早6点半', '今早 = open, 6点半 = T06:30'],
    ['晚7时至9时', '晚7时 = T19:00, 9时 = T21:00'],
    ['截至今天（6月16日）16时，', '今天 = open, 6月16日 = --06-16, 16时 = T16:00'],
    ['今晚（2月7日）在综合频道8点档播出', '今晚 = open, 2月7日 = --02-07, 8点 = T20:00'],
    ['今晚开会，8点档另有节目', '今晚 = open, 8点 = T08:00'],
    ['多地15日均发布预警', '15日 = open'],
    ['早一点来', ''],
    ['文明早期', ''],
    ['黎明晨曦', ''],
  ],
  'a time with the colon of ratios': [
    ['决赛10∶30开赛', '10∶30 = T10:30'],
    ['今晚19∶35，主队迎战客队', '今晚 = open, 19∶35 = T19:35'],
    ['比赛时间：19∶30', '19∶30 = T19:30'],
    ['20∶00 歌舞晚会', '20∶00 = T20:00'],
    ['9∶00 新闻 9∶30 电视剧', '9∶00 = T09:00, 9∶30 = T09:30'],
    ['星期日晚8∶15播出', '星期日 = open, 晚8∶15 = T20:15'],
    ['10∶30—11∶15讲座', '10∶30 = T10:30, 11∶15 = T11:15'],
    ['主队以21∶18取胜', '21∶18 = score 18..21'],
    ['决胜局15∶13', '15∶13 = score 13..15'],
    ['半场10∶12落后', '10∶12 = score 10..12'],
    ['按10∶15的比例配制', '10∶15 = ratio 10..15'],
  ],
};

for (const [title, rows] of Object.entries(tables))
  describe(title, () => {
    for (const [text, expected] of rows)
      it(`${text}: ${expected || 'none'}`, () => assert.equal(shown(text), expected));
  });
