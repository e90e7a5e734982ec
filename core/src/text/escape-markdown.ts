/** Escapes a text for one line of Markdown, so that it cannot add links, images, markup or cells. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#!~]/g, '\\$&')
    .replaceAll('&', '&amp;');
}
