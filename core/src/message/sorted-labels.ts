/** As the manager lists them: `alertname` first, then by the names' code points; `rule_id` is hidden. */
export function sortedLabels(
  labels: Readonly<Record<string, string>>,
): readonly (readonly [name: string, value: string])[] {
  return Object.entries(labels)
    .filter(([name]) => name !== 'rule_id')
    .sort(([a], [b]) => rank(a) - rank(b) || compareCodePoints(a, b));
}

function rank(name: string): number {
  return name === 'alertname' ? 0 : 1;
}

/** UTF-16 order differs from Go's byte order beyond the basic plane. */
function compareCodePoints(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (character !== other) return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
  }
  return left.length - right.length;
}
