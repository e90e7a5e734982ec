import { memberOf } from '../../checks/template/member.js';
import type { Scope } from '../../checks/template/walk-template.js';
import type { Type } from '../../go/template/index.js';

/**
 * The type of a path in a scope, such as `.Alerts.Firing`, `$alert.Labels` or `.`; undefined: unknown.
 * @param path with the head before the first dot, which is empty for the dot
 */
export function pathType(path: string, scope: Scope | undefined): Type | undefined {
  const [head = '', ...names] = path.split('.');
  let type = head.startsWith('$') ? scope?.variables.get(head) : scope?.dot;
  for (const name of names) {
    if (name === '') continue;
    const member = memberOf(type, name);
    type = member === 'missing' ? undefined : member?.type;
  }
  return type;
}
