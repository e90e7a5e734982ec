const MARKS = /\$\{|\$\(|\{\{|<[^<>]+>|^\$[A-Z_]/;

/** Whether a text contains a placeholder to replace before the manifest is applied: `${WEBHOOK}`, `<your webhook>`. */
export function isPlaceholder(text: string): boolean {
  return MARKS.test(text);
}
