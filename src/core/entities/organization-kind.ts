/** The kind of an organisation, by the form of its name: 人民日报 → media, 喀什地区工信局 → government. */

export type OrganizationKind =
  | 'media'
  | 'publisher'
  | 'party'
  | 'partyBody'
  | 'government'
  | 'legislature'
  | 'consultative'
  | 'police'
  | 'court'
  | 'arbitration'
  | 'military'
  | 'school'
  | 'hospital'
  | 'bank'
  | 'company'
  | 'cooperative'
  | 'research'
  | 'international'
  | 'massOrganization'
  | 'association'
  | 'forum'
  | 'sports'
  | 'team';

/** The first pattern that matches counts: 人民日报社 is a newspaper, not a company; 省委党校 is a school. */
const forms: readonly (readonly [OrganizationKind, RegExp])[] = [
  ['publisher', /出版社$/],
  [
    'media',
    /(?:日报|晚报|时报|早报|晨报|都市报|周报|报|社报|通讯社|新华社|中新社|电视台|广播电台|电台|总台|广播公司|杂志社|报社|新闻网|人民网|新华网)$/,
  ],
  ['school', /党校$/],
  ['party', /党$/],
  [
    'partyBody',
    /(?:党委|党组|党支部|县委|市委|省委|区委|州委|地委|旗委|工委|纪委|中央|宣传部|组织部|统战部|政法委)$|^中共.*委员会$/,
  ],
  ['court', /(?:法院|检察院)$/],
  ['arbitration', /(?:仲裁院|仲裁委员会)$/],
  ['police', /(?:公安[部厅局]|公安分局|派出所)$/],
  ['military', /(?:军区|战区|部队|解放军|武警|海军|空军|陆军|火箭军|集团军|警卫队|国防军)$/],
  ['hospital', /(?:医院|卫生院|诊所|疾控中心|保健院|[一二三四五]院)$/],
  ['research', /(?:研究院|研究所|研究中心|科学院|工程院|实验室|天文台|设计院|智库)$/],
  ['school', /(?:大学|学院|中学|小学|学校|幼儿园|附中|附小|职校|技校)$/],
  ['bank', /(?:银行|信用社|央行)$/],
  ['cooperative', /合作社$/],
  ['company', /(?:公司|集团|厂|企业|控股|商场|超市|酒店)$/],
  ['sports', /(?:[足篮排羽网乒冰棒垒手]球?|田径|游泳|体操|滑冰|滑雪|国家|国奥)队$/],
  ['team', /队$/],
  ['sports', /(?:球|体育|运动|田径|游泳)俱乐部$/],
  ['international', /(?:联合国|欧盟|(?:世界|国际).{2,8}组织)$/],
  ['massOrganization', /(?:工会|妇联|残联|文联|作协)$/],
  ['forum', /论坛$/],
  ['association', /(?:协会|学会|联合会|联盟|商会|基金会|总会|理事会|组织|俱乐部)$/],
  ['legislature', /(?:人大|人民代表大会|人大常委会|国会|议会)$/],
  ['consultative', /(?:政协|政治协商会议)$/],
  ['government', /(?:国务院|政府|常委会|委员会|发改委|[部厅局署办处科股]|公署|海关|大使馆|领事馆|指挥部|白宫)$/],
];

/** Kinds whose form is weak evidence of a name, since common words end like them: 部署, 国会. */
const publicBodies: ReadonlySet<OrganizationKind> = new Set(['government', 'legislature', 'consultative', 'police']);

/** null when the form does not tell. */
export function organizationKind(name: string): OrganizationKind | null {
  return forms.find(([, form]) => form.test(name))?.[0] ?? null;
}

/** Whether the form of a name alone shows an organisation: that of a company does, that of an office (…部, …局) does not. */
export function hasOrganizationForm(name: string): boolean {
  const kind = organizationKind(name);
  return kind !== null && !publicBodies.has(kind);
}
