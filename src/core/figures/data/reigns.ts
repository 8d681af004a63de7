/**
 * Reigns and eras by which years are counted, each with the year before its first one: 光绪二十四年 is 1874 + 24.
 * Source: the tables of eras of China (from Ming on) and of Japan (from Meiji on), matters of public record.
 */
export const yearsBefore: ReadonlyMap<string, number> = new Map([
  ['洪武', 1367],
  ['永乐', 1402],
  ['宣德', 1425],
  ['成化', 1464],
  ['弘治', 1487],
  ['正德', 1505],
  ['嘉靖', 1521],
  ['隆庆', 1566],
  ['万历', 1572],
  ['天启', 1620],
  ['崇祯', 1627],
  ['顺治', 1643],
  ['康熙', 1661],
  ['雍正', 1722],
  ['乾隆', 1735],
  ['嘉庆', 1795],
  ['道光', 1820],
  ['咸丰', 1850],
  ['同治', 1861],
  ['光绪', 1874],
  ['宣统', 1908],
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
]);
