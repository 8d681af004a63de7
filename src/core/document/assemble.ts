/** Assembles the annotation of a page from the readings of its passages: entities, resolved dates, checks. */
import { withBylines } from '../entities/bylines.ts';
import type { Gazetteer } from '../entities/gazetteer.ts';
import { guidelines } from '../entities/guidelines.ts';
import { innerNames } from '../entities/inner-names.ts';
import { resolveEntities } from '../entities/resolve.ts';
import type { Sighting } from '../entities/sightings/sightings.ts';
import { withArticleCurrencies } from '../figures/article-currency.ts';
import { checkFigures } from '../figures/checks/check.ts';
import { type CheckChoice, isShown } from '../figures/checks/choice.ts';
import { isDated, resolveDates } from '../figures/resolve-dates.ts';
import { articleDays, pageDay } from '../page/reference-day.ts';
import type {
  Figure,
  FigureCheck,
  Mention,
  NameSpan,
  Page,
  PageAnnotation,
  Passage,
  ReferenceDay,
} from '../reading.ts';
import { toSource } from '../text/passage.ts';
import { simplify } from '../text/simplify.ts';
import type { AnnotatorContext } from './context.ts';

/** The names and figures of one passage. Spans are offsets into the passage's text. */
export interface PassageReading {
  /** The passage's text as names are looked for in it. */
  readonly text: string;
  readonly names: readonly NameSpan[];
  /** Words that are names only if the page has the same name elsewhere. */
  readonly likely: readonly NameSpan[];
  /** Where else a person may stand; left out where nobody has looked. */
  readonly sightings?: readonly Sighting[];
  readonly figures: readonly Figure[];
}

/** A passage with its reading, bylines added and dates resolved. */
interface ReadPassage extends PassageReading {
  readonly passage: Passage;
  /** What the checks go by: the day and the figures as they are without the year that is only thought to be the page's. */
  readonly checked: { readonly day: ReferenceDay; readonly figures: readonly Figure[] };
}

/** The year of a page, or null: as it is told, and as it may be where it is not. */
export interface YearOfPage {
  readonly told: number | null;
  readonly likely: number | null;
}

const noDay: ReferenceDay = { year: null, month: null, day: null };

const unchecked: Pick<PageAnnotation, 'checks' | 'isUnchecked'> = { checks: [], isUnchecked: true };

/**
 * Contradictions are looked for when `checks` is first read: that takes a fifth of the time of a first page, and a name's card needs none.
 * A copy with `...` has them at once.
 * @param readings one for each passage of the page.
 */
export function assemble(
  page: Page,
  readings: readonly PassageReading[],
  context: AnnotatorContext,
  year: YearOfPage,
): PageAnnotation {
  const passages = readPassages(page, readings, context, year);
  const resolved = resolveEntities(
    passages.map(({ passage: { folded: shown, article }, text, names, likely, sightings }) => {
      const passage = { text, shown, article, names, likely };
      return sightings ? { ...passage, sightings } : passage;
    }),
    context.gazetteer,
    context.wordList,
    context.guideline,
    context.effort,
  );
  const annotation = {
    page,
    mentions: passages.flatMap(({ passage, text }, index) =>
      (resolved.names[index] ?? []).map(({ start, end, type, entity }): Mention => {
        const source = toSource(passage, start, end);
        const name = passage.text.slice(start, end);
        const { article } = passage;
        const mention = { start: source.start, end: source.end, type, name, entity, passage: index, article };
        const inner = innerOf(passage, text, { start, end, type }, context.gazetteer);
        return inner.length > 0 ? { ...mention, inner } : mention;
      }),
    ),
    entities: resolved.entities,
    figures: passages.flatMap(({ passage, figures }, index) =>
      figures.map((figure) => {
        const { start, end } = toSource(passage, figure.start, figure.end);
        return { ...figure, start, end, passage: index, article: passage.article };
      }),
    ),
  };
  return context.effort === 'quick'
    ? { ...annotation, ...unchecked }
    : withChecks(annotation, () => checksOf(passages, context.checks));
}

