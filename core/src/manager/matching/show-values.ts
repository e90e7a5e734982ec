/** A list of values for a sentence. Quotes values that could be misread, such as an empty text or one with spaces. */
export function showValues(values: readonly string[]): string {
  return values.map((value) => (/^[^\s"',]+$/.test(value) ? value : JSON.stringify(value))).join(', ');
}
