/** The value of an alert's label. Not a plain read: a key such as `constructor` finds what every object has. */
export function labelOf(labels: Readonly<Record<string, string>>, key: string): string | undefined {
  const value: unknown = labels[key];
  return typeof value === 'string' ? value : undefined;
}
