/** A function that keeps its latest result for as long as its arguments are the same objects. */
export function keepLast<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | undefined;
  return (...args) => {
    if (last?.args.length !== args.length || !last.args.every((value, index) => value === args[index]))
      last = { args, result: compute(...args) };
    return last.result;
  };
}
