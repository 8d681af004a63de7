// Places of Taiwan, Hong Kong and Macao that English does not print in pinyin, as their own administrations write them (the names of counties
// and cities are those of ISO 3166-2:TW, the districts those of the Hong Kong government). The table is our own.

/** Name, reading, English, and for Taiwan what it is: the form with 市 or 县 follows from that. Readings have numbers for tones, as CC-CEDICT. */
const taiwan = `
台北 Tai2 bei3 Taipei 市
新北 Xin1 bei3 New_Taipei 市
桃园 Tao2 yuan2 Taoyuan 市
台中 Tai2 zhong1 Taichung 市
台南 Tai2 nan2 Tainan 市
高雄 Gao1 xiong2 Kaohsiung 市
基隆 Ji1 long2 Keelung 市
新竹 Xin1 zhu2 Hsinchu 市 县
嘉义 Jia1 yi4 Chiayi 市 县
苗栗 Miao2 li4 Miaoli 县
彰化 Zhang1 hua4 Changhua 县
南投 Nan2 tou2 Nantou 县
云林 Yun2 lin2 Yunlin 县
屏东 Ping2 dong1 Pingtung 县
宜兰 Yi2 lan2 Yilan 县
花莲 Hua1 lian2 Hualien 县
台东 Tai2 dong1 Taitung 县
澎湖 Peng2 hu2 Penghu 县
`;
const hongKong = `
九龙 Jiu3 long2 Kowloon
新界 Xin1 jie4 New_Territories
湾仔 Wan1 zai3 Wan_Chai
深水埗 Shen1 shui3 bu4 Sham_Shui_Po
九龙城 Jiu3 long2 cheng2 Kowloon_City
黄大仙 Huang2 da4 xian1 Wong_Tai_Sin
观塘 Guan1 tang2 Kwun_Tong
葵青 Kui2 qing1 Kwai_Tsing
荃湾 Quan2 wan1 Tsuen_Wan
屯门 Tun2 men2 Tuen_Mun
元朗 Yuan2 lang3 Yuen_Long
沙田 Sha1 tian2 Sha_Tin
油麻地 You2 ma2 di4 Yau_Ma_Tei
旺角 Wang4 jiao3 Mong_Kok
尖沙咀 Jian1 sha1 zui3 Tsim_Sha_Tsui
铜锣湾 Tong2 luo2 wan1 Causeway_Bay
将军澳 Jiang1 jun1 ao4 Tseung_Kwan_O
大屿山 Da4 yu3 shan1 Lantau_Island
`;
const macao = `
氹仔 Dang4 zai3 Taipa
路环 Lu4 huan2 Coloane
路氹 Lu4 dang4 Cotai
`;
const offices = { 市: ['shi4', 'City', 'city'], 县: ['xian4', 'County', 'place'] };

const rowsOf = (table) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
/** A row of the table: the reading has a syllable for each character. */
function partsOf([name, ...rest]) {
  const length = [...name].length;
  return {
    name,
    reading: rest.slice(0, length).join(' '),
    english: rest[length].replaceAll('_', ' '),
    kinds: rest.slice(length + 1),
  };
}

/** @returns rows of name, reading with numbers for tones, and one fact: its kind, the English name and where it lies. */
export function regionalNames() {
  const ofTaiwan = rowsOf(taiwan)
    .map(partsOf)
    .flatMap(({ name, reading, english, kinds }) => [
      [name, reading, [kinds.includes('市') ? 'city' : 'place', english, 'TW']],
      ...kinds.map((kind) => {
        const [syllable, word, what] = offices[kind];
        return [`${name}${kind}`, `${reading} ${syllable}`, [what, `${english} ${word}`, 'TW']];
      }),
    ]);
  const others = [
    [hongKong, '810000'],
    [macao, '820000'],
  ].flatMap(([table, where]) =>
    rowsOf(table)
      .map(partsOf)
      .map(({ name, reading, english }) => [name, reading, ['place', english, where]]),
  );
  return [...ofTaiwan, ...others];
}
