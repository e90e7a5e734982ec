import { memoizeExpressions } from '../go/regexp/memoize-expressions.js';
import type { Draft, RuleMeta } from '../model/finding/draft.js';
import type { KindInfo } from '../model/kinds.js';
import type { Release } from '../model/release/release.js';
import { schemaPlace } from '../model/schema/navigate.js';
import { finish, type Steps } from '../text/steps.js';
import type { Place } from '../yaml/place.js';
import { placesWithRoles } from './lint/places-with-roles.js';
import type { Role, Rule, RuleContext } from './lint/rule.js';
import { RULES } from './rules.js';

type RulesByRole = ReadonlyMap<Role | 'root', readonly Rule[]>;

const RULES_BY_ROLE = groupByRole(RULES);

export interface LintOptions {
  /** A subset, grouped by `groupByRole`, to measure the cost of single rules. */
  readonly rules?: RulesByRole;
  /** The object is only a part of the one in the cluster. */
  readonly isPart?: boolean;
}

type Drafts = readonly { readonly check: RuleMeta; readonly draft: Draft }[];

/** Runs every rule that is about the release over an object. */
export function lintObject(...args: Parameters<typeof lintInSteps>): Drafts {
  return finish(lintInSteps(...args));
}

/** Characters of a document, and nodes of a place in it, above which each rule is a step of its own. */
const [LARGE_TEXT, LARGE_PLACE] = [50_000, 1000];

/** The same, place by place. */
export function* lintInSteps(
  kind: KindInfo,
  root: Place,
  text: string,
  release: Release,
  { rules = RULES_BY_ROLE, isPart = false }: LintOptions = {},
): Steps<Drafts> {
  const drafts: { check: RuleMeta; draft: Draft }[] = [];
  const compile = memoizeExpressions();
  const isLarge = text.length > LARGE_TEXT;
  function* run(role: Role | 'root', place: Place, roles: readonly Role[]): Steps<void> {
    const context: RuleContext = {
      release,
      text,
      apiVersion: kind.apiVersion,
      kind: kind.kind,
      isPart,
      roles,
      compile,
    };
    for (const rule of rules.get(role) ?? []) {
      if (rule.meta.appliesTo?.(release) === false) continue;
      rule.visit[role]?.(place, (draft) => drafts.push({ check: rule.meta, draft }), context);
      if (isLarge && (role === 'root' || place.node.size > LARGE_PLACE)) yield undefined;
    }
  }
  yield* run('root', root, []);
  for (const { place, roles } of placesWithRoles(root, schemaPlace(kind.schema, kind.schema))) {
    yield undefined;
    yield* run(roles.at(-1) ?? 'root', place, roles);
  }
  return drafts;
}

export function groupByRole(rules: readonly Rule[]): RulesByRole {
  const groups = new Map<Role | 'root', Rule[]>();
  for (const rule of rules) {
    for (const role of Object.keys(rule.visit) as (Role | 'root')[])
      groups.set(role, [...(groups.get(role) ?? []), rule]);
  }
  return groups;
}
