/** Label Studio's JSON: a task with a text and its regions, as "Import" of a project reads it. Offsets are code points unless said otherwise. */
import { type Counting, unitOf } from './doccano.ts';
import type { ExchangeDocument, Mark } from './exchange.ts';
import { labelOf } from './labels.ts';

/** What is decided becomes an annotation; what is a suggestion still, a prediction. */
export function toLabelStudio({ name, text, marks }: ExchangeDocument, counting: Counting): string {
  const { to } = unitOf(counting, text);
  const regions = (own: readonly Mark[]) =>
    own.flatMap((mark) => {
      const place = { start: to(mark.start), end: to(mark.end), text: text.slice(mark.start, mark.end) };
      const region = { id: mark.id, from_name: 'label', to_name: 'text', type: 'labels' };
      const meta = mark.note ? { meta: { text: [mark.note] } } : {};
      return [{ ...region, value: { ...place, labels: [labelOf(mark)] }, ...meta }];
    });
  const decided = marks.filter(({ state }) => state !== 'open');
  const open = marks.filter(({ state }) => state === 'open');
  const task = {
    data: { text, name },
    annotations: decided.length > 0 ? [{ result: regions(decided) }] : [],
    predictions: open.length > 0 ? [{ model_version: 'zh-news', result: regions(open) }] : [],
  };
  return `${JSON.stringify([task], null, 1)}\n`;
}
