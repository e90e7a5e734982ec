const MARKS = /\$\{|\$\(|\{\{|<[^<>]+>|^\$[A-Z_]/;

/** Whether a text is filled in by something else before it is applied, such as `${WEBHOOK}` or `<your webhook>`. */
export function isPlaceholder(text: string): boolean {
  return MARKS.test(text);
}
