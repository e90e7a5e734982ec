/**
 * A function that keeps its latest result for each object, for as long as the object exists, and computes again only for
 * another context.
 *
 * @param compute pure; what it returns for an object depends only on the object and the context
 * @returns the function, whose context is compared by identity
 */
export function keepPerObject<Subject extends object, Context extends readonly unknown[], Result>(
  compute: (subject: Subject, ...context: Context) => Result,
): (subject: Subject, ...context: Context) => Result {
  const kept = new WeakMap<Subject, { readonly context: Context; readonly result: Result }>();
  return (subject, ...context) => {
    const known = kept.get(subject);
    if (known?.context.every((value, index) => value === context[index])) return known.result;
    const result = compute(subject, ...context);
    kept.set(subject, { context, result });
    return result;
  };
}
