/**
 * Writes src/core/entities/japanese-names.json: Japanese surnames in simplified characters.
 *   node scripts/japanese-names.mjs FOLDER
 * FOLDER holds last_name_org.csv of the Japanese Personal Name Dataset (MIT licence, copyright 2022 shuhei yamamoto,
 * github.com/shuheilocale/japanese-personal-name-dataset).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { Converter } from 'opencc-js';

const [, , folder] = argv;
if (!folder) throw new Error('Say where the lists are: node scripts/japanese-names.mjs FOLDER');
const fromJapanese = Converter({ from: 'jp', to: 'cn' });
const fromTraditional = Converter({ from: 't', to: 'cn' });
const rowsOf = (list) =>
  readFileSync(join(folder, `${list}.csv`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => row.split(',').map((cell) => fromTraditional(fromJapanese(cell.trim().replace(/(.)々/gu, '$1$1')))));
const isHan = (name) => /^[\u4e00-\u9fff]+$/.test(name);

/** Surnames that the list lacks and news has, from general knowledge. */
const added =
  '高市 是枝 绫濑 羽生 石破 麻生 鸠山 谏山 吾峠 庵野 谷崎 芥川 大江 太宰 三笘 堂安 富安 冨安 早田 户上 新海 犬养 近卫 西园寺 中曾根 黄川田 赤泽 城内 三木谷 稻盛 柳井 永守 本庶 大隅 汤川 朝永 利根川 小柴 益川 早乙女 伊良部 上沼 绫野 妹岛 隈研 一力 芝野 井山 仲邑';
/** Surnames that are common words or places of China, and are left to the recogniser. */
const words = new Set(
  '大西 长江 大家 四方 南部 出口 大道 大门 原野 山地 山路 高原 平原 竹林 松林 深山 河边 三角 土方 春日 山西 青岛 河西 本村 中元 一色 下地 中山 东山 西山 北山 大山 小山 高山 石山 水田 稻田 花房 水落 根本 中原 国分 水上 水口 川西 川北 江口 北口 西口 大东 小口 山野 山城 大里 本山 南方 大场 日向 布施 服部 相良 平安 八代 加来 五味 大本 大城 中平 新村 新田 东条 新城 古田 中江 长山 长岛 香川 水泽 高城 北条 中田 内海 深水 山名 山边 海老 中央 中道 大津'.split(
    ' ',
  ),
);
const surnames = new Set(
  [...rowsOf('last_name_org').map(([name]) => name), ...added.split(' ')].filter(
    (name) => isHan(name) && name.length > 1 && name.length < 4 && !words.has(name),
  ),
);
const data = {
  source:
    'Japanese Personal Name Dataset, MIT licence, copyright 2022 shuhei yamamoto; in simplified characters. See scripts/japanese-names.mjs.',
  surnames: [...surnames].join(' '),
};
writeFileSync('src/core/entities/japanese-names.json', `${JSON.stringify(data, null, 2)}\n`);
console.log(`${surnames.size} surnames`);
