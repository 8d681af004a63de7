/** Ranks: 在全省31个县中…排名第36位; 居全省第二 in the headline, and 排第七名 in the text. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import {
  type CheckedPage,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
  textBefore,
  textBetween,
} from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { isOfHeadline } from '../words-of-amounts.ts';

interface Rank {
  readonly sentence: Sentence;
  readonly figure: Figure;
}

const leadsRank = /(?:排名?|位居|位列|名列|跃居|[列居])[^，。；\d]{0,8}$/;

const ranksIn = (sentence: Sentence): readonly Rank[] =>
  sentence.figures
    .filter(
      (figure) =>
        figure.kind === 'ordinal' &&
        figure.value !== null &&
        (figure.unit === null || /^[位名]$/.test(figure.unit)) &&
        leadsRank.test(clauseBefore(sentence, figure)),
    )
    .map((figure) => ({ sentence, figure }));

/** 31个县（市、区）中: those that are ranked. */
const amongBefore = /(?:在|参[加评选赛]的|全[省市县国区校班镇州])[^，。；]{0,10}$/;
const amongBehind = /^[^，。；]{0,14}?(?:（[^）]*）)?[中里](?:间|面)?(?![国央小心])/;

function beyondLast({ sentence, figure }: Rank): Contradiction[] {
  const among = sentence.figures.findLast(
    (one) =>
      one.end <= figure.start &&
      one.kind === 'count' &&
      one.value !== null &&
      one.value > 1 &&
      amongBefore.test(textBefore(sentence, one)) &&
      amongBehind.test(textBetween(sentence, one, figure)),
  );
  if (!among || (among.high ?? Infinity) >= (figure.value as number)) return [];
  return [{ at: placed(sentence, figure), other: stretch(sentence, among), detail: ['', figure.text, among.text] }];
}

const scopeOf = ({ sentence, figure }: Rank): string =>
  /全[国省市县区州球校]|世界|同类/g.exec(textBefore(sentence, figure).slice(-16))?.[0] ?? '';

/** 平原化工队积27分名列第三: what opens the clause of a rank, and is none of 我市, 目前, 排名. */
const opensWith =
  /^(?!.?[排位名列居]|[我本该全此其在以]|(?:目前|如今|最终|最后|今年|去年|昨天|昨日|同时|从而|因此|现))[\u4e00-\u9fff]{3,}/;
const lastClauses = /[^，,。；;]{2,}[，,]?[^，,。；;]?$/;
/** Whether the text ranks somebody whom the headline does not speak of. */
const isOfAnother = ({ sentence, figure }: Rank, headline: Rank): boolean => {
  // 石桥队4比0大胜，名列第六: the subject opens the clause before.
  const clause = lastClauses.exec(textBefore(sentence, figure).replace(leadsRank, ''))?.[0] ?? '';
  return opensWith.test(clause) && sharedPieces(clause, headline.sentence.passage.text) === 0;
};

/** The rank of the headline, and the only one of the text. */
function againstText(headline: Rank, text: readonly Rank[], sentences: readonly Sentence[]): Contradiction[] {
  // 国内组第二名、总排名第七名: the text has the headline's number, too.
  const isTold = sentences.some(
    (sentence) =>
      sentence.passage.article === headline.sentence.passage.article &&
      !isOfHeadline(sentence) &&
      sentence.figures.some(({ kind, value }) => kind === 'ordinal' && value === headline.figure.value),
  );
  if (isTold) return [];
  const [only] = text;
  if (!only || isOfAnother(only, headline) || new Set(text.map(({ figure }) => figure.value)).size > 1) return [];
  const [one, other] = [scopeOf(headline), scopeOf(only)];
  if (only.figure.value === headline.figure.value || (one !== '' && other !== '' && one !== other)) return [];
  const detail = ['排名', headline.figure.text, only.figure.text];
  return [{ at: placed(only.sentence, only.figure), other: stretch(headline.sentence, headline.figure), detail }];
}

export function ranks({ sentences }: CheckedPage): Contradiction[] {
  const all = sentences.flatMap(ranksIn);
  const byArticle = groupBy(all, ({ sentence }) => sentence.passage.article);
  return [
    ...all.flatMap(beyondLast),
    ...[...byArticle.values()].flatMap((own) => {
      const [headline, ...more] = own.filter(({ sentence }) => isOfHeadline(sentence));
      const text = own.filter(({ sentence }) => !isOfHeadline(sentence));
      return headline && more.length === 0 ? againstText(headline, text, sentences) : [];
    }),
  ];
}
