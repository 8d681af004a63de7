/**
 * Requests and notifications between the extension and the language server, in addition to the Language Server Protocol.
 * Each is an object that carries the types of its parameters and its result; both sides import the same object.
 * Places are given as positions and ranges of the protocol, never as offsets, and refer to the named version of the document.
 */
import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { ParagraphSpacing } from '../core/edits/spacing.ts';
import type { EntityType, Figure, FigureKind, FurnitureKind } from '../core/reading.ts';

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

export interface DocumentParams {
  readonly uri: string;
}

/** Request: the page's articles for the tree. Like every answer, `null` while the document is unknown to the server. */
export const structureRequest = new RequestType<DocumentParams, Structure | null, void>('zhNews/structure');
export interface Structure {
  readonly version: number;
  readonly articles: readonly StructureArticle[];
  /** What the page prints beside its articles, in text order. */
  readonly furniture: readonly StructureFurniture[];
}
export interface StructureFurniture extends StructureLine {
  readonly kind: FurnitureKind;
}
export interface StructureArticle {
  readonly range: WireRange;
  /** The headline, or the first words of an article that has none. */
  readonly title: string;
  readonly headline: StructureLine | null;
  readonly subtitle: StructureLine | null;
  /** As the page prints it, 新华社北京7月6日电. */
  readonly dateline: StructureLine | null;
  /** The names of who wrote, or the line as it is printed where none was found in it. */
  readonly byline: StructureLine | null;
  readonly continued: 'from' | 'to' | null;
  /** Characters that are not white space. */
  readonly length: number;
  readonly entities: number;
  readonly figures: number;
  readonly sections: readonly {
    readonly heading: StructureLine | null;
    readonly paragraphs: readonly StructureLine[];
  }[];
}
export interface StructureLine {
  readonly range: WireRange;
  readonly text: string;
}

/** Request: the entities of the page for the entity tree, most mentioned first. */
export const entitiesRequest = new RequestType<DocumentParams, EntityList | null, void>('zhNews/entities');
export interface EntityList {
  readonly version: number;
  readonly entities: readonly EntityItem[];
}
export interface EntityItem {
  readonly type: EntityType;
  readonly name: string;
  readonly pinyin: string;
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  readonly mentions: readonly EntityMention[];
}
export interface EntityMention {
  readonly range: WireRange;
  readonly text: string;
  /** The sentence around it, lines joined. */
  readonly sentence: string;
  readonly article: string;
}

/** Request: the figures of the page for the panel. */
export const figuresRequest = new RequestType<DocumentParams, FigureList | null, void>('zhNews/figures');
/** Most figures that one answer lists. No newspaper has as many; the answer for a document of 10 MB would not fit into a string. */
export const mostFigures = 20_000;

export interface FigureList {
  readonly version: number;
  /** Number of figures in the document. `figures` has the first of them, at most `mostFigures`. */
  readonly total: number;
  readonly figures: readonly FigureItem[];
}
export interface FigureItem extends Omit<Figure, 'start' | 'end'> {
  readonly range: WireRange;
  readonly kind: FigureKind;
  /** 1.8万–1.9万, ≥ 95 %, 2025-07-06: the reading in one short line. */
  readonly reading: string;
  /** Index of the article in `Structure`, or -1. */
  readonly article: number;
  readonly articleTitle: string;
  readonly sentence: string;
  /** Position of the figure in `sentence`. */
  readonly inSentence: readonly [number, number];
  /** What contradicts the figure, as a sentence, or null. */
  readonly check: string | null;
}

/** Request: the edits that tidy the document, or `range` of it; none when it is tidy. */
export const tidyRequest = new RequestType<TidyParams, WireEdits | null, void>('zhNews/tidy');
export interface TidyParams extends DocumentParams {
  readonly range: WireRange | null;
}
export interface WireEdits {
  readonly version: number;
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
}

/** Request: what tidying changes in the whole document, and the line ends of which it is not sure whether they are wraps. */
export const tidyPreviewRequest = new RequestType<DocumentParams, WireTidyPreview | null, void>('zhNews/tidyPreview');
export interface WireTidyPreview extends WireEdits {
  /** The line breaks that tidying leaves. */
  readonly kept: readonly WireRange[];
  /** The white space with a line break that it takes out. */
  readonly joined: readonly WireRange[];
}

/** Request: edits that move every headline above its article. */
export const moveHeadlinesRequest = new RequestType<DocumentParams, WireEdits | null, void>('zhNews/moveHeadlines');

/** Request: the page as Markdown, or one article as clean text. */
export const exportRequest = new RequestType<ExportParams, string | null, void>('zhNews/export');
export interface ExportParams extends DocumentParams {
  readonly format: 'markdown' | 'text';
  /** An article's index, or null for the page. */
  readonly article: number | null;
}

