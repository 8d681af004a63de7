/** Pieces of HTML. Text and attributes go through `escapeHtml`; nothing else of a document gets into the page. */

/** HTML that is finished, told from text that must be escaped. */
export interface Html {
  readonly html: string;
}

export const raw = (html: string): Html => ({ html });

const escapeHtml = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

type Value = string | number | Html | readonly Html[];

/** A template: strings and numbers in it are escaped, HTML and lists of it are put in as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const piece = (value: Value): string =>
    typeof value === 'string' || typeof value === 'number'
      ? escapeHtml(String(value))
      : 'html' in value
        ? value.html
        : value.map((one) => one.html).join('');
  return raw(parts.map((part, i) => (i === 0 ? part : piece(values[i - 1] as Value) + part)).join(''));
}

export const nothing = raw('');
