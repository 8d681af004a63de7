/** The tools that documents are read with: loaded at the first document, renewed when a setting changes. */
import type { AnnotatorContext } from '../core/document/context.ts';
import type { Gazetteer } from '../core/entities/gazetteer.ts';
import { mergeWordLists, parseWordList, type WordList, type WordListProblem } from '../core/entities/word-list.ts';
import type { CheckChoice } from '../core/figures/checks/choice.ts';
import type { PageWeights } from '../core/page/label.ts';
import { yearOfFileName } from '../core/page/reference-day.ts';
import type { Segmenter } from '../core/reading.ts';
import type { ServerSettings, WordListFile } from '../protocol/protocol.ts';
import type { Resources } from '../runtime/resources.ts';
import type { SegmenterChoice } from '../runtime/segmenter/load.ts';
import { checkChoiceOf, defaultSettings } from './settings.ts';

interface Choice {
  readonly wordList: WordList | null;
  readonly year: number | null;
  readonly checks: CheckChoice;
}

export type LoadResources = (choice: SegmenterChoice) => Promise<Resources>;

export interface AnnotatorContexts {
  /** What the document at `uri` is read with. */
  context(uri: string): Promise<AnnotatorContext>;
  pageWeights(): Promise<PageWeights>;
  gazetteer(): Promise<Gazetteer>;
  segmenter(): Promise<Segmenter>;
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
  let chosen = new Map<string, Promise<Choice>>();

  /** What the settings say of a document, asked for once until they change. */
  function choiceFor(uri: string): Promise<Choice> {
    const known = chosen.get(uri);
    if (known) return known;
    const choice = settingsOf(uri).then((settings) => ({
      wordList: mergeWordLists(parseWordList(settings.wordList).wordList, fromFile),
      year: settings.referenceYear,
      checks: checkChoiceOf(settings),
    }));
    chosen.set(uri, choice);
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
        year: yearOfFileName(fileNameOf(uri)) ?? choice.year,
      };
    },
    async pageWeights() {
      return (await load()).pageWeights;
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

/** The last part of a URI's path, decoded: %E5%B9%B4 → 年. */
function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
