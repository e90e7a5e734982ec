/** Caches the last result for as long as the arguments are identical. */
export function memoizeLast<Arguments extends readonly unknown[], Answer>(
  work: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  let last: { readonly args: Arguments; readonly answer: Answer } | undefined;
  return (...args) => {
    if (!last || args.some((arg, index) => !Object.is(arg, last?.args[index]))) last = { args, answer: work(...args) };
    return last.answer;
  };
}
