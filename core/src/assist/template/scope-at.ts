import { dotTypes } from '../../checks/template/dot-types.js';
import { parseText } from '../../checks/template/template-texts.js';
import { type Scope, walkTemplate } from '../../checks/template/walk-template.js';
import type { Type } from '../../go/template/index.js';
import { dataTypesOf } from '../../manager/message/template/data-types.js';
import type { Release } from '../../model/release/release.js';

const ACTION = /\{\{-?\s*(?:\/\*[\s\S]*?\*\/|(if|range|with|block|define|end)\b)/g;

/**
 * The dot and the variables at the end of a text that breaks off before an action. Closes all open blocks to parse it. A
 * template that shows nothing yet of its data, and that no other calls, is taken for one of the manager's.
 *
 * @param types the data that templates run on, where other texts show it
 * @param isCalled whether another template calls one, with data that nothing shows
 */
export function scopeAt(
  prefix: string,
  types: ReadonlyMap<string, Type | undefined>,
  release: Release,
  isCalled: (name: string) => boolean = () => false,
): Scope | undefined {
  const { trees } = parseText(`${prefix}{{.}}${'{{end}}'.repeat(openIn(prefix))}`);
  const dots = dotTypes(trees, release);
  const { data } = dataTypesOf(release);
  let found: Scope | undefined;
  for (const tree of trees)
    walkTemplate(tree, types.get(tree.name) ?? dots.get(tree) ?? (isCalled(tree.name) ? undefined : data), {
      statement(node, scope) {
        if (node.kind === 'action' && node.start === prefix.length) found = scope;
      },
    });
  return found;
}

function openIn(text: string): number {
  let open = 0;
  for (const [, keyword] of text.matchAll(ACTION)) {
    if (keyword === 'end') open = Math.max(0, open - 1);
    else if (keyword !== undefined) open++;
  }
  return open;
}
