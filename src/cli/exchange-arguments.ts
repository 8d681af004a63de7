/** The arguments of the commands about saved annotations: export, import, agree, status. */
import { isAnnotatorName } from '../core/annotations/sidecar.ts';
import type { Counting } from '../formats/doccano.ts';
import { type ExportFormat, exportFormats, type ImportFormat, importFormats } from '../formats/format-names.ts';
import { oneOf, wrong } from './argument-values.ts';
import type { ReadingOptions } from './reading-options.ts';

const languages = ['en', 'zh'] as const;
const countings = ['utf16', 'code-points'] as const;

export interface ExportArguments extends ReadingOptions {
  readonly command: 'export';
  readonly format: ExportFormat;
  /** Pages, and folders of them. */
  readonly files: readonly string[];
  /** A folder that the exports go into, or null for standard output. */
  readonly out: string | null;
  readonly decidedOnly: boolean;
  readonly counting: Counting | null;
  /** Of a report. */
  readonly language: 'en' | 'zh';
  /** Whose file of annotations is laid over the suggestions; null for the page's own. */
  readonly by: string | null;
  readonly encoding: string;
}

export interface ImportArguments {
  readonly command: 'import';
  readonly format: ImportFormat;
  readonly file: string;
  readonly page: string;
  readonly counting: Counting | null;
  readonly by: string | null;
  readonly encoding: string;
}

export interface AgreeArguments {
  readonly command: 'agree';
  readonly files: readonly [string, string];
  /** The page that both are about; null for the one that stands beside them. */
  readonly page: string | null;
  readonly json: boolean;
}

export interface StatusArguments extends ReadingOptions {
  readonly command: 'status';
  readonly folder: string;
  readonly json: boolean;
}

export type ExchangeArguments = ExportArguments | ImportArguments | AgreeArguments | StatusArguments;

export interface ExchangeValues {
  readonly format?: string;
  readonly decided?: boolean;
  readonly offsets?: string;
  readonly out?: string;
  readonly page?: string;
  readonly by?: string;
  readonly json?: boolean;
  readonly language?: string;
}

const readingOptions = ['guideline', 'quick', 'thorough', 'year', 'date', 'word-list', 'segmenter'] as const;

/** The options that each command understands. */
export const understoodByExchange = {
  export: ['format', 'out', 'decided', 'offsets', 'by', 'language', 'encoding', ...readingOptions],
  import: ['format', 'page', 'offsets', 'by', 'encoding'],
  agree: ['page', 'json'],
  status: ['json', ...readingOptions],
} as const;

export type ExchangeCommand = keyof typeof understoodByExchange;

/** @throws Problem when the call is wrong. */
export function exchangeArguments(
  command: ExchangeCommand,
  files: readonly string[],
  values: ExchangeValues,
  reading: ReadingOptions,
  encoding: string,
): ExchangeArguments {
  switch (command) {
    case 'export':
      if (files.length === 0) throw wrong('export needs a page, or a folder of pages');
      return {
        command,
        ...reading,
        format: required('export', oneOf('--format', values.format, exportFormats), exportFormats),
        files,
        out: values.out ?? null,
        decidedOnly: values.decided ?? false,
        counting: oneOf('--offsets', values.offsets, countings) ?? null,
        language: oneOf('--language', values.language, languages) ?? ownLanguage(),
        by: annotator(values.by),
        encoding,
      };
    case 'import':
      if (files.length !== 1) throw wrong('import takes one file');
      if (values.page === undefined) throw wrong('import needs --page PAGE, the page that was annotated');
      if (values.page === '-') throw wrong('--page names a file: annotations are kept beside it');
      return {
        command,
        format: required('import', oneOf('--format', values.format, importFormats), importFormats),
        file: files[0] as string,
        page: values.page,
        counting: oneOf('--offsets', values.offsets, countings) ?? null,
        by: annotator(values.by),
        encoding,
      };
    case 'agree': {
      const [first, second, ...more] = files;
      if (first === undefined || second === undefined || more.length > 0)
        throw wrong('agree takes two files of annotations of one page');
      return { command, files: [first, second], page: values.page ?? null, json: values.json ?? false };
    }
    case 'status':
      if (files.length !== 1) throw wrong('status takes one folder, or one page');
      return { command, ...reading, folder: files[0] as string, json: values.json ?? false };
  }
}

/** That of the terminal, as the system says it. */
const ownLanguage = (): 'en' | 'zh' =>
  /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'zh' : 'en';

function required<T extends string>(command: string, format: T | undefined, formats: readonly T[]): T {
  if (format === undefined) throw wrong(`${command} needs --format: ${formats.join(', ')}`);
  return format;
}

function annotator(name: string | undefined): string | null {
  if (name === undefined) return null;
  if (!isAnnotatorName(name)) throw wrong('--by is a name of letters, digits, - and _');
  return name;
}
