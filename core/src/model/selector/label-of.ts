/** The value of an alert's label. Ignores inherited members, such as `constructor`. */
export function labelOf(labels: Readonly<Record<string, string>>, key: string): string | undefined {
  const value: unknown = labels[key];
  return typeof value === 'string' ? value : undefined;
}
