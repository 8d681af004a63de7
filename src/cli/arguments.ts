/** The arguments of the command line, checked. Options may stand before or after the command. */

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type ParagraphSpacing, paragraphSpacings } from '../core/edits/spacing.ts';
import { guidelineNames } from '../core/entities/guidelines.ts';

import { dayOf, encodingOf, oneOf, whole, wrong } from './argument-values.ts';
import {
  type ExchangeArguments,
  type ExchangeCommand,
  exchangeArguments,
  understoodByExchange,
} from './exchange-arguments.ts';
import type { ReadingOptions } from './reading-options.ts';

export interface TidyArguments {
  readonly command: 'tidy';
  /** `-` is standard input. */
  readonly files: readonly string[];
  readonly write: boolean;
  readonly radicals: boolean;
  readonly paragraphs: ParagraphSpacing;
  /** As `TextDecoder` takes it. */
  readonly encoding: string;
  /** Whether to show how far the work is, where there is a terminal. */
  readonly progress: boolean;
}

export interface AnnotateArguments extends ReadingOptions {
  readonly command: 'annotate';
  readonly file: string;
  /** `rows` are lines of {"text": …} in and out; `jsonl` is a document, a line for each of its pages. */
  readonly format: 'json' | 'csv' | 'jsonl' | 'rows';
  readonly encoding: string;
  readonly progress: boolean;
  readonly keepGoing: boolean;
  readonly jobs: number;
}

export type Arguments =
  | TidyArguments
  | AnnotateArguments
  | ExchangeArguments
  | { readonly command: 'help' }
  | { readonly command: 'version' };

const segmenters = ['auto', 'nodejieba'] as const;
const formats = ['json', 'csv', 'jsonl'] as const;

const options = {
  write: { type: 'boolean' },
  radicals: { type: 'boolean' },
  paragraphs: { type: 'string' },
  jsonl: { type: 'boolean' },
  format: { type: 'string' },
  guideline: { type: 'string' },
  quick: { type: 'boolean' },
  thorough: { type: 'boolean' },
  year: { type: 'string' },
  date: { type: 'string' },
  'word-list': { type: 'string' },
  segmenter: { type: 'string' },
  'keep-going': { type: 'boolean' },
  jobs: { type: 'string' },
  encoding: { type: 'string' },
  decided: { type: 'boolean' },
  offsets: { type: 'string' },
  out: { type: 'string' },
  page: { type: 'string' },
  by: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  'no-progress': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Options = ReturnType<typeof parse>['values'];

const understood: Readonly<Record<Command, readonly (keyof Options)[]>> = {
  ...understoodByExchange,
  tidy: ['write', 'radicals', 'paragraphs', 'guideline', 'encoding', 'no-progress'],
  annotate: [
    ...([
      'jsonl',
      'format',
      'guideline',
      'quick',
      'thorough',
      'year',
      'date',
      'word-list',
      'segmenter',
      'keep-going',
      'jobs',
    ] as const),
    ...(['encoding', 'no-progress'] as const),
  ],
};

/** @throws Problem when the call is wrong. */
export function parseArguments(parameters: readonly string[]): Arguments {
  const { values, positionals } = parse(parameters);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...files] = positionals;
  if (!isCommand(command)) {
    const commands = Object.keys(understood).join(', ');
    throw wrong(command === undefined ? `which command: ${commands}?` : `there is no command ${command}`);
  }
  for (const name of Object.keys(values) as (keyof Options)[]) {
    if (!understood[command].includes(name)) throw wrong(`${command} has no option --${name}`);
  }
  if (command === 'tidy') return tidyArguments(files, values);
  if (command === 'annotate') return annotateArguments(files, values);
  return exchangeArguments(command, files, values, readingOptions(values), encodingOf(values.encoding));
}

type Command = 'tidy' | 'annotate' | ExchangeCommand;
const isCommand = (name: string | undefined): name is Command => name !== undefined && Object.hasOwn(understood, name);

