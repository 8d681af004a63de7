// What differs between two outputs, in lines for people.

/**
 * @param {string} name of the output
 * @param {import('./inputs.mjs').Inputs} inputs
 * @param {string} before @param {string} after
 * @returns {readonly string[]}
 */
export function linesOf(name, inputs, before, after) {
  const [kind, file] = name.split(/[\\/]/);
  if (kind === 'annotate' || kind === 'guideline') {
    const corpus = file.replace(/\.jsonl$/, '');
    const rows = inputs.rows.get(corpus) ?? inputs.rows.get('msra') ?? inputs.rows.get('pages');
    const [old, now] = [before.split('\n'), after.split('\n')];
    return rows.flatMap((row, i) => (old[i] === now[i] ? [] : rowDifferences(row, old[i], now[i])));
  }
  return changed(before.split('\n'), after.split('\n'));
}

function rowDifferences({ id, text }, before = '{}', after = '{}') {
  const [old, now] = [JSON.parse(before), JSON.parse(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const lines = keys.flatMap((key) =>
    changed(itemsOf(old, key, text), itemsOf(now, key, text)).map((line) => `${line[0]} ${key} ${line.slice(2)}`),
  );
  const told = lines.length > 0 ? lines : ['! the same values in another order or spelling'];
  return told.map((line) => `${id}  ${line}`);
}

/** The entries of a list as lines; the number of an entity becomes the first name that bears it, so that one new entity changes one line. */
function itemsOf(row, key, text) {
  const value = row[key] ?? [];
  if (!Array.isArray(value)) return [JSON.stringify(value)];
  const firstOf = new Map();
  return value.map((item) => {
    if (typeof item !== 'object' || item === null) return JSON.stringify(item);
    const { start, end, entity, ...rest } = item;
    if (entity !== undefined && !firstOf.has(entity)) firstOf.set(entity, `${text.slice(start, end)}@${start}`);
    const span = start === undefined ? '' : `${start}-${end} “${text.slice(start, end).replaceAll('\n', '⏎')}” `;
    return `${span}${JSON.stringify({ ...rest, ...(entity !== undefined && { entity: firstOf.get(entity) }) })}`;
  });
}

/** Lines of one list that the other lacks: `- old`, `+ new`. Where as many are gone as are new, each pair shows only the part that differs. */
function changed(before, after) {
  const [gone, come] = [minus(before, after), minus(after, before)];
  if (gone.length !== come.length) return [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
  return gone.flatMap((line, i) => pair(line, come[i]));
}

/** Characters shown on either side of a difference. */
const context = 60;

function pair(old, now) {
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const part = (line) => {
    const [from, to] = [Math.max(0, start - context), Math.min(line.length, line.length - end + context)];
    return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
  };
  return [`- ${part(old)}`, `+ ${part(now)}`];
}

/** What is in a list more often than in another. */
function minus(list, other) {
  const left = new Map();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return list.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
