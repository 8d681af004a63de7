/** What types are called in formats of exchange, and what other tools call them. */
import type { Annotation, Layer } from '../core/annotations/record.ts';
import type { EntityType } from '../core/reading.ts';
import type { Mark } from './exchange.ts';

const labels: Readonly<Record<EntityType, string>> = { person: 'PER', place: 'LOC', organization: 'ORG', work: 'WORK' };

/**
 * Labels of other tools and corpora by the type that they mean: of CoNLL-2003, OntoNotes 5, MSRA and PKU (nr, ns, nt), CLUENER, WebAnno,
 * and the types' names in full.
 */
const types: readonly (readonly [EntityType, readonly string[]])[] = [
  ['person', ['PER', 'PERSON', 'NR', 'NAME', '人名', '人物']],
  ['place', ['LOC', 'LOCATION', 'PLACE', 'GPE', 'NS', 'ADDRESS', 'SCENE', '地名', '地点']],
  ['organization', ['ORG', 'ORGANIZATION', 'ORGANISATION', 'NT', 'COMPANY', 'GOVERNMENT', '机构', '机构名', '组织']],
  ['work', ['WORK', 'WORK_OF_ART', 'BOOK', 'MOVIE', 'GAME', 'TITLE', '作品']],
];
const typeByLabel = new Map(types.flatMap(([type, names]) => names.map((name): [string, EntityType] => [name, type])));

const typeOfLabel = (label: string): EntityType | null => typeByLabel.get(label.toUpperCase()) ?? null;

/** The label that a mark came in with from another tool, as long as it means the mark's type; else that of its type: PER, FIGURE-money. */
export function labelOf({ layer, type, annotation }: Mark): string {
  const given = annotation?.extra.label;
  if (typeof given === 'string' && (layer === 'entity' ? typeOfLabel(given) === type : type === given)) return given;
  if (layer === 'entity') return labels[type as EntityType] ?? 'NOTE';
  return `${layer.toUpperCase()}${type === null ? '' : `-${type.replace(/\s+/g, '_')}`}`;
}

type Said = Pick<Annotation, 'layer' | 'type' | 'extra'>;

/**
 * What a label of another tool becomes here: a name of the type that it means, or a note when no type is meant. A label that would be
 * written otherwise is kept as `extra.label`.
 */
export function layerOfLabel(label: string): Said {
  const [, layer, own] = /^(FIGURE|STRUCTURE|NOTE)(?:-(.+))?$/.exec(label) ?? [];
  if (layer && (own || layer === 'NOTE')) return { layer: layer.toLowerCase() as Layer, type: own ?? null, extra: {} };
  const type = typeOfLabel(label);
  if (!type) return { layer: 'note', type: label, extra: { label } };
  return { layer: 'entity', type, extra: labels[type] === label || type === label ? {} : { label } };
}