/** @throws Problem when a value is wrong. */
function readingOptions(values: Options): ReadingOptions {
  if (values.quick && values.thorough) throw wrong('--quick and --thorough exclude each other');
  return {
    guideline: oneOf('--guideline', values.guideline, guidelineNames) ?? 'readers',
    effort: values.quick ? 'quick' : values.thorough ? 'thorough' : 'normal',
    year: values.year === undefined ? null : whole('--year', values.year, 1000, 9999),
    date: dayOf('--date', values.date),
    wordList: values['word-list'] ?? null,
    segmenter: oneOf('--segmenter', values.segmenter, segmenters) ?? 'auto',
  };
}

function tidyArguments(files: readonly string[], values: Options): TidyArguments {
  const write = values.write ?? false;
  if (files.length === 0) throw wrong('tidy needs a file, or - for standard input');
  if (files.length > 1 && !write) throw wrong('tidy takes one file; with --write, any number');
  if (files.includes('-') && write) throw wrong('standard input cannot be rewritten');
  if (write && values.encoding)
    throw wrong('a file that is rewritten is UTF-8: --write and --encoding exclude each other');
  oneOf('--guideline', values.guideline, guidelineNames);
  return {
    command: 'tidy',
    files,
    write,
    radicals: values.radicals ?? false,
    paragraphs: oneOf('--paragraphs', values.paragraphs, paragraphSpacings) ?? 'page',
    encoding: encodingOf(values.encoding),
    progress: !values['no-progress'],
  };
}

function annotateArguments(files: readonly string[], values: Options): AnnotateArguments {
  const jsonl = values.jsonl ?? false;
  if (files.length === 0 && !jsonl) throw wrong('annotate needs a file, or - for standard input');
  if (files.length > 1) throw wrong('annotate takes one file');
  if (jsonl && values.format) throw wrong('--jsonl and --format exclude each other');
  if (jsonl && values.encoding) throw wrong('rows are UTF-8: --jsonl and --encoding exclude each other');
  if (values['word-list'] === '-' && (files[0] ?? '-') === '-')
    throw wrong('standard input is the text or the word list, not both');
  if (!jsonl && (values.jobs || values['keep-going'])) throw wrong('--jobs and --keep-going need --jsonl');
  return {
    command: 'annotate',
    file: files[0] ?? '-',
    format: jsonl ? 'rows' : (oneOf('--format', values.format, formats) ?? 'json'),
    ...readingOptions(values),
    keepGoing: values['keep-going'] ?? false,
    jobs: jobsOf(values.jobs),
    encoding: encodingOf(values.encoding),
    progress: !values['no-progress'],
  };
}

function jobsOf(value: string | undefined): number {
  if (value === undefined) return 1;
  return value === 'all' ? availableParallelism() : whole('--jobs', value, 1, 256);
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({ args: withNegativeValues(parameters), options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? parameters.find(isUnknown) : undefined;
    if (unknown?.startsWith('--')) throw wrong(`there is no option ${unknown}`);
    if (unknown) throw wrong(`there is no option ${unknown}; a file of that name is ./${unknown}, or stands behind --`);
    throw wrong(message.split('. ', 1)[0] as string);
  }
}

/** `--jobs -1` with its value joined, since a value that begins with a dash could be an option. */
function withNegativeValues(parameters: readonly string[]): string[] {
  const joined: string[] = [];
  for (const parameter of parameters) {
    const before = joined.at(-1);
    if (/^-\d/.test(parameter) && before && isTextOption(before)) joined[joined.length - 1] = `${before}=${parameter}`;
    else joined.push(parameter);
  }
  return joined;
}

const optionOf = (parameter: string) => options[parameter.slice(2) as keyof typeof options] ?? null;
const isTextOption = (parameter: string): boolean =>
  parameter.startsWith('--') && optionOf(parameter)?.type === 'string';

const isUnknown = (parameter: string): boolean =>
  /^-[^-]/.test(parameter)
    ? !/^-h+$/.test(parameter)
    : parameter.startsWith('--') && parameter !== '--' && !optionOf(parameter.split('=', 1)[0] as string);
