/** Applies a rule to each of several names. */
import type { NameSpan } from '../../reading.ts';

/**
 * The names, each replaced by what `change` gives for it: itself, others, or none; null leaves it, too. Rules leave nearly every name as it is; the same list is
 * returned where nothing has changed, since a new one for each of a hundred rules would cost more than the rules.
 */
export function replaceNames(
  names: readonly NameSpan[],
  change: (name: NameSpan, index: number) => readonly NameSpan[] | null,
): readonly NameSpan[] {
  let changed: NameSpan[] | null = null;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as NameSpan;
    const own = change(name, i);
    if (changed === null && (own === null || (own.length === 1 && own[0] === name))) continue;
    changed ??= names.slice(0, i);
    if (own === null) changed.push(name);
    else changed.push(...own);
  }
  return changed ?? names;
}
