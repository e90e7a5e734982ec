const MARKS = /\$\{|\$\(|\{\{|<[^<>]+>|^\$[A-Z_]/;

/** Whether a text is a placeholder that is filled in before the manifest is applied: `${WEBHOOK}`, `<your webhook>`. */
export function isPlaceholder(text: string): boolean {
  return MARKS.test(text);
}
