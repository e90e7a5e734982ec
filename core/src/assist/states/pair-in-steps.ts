/** The same thing in both states, or only in one of them. */
export interface Pair<Item> {
  readonly before?: Item;
  readonly after?: Item;
}

/**
 * Pairs things that have the same name: in each step those that have the same text, in their order.
 *
 * @param steps the last one may give all of them the same text
 */
export function pairInSteps<Item>(
  before: readonly Item[],
  after: readonly Item[],
  steps: readonly ((item: Item) => string)[],
): readonly Pair<Item>[] {
  const partners = new Map<Item, Item>();
  let [old, next] = [before, after];
  for (const textOf of steps) {
    const waiting = new Map<string, Item[]>();
    for (const item of next) {
      const text = textOf(item);
      waiting.set(text, [...(waiting.get(text) ?? []), item]);
    }
    for (const item of old) {
      const partner = waiting.get(textOf(item))?.shift();
      if (partner !== undefined) partners.set(item, partner);
    }
    const taken = new Set(partners.values());
    old = old.filter((item) => !partners.has(item));
    next = next.filter((item) => !taken.has(item));
  }
  return [
    ...before.map((item): Pair<Item> => {
      const partner = partners.get(item);
      return partner === undefined ? { before: item } : { before: item, after: partner };
    }),
    ...next.map((item): Pair<Item> => ({ after: item })),
  ];
}
