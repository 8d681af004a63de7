/** The tools that documents are read with: loaded at the first document, renewed when a setting changes. */
import { basename, join } from 'node:path';
import type { Tools } from '../core/annotate.ts';
import type { Gazetteer } from '../core/entities/gazetteer.ts';
import { parseWordList, type WordListProblem } from '../core/entities/word-list.ts';
import { yearOfFileName } from '../core/reference-day.ts';
import { loadResources, type Resources } from '../loading/resources.ts';
import type { ServerSettings, WordListFile } from '../protocol.ts';

export interface Toolbox {
  tools(uri: string): Promise<Tools>;
  gazetteer(): Promise<Gazetteer>;
  /** Takes new settings; the problems of the word list in them. */
  configure(settings: ServerSettings): readonly WordListProblem[];
  /** Takes the content of the word list's file; its problems. */
  setWordListFile(file: WordListFile): readonly WordListProblem[];
}

export interface ToolboxListener {
  readonly onLoaded: (resources: Resources) => void;
}
