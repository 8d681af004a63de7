/**
 * Two people of one name on a page, told apart by what they are: 村民王磊 and 水务局局长王磊. Nobody is a villager and an official at once; other
 * titles may be one person's.
 */
const ordinary =
  /(?:村民|居民|市民|牧民|农民|渔民|种植户|养殖户|大户|商户|女工|工人|职工|员工|学生|同学|司机|游客|旅客|乘客|患者|读者|店主|老人|小伙|姑娘)$/;
const official =
  /(?:书记|主席|总理|总统|首相|大臣|[部司局厅处科所院校市省县区州镇乡]长|主任|委员长|秘书长|行长|董事长|总经理|检察官|法官|大使|将军|司令员|政委)$/;

export type Standing = 'ordinary' | 'official';

/** null when the title tells neither. */
const standingOf = (title: string): Standing | null =>
  ordinary.test(title) ? 'ordinary' : official.test(title) ? 'official' : null;

/**
 * For each mention of one person's name the standing that tells it from the others, or all null when they are one person.
 * @param titles of the mentions in text order, null where there is none: such a mention is of whom the one before it was.
 */
export function standingsOf(titles: readonly (string | null)[]): readonly (Standing | null)[] {
  const own = titles.map((title) => (title === null ? null : standingOf(title)));
  if (!own.includes('ordinary') || !own.includes('official')) return own.map(() => null);
  let last = own.find((standing) => standing !== null) ?? null;
  return own.map((standing) => {
    last = standing ?? last;
    return last;
  });
}
