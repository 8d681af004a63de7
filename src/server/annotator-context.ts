/** The tools that documents are read with: loaded at the first document, renewed when a setting changes. */
import { basename, join } from 'node:path';
import type { AnnotatorContext } from '../core/document/annotate.ts';
import type { Gazetteer } from '../core/entities/gazetteer.ts';
import { mergeWordLists, parseWordList, type WordList, type WordListProblem } from '../core/entities/word-list.ts';
import type { PageWeights } from '../core/page/label.ts';
import { yearOfFileName } from '../core/page/reference-day.ts';
import type { ServerSettings, WordListFile } from '../protocol/protocol.ts';
import { loadResources, type Resources } from '../runtime/node/resources.ts';
import { defaultSettings } from './settings.ts';

export interface AnnotatorContexts {
  /** What the document at `uri` is read with. */
  context(uri: string): Promise<AnnotatorContext>;
  pageWeights(): Promise<PageWeights>;
  gazetteer(): Promise<Gazetteer>;
  /** Takes new settings; gives the problems of the word list in them. */
  configure(settings: ServerSettings): readonly WordListProblem[];
  /** Takes the content of the word list's file; gives its problems. */
  setWordListFile(file: WordListFile): readonly WordListProblem[];
}

/** @param onLoaded is told once what was loaded and what is missing. */
export function createAnnotatorContexts(onLoaded: (resources: Resources) => void): AnnotatorContexts {
  let settings = defaultSettings;
  let resources: Resources | null = null;
  let fromSetting: WordList | null = null;
  let fromFile: WordList | null = null;

  function load(): Resources {
    if (!resources) {
      resources = loadResources(join(__dirname, '..'), settings.segmenter);
      onLoaded(resources);
    }
    return resources;
  }

  return {
    async context(uri) {
      const { segmenter, model, pageWeights, gazetteer } = load();
      const year = yearOfFileName(basename(uri)) ?? settings.referenceYear;
      return {
        segmenter,
        model,
        pageWeights,
        gazetteer,
        wordList: mergeWordLists(fromSetting, fromFile),
        guideline: 'readers',
        year,
      };
    },
    async pageWeights() {
      return load().pageWeights;
    },
    async gazetteer() {
      return load().gazetteer;
    },
    configure(next) {
      if (next.segmenter !== settings.segmenter) resources = null;
      settings = next;
      const { wordList, problems } = parseWordList(next.wordList);
      fromSetting = wordList;
      return problems;
    },
    setWordListFile({ text }) {
      const { wordList, problems } = text === null ? { wordList: null, problems: [] } : parseWordList(text);
      fromFile = wordList;
      return problems;
    },
  };
}
