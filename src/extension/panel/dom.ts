/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Creates elements. Text of the page is always inserted as text, never as HTML. */

export function element(tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export function textElement(tag: string, className: string, text: string, role?: string): HTMLElement {
  const made = element(tag, role ? { role } : {});
  made.className = className;
  made.textContent = text;
  return made;
}