/** @param look called once, when the checks are first read. */
function withChecks(annotation: Omit<PageAnnotation, 'checks'>, look: () => readonly FigureCheck[]): PageAnnotation {
  // What is looked for holds on to all that was read of the passages, until it is found.
  let open: typeof look | null = look;
  let checks: readonly FigureCheck[] = [];
  return {
    ...annotation,
    get checks() {
      if (open) checks = open();
      open = null;
      return checks;
    },
  };
}

/** The places inside of a longer name, by their offsets in the page. */
function innerOf(passage: Passage, text: string, name: NameSpan, gazetteer: Gazetteer): readonly NameSpan[] {
  return innerNames(text, name, gazetteer).map(({ start, end, type }) => ({ ...toSource(passage, start, end), type }));
}

function readPassages(
  page: Page,
  readings: readonly PassageReading[],
  { guideline, wordList, date, effort }: AnnotatorContext,
  { told, likely }: YearOfPage,
): ReadPassage[] {
  // Most texts of one line have no date, and no day is looked for then.
  const isDayAsked = effort !== 'quick' || readings.some(({ figures }) => isDated(figures));
  const daysIn = (year: number | null) => {
    if (!isDayAsked) return () => noDay;
    const [days, ofPage] = [articleDays(page, year, date), pageDay(page, year, date)];
    return ({ article }: Passage) => days[article] ?? ofPage;
  };
  const shownOf = daysIn(told ?? likely);
  const sureOf = told === null && likely !== null ? daysIn(told) : shownOf;
  const found = readings.map(({ names }) => names);
  const names = guidelines[guideline].forReaders ? withBylines(page, found, wordList) : found;
  const figuresOf = withArticleCurrencies(
    page.passages.map(({ article, folded }, i) => {
      const { text, figures } = readings[i] as PassageReading;
      return { article, text, figures, isTraditional: text !== folded };
    }),
  );
  return page.passages.map((passage, i) => {
    const { text, likely, sightings } = readings[i] as PassageReading;
    const [shown, sure] = [shownOf(passage), sureOf(passage)];
    const own = figuresOf[i] ?? [];
    const figures = resolveDates(text, own, shown);
    const checked = { day: sure, figures: sure.year === shown.year ? figures : resolveDates(text, own, sure) };
    const read = { passage, text, names: names[i] ?? [], likely, figures, checked };
    return sightings ? { ...read, sightings } : read;
  });
}

/** A figure in simplified characters, which the checks are written in. */
function simplified(figure: Figure, written: Map<string, string>): Figure {
  const text = simplify(figure.text);
  if (text !== figure.text) written.set(text, figure.text);
  const inForm = (part: string | null) => (part === null ? null : simplify(part));
  return { ...figure, text, unit: inForm(figure.unit), counted: inForm(figure.counted), approx: inForm(figure.approx) };
}

/** The contradictions that the page shows, within its articles and across them. */
function checksOf(passages: readonly ReadPassage[], choice: CheckChoice | undefined): readonly FigureCheck[] {
  const place = (passage: number, start: number, end: number) =>
    toSource((passages[passage] as ReadPassage).passage, start, end);
  /** Figures as the page writes them, by their simplified form, for the messages. */
  const written = new Map<string, string>();
  const found = checkFigures(
    passages.map(({ passage, text, checked: { day, figures } }) => ({
      text,
      figures: text === passage.folded ? figures : figures.map((figure) => simplified(figure, written)),
      kind: passage.kind,
      article: passage.article,
      day,
    })),
  ).map((check) => ({ ...check, detail: check.detail.map((part) => written.get(part) ?? part) }));
  const shown = choice ? found.filter((check) => isShown(check, choice)) : found;
  return shown.map(({ passage, other, ...check }) => ({
    ...check,
    ...place(passage, check.start, check.end),
    other: other && place(other.passage, other.start, other.end),
  }));
}
