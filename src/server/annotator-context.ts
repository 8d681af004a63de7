/** The tools that documents are read with: loaded at the first document if not before, renewed when a setting changes. */
import type { AnnotatorContext } from '../core/document/context.ts';
import type { Gazetteer } from '../core/entities/gazetteer.ts';
import { mergeWordLists, parseWordList, type WordList, type WordListProblem } from '../core/entities/word-list.ts';
import type { CheckChoice } from '../core/figures/checks/choice.ts';
import type { PageWeights } from '../core/page/label.ts';
import { dayFrom, yearOfPath } from '../core/page/reference-day.ts';
import type { ReferenceDay, Segmenter } from '../core/reading.ts';
import type { ServerSettings, WordListFile } from '../protocol/protocol.ts';
import type { Resources } from '../runtime/resources.ts';
import type { SegmenterChoice } from '../runtime/segmenter/load.ts';
import { checkChoiceOf, defaultSettings } from './settings.ts';

interface Choice {
  readonly settings: ServerSettings;
  readonly wordList: WordList | null;
  readonly checks: CheckChoice;
}

export type LoadResources = (choice: SegmenterChoice) => Promise<Resources>;

export interface AnnotatorContexts {
  /** Begins to load before there is a document. */
  prepare(segmenter: SegmenterChoice): void;
  /** The settings that the document at `uri` is read by, asked for once until they change: a card need not wait for the editor's answer. */
  settings(uri: string): Promise<ServerSettings>;
  /** What the document at `uri` is read with. */
  context(uri: string): Promise<AnnotatorContext>;
  pageWeights(): Promise<PageWeights>;
  gazetteer(): Promise<Gazetteer>;
  segmenter(): Promise<Segmenter>;
  /** Takes the day that a document was printed on, as YYYY-MM-DD, or null. */
  setDate(uri: string, date: string | null): void;
  /** Drops what is kept for a document that was closed. */
  forget(uri: string): void;
  /** Takes new settings; gives the problems of the word list in them. Settings of single folders are asked for anew. */
  configure(settings: ServerSettings): readonly WordListProblem[];
  /** Takes the content of the word list's file; gives its problems. */
  setWordListFile(file: WordListFile): readonly WordListProblem[];
}

/**
 * @param loadResources reads them from wherever they are.
 * @param settingsOf the settings that hold for a document: a folder of the workspace may have its own.
 * @param onLoaded is told once what was loaded and what is missing.
 */
export function createAnnotatorContexts(
  loadResources: LoadResources,
  settingsOf: (uri: string) => Promise<ServerSettings>,
  onLoaded: (resources: Resources) => void,
): AnnotatorContexts {
  let segmenter = defaultSettings.segmenter;
  let resources: Promise<Resources> | null = null;
  let fromFile: WordList | null = null;
  const dates = new Map<string, ReferenceDay>();
  let chosen = new Map<string, Promise<Choice>>();

  /** What the settings say of a document, asked for once until they change. */
  function choiceFor(uri: string): Promise<Choice> {
    const known = chosen.get(uri);
    if (known) return known;
    const choice = settingsOf(uri).then((settings) => ({
      // What a reader decided for the own work counts before what the team's file says.
      wordList: mergeWordLists(fromFile, parseWordList(settings.wordList).wordList),
      settings,
      checks: checkChoiceOf(settings),
    }));
    const asked = chosen;
    asked.set(uri, choice);
    // The next request asks again.
    choice.catch(() => asked.delete(uri));
    return choice;
  }

  function load(): Promise<Resources> {
    if (resources) return resources;
    const loading = loadResources(segmenter);
    resources = loading;
    loading.then(onLoaded, () => {
      // The next request tries again.
      if (resources === loading) resources = null;
    });
    return loading;
  }

  return {
    prepare(choice) {
      segmenter = choice;
      // Whoever needs what is loaded is told why it cannot be.
      load().catch(() => {});
    },
    async settings(uri) {
      return (await choiceFor(uri)).settings;
    },
    async context(uri) {
      const { segmenter, recogniser, pageWeights, gazetteer } = await load();
      const choice = await choiceFor(uri);
      return {
        segmenter,
        recogniser,
        pageWeights,
        gazetteer,
        wordList: choice.wordList,
        guideline: 'readers',
        effort: 'thorough',
        checks: choice.checks,
        year: yearOfPath(pathOf(uri)) ?? choice.settings.referenceYear,
        date: dates.get(uri) ?? null,
      };
    },
    async pageWeights() {
      return (await load()).pageWeights;
    },
    setDate(uri, date) {
      const day = date === null ? null : dayFrom(date);
      if (day) dates.set(uri, day);
      else dates.delete(uri);
    },
    async segmenter() {
      return (await load()).segmenter;
    },
    async gazetteer() {
      return (await load()).gazetteer;
    },
    forget(uri) {
      chosen.delete(uri);
    },
    configure(next) {
      if (next.segmenter !== segmenter) resources = null;
      segmenter = next.segmenter;
      chosen = new Map();
      return parseWordList(next.wordList).problems;
    },
    setWordListFile({ text }) {
      const { wordList, problems } = text === null ? { wordList: null, problems: [] } : parseWordList(text);
      fromFile = wordList;
      chosen = new Map();
      return problems;
    },
  };
}

/** The path of a URI as its reader sees it; one that is wrongly encoded as it is. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
