/** Replacements for values that differ between runs and machines. */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)? [+-]\d{4} (?:[A-Z]{3,5}|[+-]\d{2,4})/g, '<time>'],
  [/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/g, '<time>'],
  [/\banna \([\w.-]+\)/g, 'anna (<host>)'],
  [/\b\d+ ms\b/g, '<duration> ms'],
  [/\brequest of \d+ bytes\b/g, 'request of <size> bytes'],
  [/("bytes"): \d+/g, '$1: 0'],
  [/("durationMs"): \d+/g, '$1: 0'],
  [/("clockSkewMs"): -?\d+/g, '$1: 0'],
  [/(Message ID:) \S+/g, '$1 <id>'],
  [/("messageId"): "[^"]*"/g, '$1: "<id>"'],
  [/("semanticVersion"): "[^"]*"/g, '$1: "<version>"'],
];

export function normalize(text: string, folder: string, simulator: string | undefined): string {
  const own = text.replaceAll(folder, '<folder>');
  const placed = simulator === undefined ? own : own.replaceAll(new URL(simulator).host, '<simulator>');
  return VOLATILE.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), placed);
}
