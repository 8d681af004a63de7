/** What parts two amounts that are told before it, of those that it names: 一班平均分81.4分；二班平均分79.1分，一班高出2.3分. */
import { differ, shownAs, uncertaintyOf } from '../amounts.ts';
import { type BrokenTie, type Row, stretchOf, type Term } from './terms.ts';

/** Whose it is, and how the one differs from the other. */
const ofGap =
  /^([\u4e00-\u9fffA-Za-z\d《》“”]*?)(?:要|还|足足|整整|仅仅?|只|又|则|就|竟)*(?:高|多|少|低|快|慢|长|短|大|小|重|轻|早|晚|贵|宽|领先|落后|相差)(?:于)?出?了?$/;
const joints = /比|较|与|和|跟|同|之间/;
/** 身高 and 全长 are no gaps, 高出 and 比…长 are. */
const comparing = /[比较]|[出了]$|领先|落后|相差/;
const isGap = ({ label }: Term): boolean => ofGap.test(label) && comparing.test(label);
/** How far before it the two may stand, in characters. */
const farthest = 90;
const tail = 2;
const tailOf = ({ label }: Term): string => label.replace(/[了为是达到约共]+$/, '').slice(-tail);

/** The two amounts that a gap lies between: the only ones of its unit before it, told in the same words. */
function theTwo(row: Row, at: number): readonly [Term, Term] | null {
  const told = row.terms[at] as Term;
  const before = row.terms.slice(0, at).filter((one) => one.unit === told.unit && told.start - one.end <= farthest);
  const [a, b] = before;
  if (!a || !b || before.length > 2 || tailOf(a) !== tailOf(b)) return null;
  const way = row.passage.text.slice(a.end, told.start);
  return (way.match(/[。！？\n]/g)?.length ?? 0) > 1 ? null : [a, b];
}

/** Whether those that the gap is of have been told of, and nothing else is. */
function areNamed(row: Row, told: Term, [first, second]: readonly [Term, Term]): boolean {
  const names = (ofGap.exec(told.label)?.[1] ?? '').split(joints).filter(Boolean);
  const text = row.passage.text.slice(Math.max(0, first.start - farthest), told.start - told.label.length);
  // 30名医生、45名护士，多了8名志愿者 compares nobody.
  const isOfTwo = (name: string) =>
    ofMeasure.test(name) ? `${first.label} ${second.label}`.includes(name) : text.includes(name);
  return (names.length > 0 || told.behind === '') && names.every(isOfTwo);
}
/** 评委分9.52分，评委分9.56分，总分低了0.21分: what is measured, and nobody, must be what the two amounts are of. */
const ofMeasure = /[分价率量额数值]$/;

export const brokenNamedDifferences = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((told, at): readonly BrokenTie[] => {
    // 81% is 4% more than 78%, too.
    if (!isGap(told) || told.unit.startsWith('percent')) return [];
    const two = theTwo(row, at);
    if (!two || !areNamed(row, told, two)) return [];
    const [a, b] = two;
    const expected = Math.abs(a.amount - b.amount);
    const isTime = told.figure.kind === 'duration';
    const tolerance = isTime ? 0 : [a, b, told].reduce((sum, { figure }) => sum + uncertaintyOf(figure), 0);
    if (!differ(expected, told.amount, tolerance)) return [];
    return [
      {
        rule: 'growth',
        at: { index: row.index, figure: told.figure },
        other: stretchOf(row, two),
        detail: [a.figure.text, b.figure.text, shownAs(told.figure, expected), told.figure.text],
      },
    ];
  });
