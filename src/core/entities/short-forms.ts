/** Which short forms can stand for a name. */

/** 马斯克, 埃隆 ⊂ 埃隆·马斯克: a part of a name with ·; 小平 ⊂ 邓小平 is left alone: too many given names are alike. */
export function isShortPerson(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  const parts = long.split(/[·•]/);
  if (parts.length < 2) return false;
  return parts.at(-1) === short || parts[0] === short || (short.includes('·') && long.endsWith(`·${short}`));
}

/** Words that an abbreviation drops or makes shorter: its characters must come from all the others. */
const kinds = ['有限责任公司', '股份有限公司', '有限公司', '集团公司', '公司', '集团'] as const;

/**
 * 喀什二院 ⊂ 喀什第二人民医院, 北大 ⊂ 北京大学, 新华社 ⊂ 新华通讯社, 远航科技 ⊂ 远航科技有限公司: the short form's characters stand in the
 * name in their order, beginning with the first; its last character is the name's, or the name only goes on with its kind.
 */
export function isShortOrganization(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  const kind = kinds.find((suffix) => long.endsWith(suffix));
  if (kind && (long.slice(0, -kind.length) === short || long.slice(0, -kind.length).endsWith(short)))
    return short.length > 2;
  if (short.charAt(0) !== long.charAt(0)) return long.endsWith(short) && short.length >= 4;
  if (!isSubsequence(short, long)) return false;
  return short.at(-1) === long.at(-1) || (short.length >= 2 && endsLikeKind(short, long));
}

/** 北大 for 北京大学: the last character begins the word that says what the organisation is. */
function endsLikeKind(short: string, long: string): boolean {
  return /(?:大学|学院|医院|银行|中心|协会|联盟|委员会)$/.test(long) && long.slice(-4).includes(short.at(-1) as string);
}

function isSubsequence(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
