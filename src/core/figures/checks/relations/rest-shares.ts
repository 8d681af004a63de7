/** Shares before 其余, which with it make up a whole: 45%的人支持，32%的人反对，其余33%没有想好 are 110 %. */
import type { Figure } from '../../../reading.ts';
import { amountOf, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, type Sentence, textBetween } from '../page.ts';

/** A word for all that are left, right before the last share. */
const rest = /(?:其[余他它]|剩[余下]|余下|另外?|还有)(?:的?(?:[\u4e00-\u9fff]{0,4}占)?(?:则?[为是有]|约)?)$/;
/** Another rest, or another whole. */
const otherWhole = /其中|其[余他它]|[。！？]|\d{4}年|季度|改为/;
/** What is no share of a whole: a change, a rate, or what one may be beside something else. */
const noShare = /[增降升跌涨减高低]|同比|环比|率|超|完成|多选|可选|利润|税/;
/** A clause of a list, with what is said of its share. */
const longestJoint = 40;
/** Shares are rounded, each by half a point at most; so much their sum may be off. */
const tolerance = 0.6;
/** So much of a whole, in per cent, shares hardly ever make that are those of one. */
const farthest = 40;

/** 认为涨价合理的占38%: what stands before 占 names who they are. */
const isNoShare = (sentence: Sentence, share: Figure): boolean =>
  noShare.test(clauseBefore(sentence, share).replace(/^.*的占/, ''));

const sumOf = (shares: readonly Figure[]): number => shares.reduce((sum, share) => sum + amountOf(share), 0);
const isShare = ({ kind, value }: Figure): boolean => kind === 'percent' && value !== null;

/** A share in tenths is told roundly: 六成, 三成多. */
const slackOf = (shares: readonly Figure[]): number =>
  shares.reduce((sum, share) => sum + (share.unit === '成' ? uncertaintyOf(share) : 0), tolerance);

/** The shares that a sentence lists up to 其余, where neither they nor the last ones of them make a whole. */
export function wrongRestShare(sentence: Sentence): readonly Figure[] | null {
  const percents = sentence.figures.filter(isShare);
  const at = percents.findIndex((share) => rest.test(clauseBefore(sentence, share)));
  if (at < 1) return null;
  const run = [percents[at] as Figure];
  for (const share of percents.slice(0, at).toReversed()) {
    const joint = textBetween(sentence, share, run[0] as Figure);
    const isListed = joint.length <= longestJoint && /[，,；;、]/.test(joint);
    if (!isListed || (run.length > 1 && otherWhole.test(joint)) || /[。！？]|其中/.test(joint)) break;
    if (isNoShare(sentence, share) || share.approx !== null) return null;
    run.unshift(share);
  }
  // 乙占60%，甲占40%，其余10%来自加盟费: the last ones alone may be the whole.
  const isWhole = (shares: readonly Figure[]) => Math.abs(sumOf(shares) - 100) <= slackOf(shares);
  const isMade = run.some((_, i) => run.length - i > 1 && isWhole(run.slice(i)));
  const isLike = Math.abs(sumOf(run) - 100) < farthest;
  const [last] = run.slice(-1);
  return run.length < 2 || isMade || !isLike || last?.approx !== null ? null : run;
}
