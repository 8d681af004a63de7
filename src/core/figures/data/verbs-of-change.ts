/**
 * Verbs that tell how an amount changes: by how much (增长30%) or to what (增至130万), upwards or downwards.
 * Source: reports of statistics offices and 《人民日报》 of January 1998, with their synonyms in 《现代汉语词典》.
 */

export type Direction = 'up' | 'down' | 'either';

interface VerbOfChange {
  readonly words: string;
  readonly direction: Direction;
  /** Whether a difference may follow it: 增长30%; behind 高 and 多 only in a comparison, 比去年高26万千瓦. */
  readonly by: boolean | 'compared';
  /** Whether 到 or 至 and the new amount may follow it: 发展到1.8万亩. */
  readonly to: boolean;
}

export const verbsOfChange: readonly VerbOfChange[] = [
  {
    words: '增长 增加 增多 提高 提升 上升 上涨 上调 扩大 增 升 涨 扩 延长 拉长 加快 攀升 回升 飙升 激增 猛增 成长',
    direction: 'up',
    by: true,
    to: true,
  },
  { words: '跃升 发展 壮大 拓展 扩展 扩充 扩建 增容 爬升 推高 抬高 加宽 拓宽', direction: 'up', by: false, to: true },
  { words: '增收 净增 增产 提价 涨价 贵', direction: 'up', by: true, to: false },
  { words: '多 高 快 超 高出 多出 超出', direction: 'up', by: 'compared', to: false },
  {
    words:
      '减少 下降 降低 下调 减 降 下跌 跌 缩减 缩短 压缩 回落 下滑 压减 削减 骤减 锐减 精简 压降 缩小 滑落 收窄 减产 减亏 减收 降价 便宜',
    direction: 'down',
    by: true,
    to: true,
  },
  { words: '少 慢 低 低于', direction: 'down', by: 'compared', to: false },
  { words: '调整 调 变 变更 改 卖 恢复', direction: 'either', by: false, to: true },
];

/** All of them. */
export const wordsOfChange: ReadonlySet<string> = new Set(verbsOfChange.flatMap(({ words }) => words.split(' ')));

/** Nouns of a difference: 涨幅14.3%. */
export const nounsOfChange = {
  up: ['增幅', '涨幅', '升幅', '增速', '增长率', '增长幅度', '提高幅度'],
  down: ['降幅', '跌幅', '减幅', '下降幅度', '下降率'],
  either: ['调幅', '变幅', '调整幅度'],
} as const;

/** Alternatives of a regular expression, the longest first. @param use what may follow the verb; `compared`: a difference, in a comparison. */
export function verbs(use: 'by' | 'to' | 'compared', direction: Direction | null = null): string {
  const fits = (verb: VerbOfChange) =>
    use === 'to' ? verb.to : verb.by === true || (use === 'compared' && verb.by === 'compared');
  return verbsOfChange
    .filter((verb) => fits(verb) && (direction === null || verb.direction === direction))
    .flatMap(({ words }) => words.split(' '))
    .toSorted((a, b) => b.length - a.length)
    .join('|');
}
