/**
 * TEI P5: an article is a `div` with its `head`, a wrap is an `lb`, names are `persName`, `placeName`, `orgName` and `title` with a `ref` to the
 * list of entities in the header, notes are `note`. A name that crosses a paragraph or another name stands in `back`, `n` its offsets in UTF-16
 * units. Characters that XML cannot hold are written as U+FFFD.
 */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { EntityType, Passage, Span } from '../core/reading.ts';
import { layOut } from './article-layout.ts';
import type { ExchangeDocument, Mark } from './exchange.ts';
import { flatten, type Nested, nest } from './nesting.ts';
import { xmlText } from './xml-text.ts';

const elements: Readonly<Record<EntityType, string>> = {
  person: 'persName',
  place: 'placeName',
  organization: 'orgName',
  work: 'title',
};
const elementOf = ({ type }: Mark): string => elements[type as EntityType];

export function toTei({ name, text, marks, pages }: ExchangeDocument): string {
  const shown = marks.filter(({ layer }) => layer === 'entity' || layer === 'note');
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.tei-c.org/ns/1.0', 'TEI');
  addHeader(root, name, shown);
  const textElement = root.ele('text').att('http://www.w3.org/XML/1998/namespace', 'xml:lang', 'zh');
  const body = textElement.ele('body');
  const written = new Set<Mark>();
  for (const { start, annotation } of pages) {
    const add = (parent: XMLBuilder, passage: Passage) => {
      const span = { start: passage.start + start, end: passage.end + start };
      const trees = nest(shown, span);
      for (const mark of flatten(trees)) written.add(mark);
      addSpan(parent, text, span, trees);
    };
    const { page } = annotation;
    for (let index = 0; index < page.articles.length; index++) {
      const { headlines, subtitles, sections } = layOut(page, index);
      const article = body.ele('div').att('type', 'article');
      for (const passage of headlines) add(article.ele('head'), passage);
      for (const passage of subtitles) add(article.ele('head').att('type', 'sub'), passage);
      for (const { heading, paragraphs } of sections) {
        const section = heading.length > 0 ? article.ele('div').att('type', 'section') : article;
        for (const passage of heading) add(section.ele('head'), passage);
        for (const passage of paragraphs) add(section.ele('p'), passage);
      }
    }
    const loose = page.passages.filter(({ article }) => article < 0);
    if (loose.length > 0) {
      const furniture = body.ele('div').att('type', 'furniture');
      for (const passage of loose) add(furniture.ele('p'), passage);
    }
  }
  if (body.node.childNodes.length === 0) body.ele('p');
  const across = shown.filter((mark) => !written.has(mark));
  if (across.length > 0) addAcross(textElement, text, across);
  return `${root.end({ prettyPrint: false })}\n`;
}

function addSpan(parent: XMLBuilder, text: string, { start, end }: Span, trees: readonly Nested<Mark>[]): void {
  let at = start;
  for (const { mark, inner } of trees) {
    addText(parent, text.slice(at, mark.start));
    if (mark.layer === 'entity') addSpan(nameElement(parent, mark), text, mark, inner);
    else addSpan(parent, text, mark, inner);
    if (mark.note) parent.ele('note').att('type', 'annotator').txt(xmlText(mark.note));
    at = mark.end;
  }
  addText(parent, text.slice(at, end));
}

function addText(parent: XMLBuilder, text: string): void {
  text.split(/\r\n|[\n\r\v\f\u2028\u2029]/).forEach((line, i) => {
    if (i > 0) parent.ele('lb');
    if (line) parent.txt(xmlText(line));
  });
}

function nameElement(parent: XMLBuilder, mark: Mark): XMLBuilder {
  const element = parent.ele(elementOf(mark));
  return mark.entity ? element.att('ref', `#e${mark.entity.number}`) : element;
}

/** Marks that no paragraph holds whole. */
function addAcross(textElement: XMLBuilder, text: string, marks: readonly Mark[]): void {
  const paragraph = textElement.ele('back').ele('div').att('type', 'across').ele('p');
  for (const mark of marks) {
    const own = mark.layer === 'entity' ? nameElement(paragraph, mark) : paragraph.ele('seg');
    addText(own.att('n', `${mark.start} ${mark.end}`), text.slice(mark.start, mark.end));
    if (mark.note) paragraph.ele('note').att('type', 'annotator').txt(xmlText(mark.note));
  }
}

/** The lists of entities by type: the list, its items, what names them. */
const lists = [
  ['person', 'listPerson', 'person'],
  ['place', 'listPlace', 'place'],
  ['organization', 'listOrg', 'org'],
  ['work', 'listBibl', 'bibl'],
] as const;

function addHeader(root: XMLBuilder, name: string, marks: readonly Mark[]): void {
  const description = root.ele('teiHeader').ele('fileDesc');
  description.ele('titleStmt').ele('title').txt(xmlText(name));
  description.ele('publicationStmt').ele('p').txt('Annotated with Chinese News Annotator.');
  const source = description.ele('sourceDesc');
  source.ele('bibl').ele('title').txt(xmlText(name));
  for (const [type, list, item] of lists) {
    const own = marks.filter((mark) => mark.type === type && mark.entity);
    const names = new Map(own.map(({ entity }) => [entity?.number ?? -1, entity?.name ?? '']));
    if (names.size === 0) continue;
    const parent = source.ele(list);
    for (const [number, entity] of names) {
      const element = parent.ele(item).att('http://www.w3.org/XML/1998/namespace', 'xml:id', `e${number}`);
      element.ele(elements[type]).txt(xmlText(entity));
    }
  }
}
