/** Calls a function once for each text. Keeps the results for as long as the returned function is kept. */
export function memoize<Value extends object | boolean>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = find(text);
    known.set(text, value);
    return value;
  };
}
