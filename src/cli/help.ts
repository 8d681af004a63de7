import { exportFormats, importFormats } from '../formats/format-names.ts';

export const help = `Reads Chinese newspaper pages pulled out of PDFs: articles, names, figures, line wraps.

  zh-news tidy FILE                     the page with its line wraps mended
  zh-news tidy --write FILE...          the same, in the files themselves; a file is touched only when it changes
  zh-news annotate FILE                 articles, entities and figures as one JSON object
  zh-news annotate --format csv FILE    the page's figures as CSV
  zh-news annotate --format jsonl FILE  one JSON object for each newspaper page of a long document
  zh-news annotate --jsonl              one {"text": ...} a line in, one object a line out, in the same order
  zh-news export --format NAME FILE     names and decisions for other programs, or html, a report to look at; NAME is one of
                                        ${exportFormats.join(', ')}
  zh-news import --format NAME FILE --page PAGE
                                        annotations of ${importFormats.join(', ')} into the file beside the page
  zh-news agree A B                     how far two files of annotations of one page agree
  zh-news status FOLDER                 how far its pages are reviewed

FILE is a text in UTF-8; - is standard input.

  --radicals          tidy: also write characters for the radicals that PDF fonts give in their place
  --paragraphs HOW    tidy: set apart as on most of the page (page, default), blankLine, none, keep
  --guideline NAME    whose rules decide what is a name: readers (default), msra, pku, cluener
  --quick, --thorough how much time a text may take: thorough reads the names of every sentence twice; quick takes a third of
                      the time, finds a few names in a hundred less, and looks for no contradictions: "checks" is left out
  --year YEAR         the year of dates where neither the page nor the file's name gives one
  --date YYYY-MM-DD   the day that the page was printed on: dates without a year, and 昨日, are read by it
  --word-list FILE    names that are always or never marked
  --segmenter NAME    auto (default: the light one), nodejieba
  --keep-going        --jsonl: a bad row becomes {"error": ...} in its place
  --jobs N            --jsonl: N rows at a time, or all for one a core
  --encoding NAME     of FILE: gb18030, big5, utf-16le ...; UTF-8 unless it is given
  --out FOLDER        export: a file for each page of a folder
  --decided           export: without the suggestions that nobody has decided about
  --by NAME           export, import: the file of a further annotator, PAGE.NAME.zhnotes.jsonl
  --offsets UNIT      doccano, label-studio: utf16 or code-points
  --page PAGE         import, agree: the page that was annotated
  --language NAME     export --format html: en or zh; else that of the terminal
  --json              agree, status: for programs
  --no-progress       no line of progress on the terminal
  --help, --version

Exit code 0; 2 for a wrong call, bad input, or what export and import leave out, each with a line on standard error.
`;
