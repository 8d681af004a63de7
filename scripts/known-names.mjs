/**
 * Writes src/core/entities/known-names.json from the word lists in src/training/entities/lexicons and the gazetteer: places and organizations that are names
 * wherever they stand, and short names of organizations that are words too.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const folder = 'src/training/entities/lexicons';
/** The words of a list; those of one of its sections, if the first words of the section's line are given. */
const wordsOf = (list, section = '') => {
  let isIn = section === '';
  return readFileSync(`${folder}/${list}.txt`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (!line.startsWith('#')) return isIn ? line.split(' ') : [];
      isIn ||= line.startsWith(`# ${section}`);
      if (section !== '' && !line.startsWith(`# ${section}`)) isIn = false;
      return [];
    });
};
const isWhole = (word) => /^[\u4e00-\u9fffA-Z\d·-]*[\u4e00-\u9fff][\u4e00-\u9fff·-]+$/.test(word) && word.length > 2;
const isShort = (word) => /^[\u4e00-\u9fff]{2}$/.test(word);

const listed = wordsOf('listed-companies');
const coined = wordsOf('brands', 'Coined');
const organizations = new Set([
  ...wordsOf('organizations').filter(isWhole),
  ...listed.filter((name) => name.length > 3),
  ...coined,
  ...wordsOf('known-organizations'),
]);
/** Places of two characters that are words elsewhere, or parts of other names. */
const ambiguousPlaces = new Set(
  '四国 新山 大田 老街 黑角 本州 务安 元山 开城 九州 西港 西顿 德拉 贝拉 提尔 巴里 哈马 顿河 果敢 根特 加来 筑波 汉堡 白宫 死海 亚洲 欧洲 非洲 美洲 南美 北美 拉美 东亚 西亚 南亚 中亚 北非 西非 南非 东非 东欧 西欧 北欧 南欧 中欧 中东 近东 亚太 印太 北极 南极 欧亚 罗马 延安 客家 磨憨 加州 得州 宾州 麻省 里海 红海 黑海'.split(
    ' ',
  ),
);
/** Countries by their short names; 中国 is part of too many other names, the others are places or words elsewhere. */
const countries = JSON.parse(readFileSync('resources/gazetteer.json', 'utf8'))
  .countries.flatMap(([, , names]) => names)
  .filter(
    (name) => /^[\u4e00-\u9fff]{2,}$/.test(name) && !['中国', '中非', '奥兰', '根西', '泽西', '黑山'].includes(name),
  );
const places = new Set([
  ...countries,
  ...[...wordsOf('world-places'), ...wordsOf('china-regions')].filter(
    (word) => isWhole(word) && !organizations.has(word),
  ),
  ...wordsOf('world-places').filter((word) => isShort(word) && !ambiguousPlaces.has(word)),
  ...wordsOf('hong-kong-macao-taiwan').filter((word) => isShort(word) || isWhole(word)),
  ...wordsOf('county-towns'),
]);
// Names that are words elsewhere, 苹果, count beside other names or beside what is said of companies.
const brands = wordsOf('brands', 'Words').concat(listed.filter((name) => name.length === 3));
const shortOrganizations = [...wordsOf('organizations').filter(isShort), ...coined, ...brands];
const joined = (words) => [...new Set(words)].filter((word) => word !== '').join(' ');
const data = {
  places: joined(places),
  organizations: joined(organizations),
  shortOrganizations: joined(shortOrganizations.filter(isShort)),
  coined: joined(coined),
  brands: joined(brands.filter((name) => !organizations.has(name))),
};
writeFileSync('src/core/entities/known-names.json', `${JSON.stringify(data, null, 2)}\n`);
console.log(`${places.size} places, ${organizations.size} organizations, ${brands.length} brands`);
