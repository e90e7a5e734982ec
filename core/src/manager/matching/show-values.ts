/** A list of values for a sentence. What could be misread, such as the empty text or one with a blank, is quoted. */
export function showValues(values: readonly string[]): string {
  return values.map((value) => (/^[^\s"',]+$/.test(value) ? value : JSON.stringify(value))).join(', ');
}