/** Notification to the editor: the document was read, with the counts of what was found. */
export const annotatedNotification = new NotificationType<Annotated>('zhNews/annotated');
export interface Annotated extends DocumentParams {
  readonly version: number;
  /** Another one when something that views show of this version has changed; many a decision changes nothing of it. */
  readonly content: string;
  readonly articles: number;
  readonly entities: number;
  readonly figures: number;
  /** The day that the document prints at first, as YYYY-MM-DD, or null. */
  readonly printed: string | null;
}

/** Notification to the editor: progress of reading a long document, from 0 to 1; 1 also when it was cancelled. */
export const progressNotification = new NotificationType<Progress>('zhNews/progress');
export interface Progress extends DocumentParams {
  readonly done: number;
}

/** Notification to the server: stop reading this document until its next edit or the next request for it. */
export const cancelReadingNotification = new NotificationType<DocumentParams>('zhNews/cancelReading');

/** Notification to the server: read a document whose reading was cancelled. */
export const resumeReadingNotification = new NotificationType<DocumentParams>('zhNews/resumeReading');

/** Request to the editor, in the browser alone: the bytes of a file of the extension, or null when it cannot be read. */
export const resourceRequest = new RequestType<ResourceParams, ResourceFile, void>('zhNews/resource');
export interface ResourceParams {
  /** From the extension's folder. */
  readonly path: string;
}
export interface ResourceFile {
  readonly bytes: Uint8Array | null;
}

/** Notification to the editor, once: nodejieba was asked for and could not be loaded; the light segmenter has taken over. */
export const fallbackNotification = new NotificationType<Fallback>('zhNews/fallback');
export interface Fallback {
  readonly reason: string;
}

/** Command in hover cards and tree items that the editor offers: selects and reveals; arguments: uri, range. */
export const revealCommand = 'zhNews.reveal';

/** Command in hover cards: opens the list of references at a position; arguments: uri, position. */
export const findMentionsCommand = 'zhNews.findMentions';

/** Command in hover cards: puts a text into the clipboard; arguments: text. */
export const copyTextCommand = 'zhNews.copyText';

/** Command in hover cards: offers what can be done with the name at a position; arguments: uri, position. */
export const nameActionsCommand = 'zhNews.nameActions';

/** Command of quick fixes: what a name is; arguments: NameTarget, then its type, or null when it is no name. */
export const nameAsCommand = 'zhNews.nameAs';
export interface NameTarget {
  readonly uri: string;
  readonly range: WireRange;
}

/** Command of quick fixes: the name is another form of a second one, which is asked for; arguments: NameTarget, full name, type. */
export const mergeNameCommand = 'zhNews.mergeName';

/** Command of quick fixes: puts a name into one of the word lists; arguments: name, type or null when it is asked for. */
export const addToListCommand = 'zhNews.addToWordList';

/** Command in hover cards: the name at a position is none; arguments: uri, position. */
export const notAnEntityCommand = 'zhNews.notAnEntity';

/** Command in hover cards: asks for the day that the page was printed on; arguments: uri. */
export const setPageDateCommand = 'zhNews.setPageDate';

/** What a card may run. */
export const cardCommands: readonly string[] = [
  revealCommand,
  findMentionsCommand,
  copyTextCommand,
  nameActionsCommand,
  notAnEntityCommand,
  setPageDateCommand,
];

/** Notification to the server: the content of the file that `zhNews.wordListFile` names, whenever it changes; null when there is none. */
export const wordListFileNotification = new NotificationType<WordListFile>('zhNews/wordListFile');
export interface WordListFile {
  readonly uri: string;
  readonly text: string | null;
}

/** Notification to the server: the day that a document was printed on, as its reader says: YYYY-MM-DD, or null. */
export const pageDateNotification = new NotificationType<PageDate>('zhNews/pageDate');
export interface PageDate extends DocumentParams {
  readonly date: string | null;
}

/** What the editor tells the server when it starts it. */
export interface InitializationOptions {
  /** The editor's display language, such as `en` or `zh-cn`. */
  readonly locale: string;
  /** The texts of `l10n/` in that language, by the English ones; undefined where there are none, which gives English. */
  readonly translations?: Readonly<Record<string, string>> | undefined;
  /** As the settings have it: what pages are read with is loaded before the server can ask for them. Without it, at the first page. */
  readonly segmenter?: ServerSettings['segmenter'];
}

/** The settings that the server reads, section `zhNews`. */
export interface ServerSettings {
  readonly segmenter: 'auto' | 'nodejieba';
  readonly referenceYear: number | null;
  readonly tidy: { readonly radicals: boolean; readonly paragraphs: ParagraphSpacing };
  readonly diagnostics: { readonly uncertainWraps: boolean; readonly figures: boolean; readonly mixedColumns: boolean };
  /** Rules of the checks by their names; those that are not named are on. */
  readonly checks: Readonly<Record<string, boolean>>;
  /** Single contradictions that the reader does not want to see again. */
  readonly silencedChecks: readonly string[];
  readonly wordList: readonly unknown[];
}

/** Semantic token types, in the order of the legend. */
export const tokenTypes = ['zhPerson', 'zhPlace', 'zhOrganization', 'zhWork', 'zhFigure'] as const;
