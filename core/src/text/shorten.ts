/** Characters of an excerpt in a sentence. */
const MOST = 60;

/** An excerpt of a text on one line. */
export function shorten(text: string): string {
  const line = text
    .slice(0, 10 * MOST)
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > MOST ? `${characters.slice(0, MOST - 1).join('')}…` : line;
}
