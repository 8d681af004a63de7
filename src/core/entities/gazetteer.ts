/**
 * Facts about places, available offline: the mainland's divisions at and above the county with code and level, and countries.
 * `resources/gazetteer.json` is made by `scripts/gazetteer.mjs`; the year of its data is in it.
 */

export interface GazetteerData {
  /** Year of the divisions. */
  readonly year: number;
  /** Six-digit code (GB/T 2260) and name, ascending by code. */
  readonly divisions: readonly (readonly [code: string, name: string])[];
  /** ISO 3166-1 alpha-2 code, English name, Chinese names. */
  readonly countries: readonly (readonly [code: string, english: string, names: readonly string[]])[];
}

export type Level = 'province' | 'prefecture' | 'county';

export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

export interface Gazetteer {
  readonly year: number;
  readonly byCode: ReadonlyMap<string, Division>;
  /** Divisions by full name and by name without its kind, the highest first. */
  readonly divisions: ReadonlyMap<string, readonly Division[]>;
  readonly countries: ReadonlyMap<string, { readonly code: string; readonly english: string }>;
}

/** @param data null for an empty gazetteer. */
export function loadGazetteer(data: GazetteerData | null): Gazetteer {
  const byCode = new Map<string, Division>();
  const divisions = new Map<string, Division[]>();
  const file = (name: string, division: Division) => {
    const others = divisions.get(name);
    if (others) others.push(division);
    else divisions.set(name, [division]);
  };
  for (const [code, name] of data?.divisions ?? []) {
    const division = { code, name, level: levelOf(code) };
    byCode.set(code, division);
    file(name, division);
    const short = shortForm(name);
    if (short !== name) file(short, division);
  }
  for (const own of divisions.values()) if (own.length > 1) own.sort((a, b) => rank(a) - rank(b));
  const countries = (data?.countries ?? []).flatMap(([code, english, names]) =>
    names.map((name) => [name, { code, english }] as const),
  );
  return { year: data?.year ?? 0, byCode, divisions, countries: new Map(countries) };
}

/** The recognised nationalities (GB/T 3304), which are part of the names of autonomous divisions. */
const nationalities =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|' +
  '阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const kindEnding = new RegExp(
  `(?:(?:(?:${nationalities})族)+自治[区州县旗]|维吾尔自治区|自治[区州县旗]|特别行政区|地区|林区|新区|矿区|[省市县区旗盟])$`,
  'u',
);

/** What the names of kinds of several characters hold. Nine names of ten have none of it, and `kindEnding` is a long expression. */
const longKind = /自治|[政地林新矿]区/;

/** A division's name without its kind, 喀什地区 → 喀什; the name itself when one character would be left. */
export function shortForm(name: string): string {
  const short = longKind.test(name) ? name.replace(kindEnding, '') : name.replace(/[省市县区旗盟]$/, '');
  return short.length >= 2 ? short : name;
}

const levelOf = (code: string): Level =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
const rank = ({ level }: Division) => ['province', 'prefecture', 'county'].indexOf(level);
