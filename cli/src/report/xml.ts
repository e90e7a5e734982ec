import { toWellFormed } from '#core';

export type Attributes = Readonly<Record<string, string | number>>;

/** The attributes of an element, each with a space before it. */
export function attributes(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 allows neither control characters nor lone surrogates, not even as references. */
export function escapeXml(text: string): string {
  return (
    toWellFormed(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML rejects these characters
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (character: string) => ENTITIES[character] ?? character)
  );
}
