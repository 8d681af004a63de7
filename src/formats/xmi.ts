/**
 * UIMA CAS in XMI, with the type system that INCEpTION and dkpro-cassis read it by. Offsets are UTF-16 units, as Java counts. Names are
 * `NamedEntity` of DKPro Core, their label `value`, their entity `identifier`.
 */
import { create } from 'xmlbuilder2';
import { type ExchangeDocument, isLabelled } from './exchange.ts';
import { labelOf } from './labels.ts';
import { xmlText } from './xml-text.ts';

const namedEntity = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const namespaces = {
  xmi: 'http://www.omg.org/XMI',
  cas: 'http:///uima/cas.ecore',
  tcas: 'http:///uima/tcas.ecore',
  type: 'http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore',
} as const;

export function toXmi({ text, marks }: ExchangeDocument): string {
  const names = marks.filter(isLabelled);
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(namespaces.xmi, 'xmi:XMI');
  for (const [prefix, uri] of Object.entries(namespaces)) {
    if (prefix !== 'xmi') root.att('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, uri);
  }
  root.att(namespaces.xmi, 'xmi:version', '2.0');
  const element = (prefix: keyof typeof namespaces, name: string, id: number) =>
    root.ele(namespaces[prefix], `${prefix}:${name}`).att(namespaces.xmi, 'xmi:id', String(id));
  element('cas', 'NULL', 0);
  element('tcas', 'DocumentAnnotation', 2).att({ sofa: '1', begin: '0', end: String(text.length), language: 'zh' });
  names.forEach((mark, i) => {
    const { start, end, entity } = mark;
    const place = { sofa: '1', begin: String(start), end: String(end), value: xmlText(labelOf(mark)) };
    element('type', 'NamedEntity', i + 3).att({ ...place, ...(entity && { identifier: xmlText(entity.name) }) });
  });
  const sofa = { sofaNum: '1', sofaID: '_InitialView', mimeType: 'text', sofaString: xmlText(text) };
  element('cas', 'Sofa', 1).att(sofa);
  const members = ['2', ...names.map((_, i) => String(i + 3))].join(' ');
  root.ele(namespaces.cas, 'cas:View').att({ sofa: '1', members });
  return `${withLineEnds(root.end({ prettyPrint: false }))}\n`;
}

/**
 * White space in an attribute must be escaped, or a reader takes it for blanks; the serialiser does not. There is none elsewhere but blanks.
 */
const withLineEnds = (xml: string) => xml.replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The file TypeSystem.xml, the same for every page. */
export function xmiTypeSystem(): string {
  const feature = (name: string) => ({ name, description: '', rangeTypeName: 'uima.cas.String' });
  const description = {
    '@xmlns': 'http://uima.apache.org/resourceSpecifier',
    types: {
      typeDescription: {
        name: namedEntity,
        description: 'A name: PER, LOC, ORG or WORK.',
        supertypeName: 'uima.tcas.Annotation',
        features: { featureDescription: [feature('value'), feature('identifier')] },
      },
    },
  };
  const document = create({ version: '1.0', encoding: 'UTF-8' }, { typeSystemDescription: description });
  return `${document.end({ prettyPrint: true })}\n`;
}
