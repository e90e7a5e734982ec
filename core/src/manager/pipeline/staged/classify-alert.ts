import { DEFAULT_TENANT, GLOBAL_TENANT } from '../../../model/cluster/ownership.js';
import { outcomeOf } from '../../../model/selector/match-selector.js';
import { phrase } from '../../../text/phrase.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Pipeline, PreparedRouter } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Incident } from '../report/trace.js';
import { type RouteClass, VIA } from '../routing/routing.js';
import { type TenantAnswer, tenantsOf } from '../routing/tenants-of.js';

/** Finds the class of an alert by its routing key, or reports that the manager crashes on it. Adds new classes to the list. */
export type ClassifyAlert = (alert: NotifiedAlert, key: string) => number | Incident;

/**
 * Alerts that match the same routers and belong to the same namespace reach the same receivers, so each such class is
 * computed once.
 *
 * @param classes receives new classes
 */
export function createClassifier(pipeline: Pipeline, classes: RouteClass[]): ClassifyAlert {
  const { routers } = pipeline;
  const root = newNode();
  const answers = new Map<string, TenantAnswer>();
  const missing = routers.find(({ selector }) => !selector);
  return (alert, key) => {
    if (missing) return selectorMissing(missing);
    let node = root;
    for (const [index, { selector }] of routers.entries()) {
      const outcome = selector && outcomeOf(selector, alert.labels);
      if (outcome === 'match' || outcome === 'unknown') node = nextNode(node, index, outcome === 'unknown');
    }
    const before = node.classes.get(key);
    if (before !== undefined) return before;
    const { matching, open } = node;
    const crashing = matching.map((index) => routers[index]).find((router) => router?.crashes);
    if (crashing) return namesInvalid(crashing);
    const ask = (): TenantAnswer => {
      const answer = answers.get(key) ?? tenantsOf(key, pipeline);
      answers.set(key, answer);
      return answer;
    };
    node.classes.set(key, classes.length);
    classes.push(routeClass(matching, open, ask, pipeline));
    return classes.length - 1;
  };
}

/** The crash on a Router without conditions, at the first alert. */
export function selectorMissing({ object }: PreparedRouter): Incident {
  const text = phrase('The manager crashes on the Router {name}, which has no alertSelector.', {
    name: object.facts.name,
  });
  return crash(text, sourcePlace(object));
}

/** The crash on a Router that takes an alert, and whose expression for names is invalid. */
export function namesInvalid({ object }: PreparedRouter): Incident {
  const { name, regexName, regexNameRange } = object.facts;
  const text = phrase('The manager crashes on the Router {name}: {regex} is not a valid regular expression.', {
    name,
    regex: regexName,
  });
  return crash(text, sourcePlace(object, regexNameRange));
}

/** The alerts that match the same Routers, in a tree with a level for each Router: a path costs no text. */
interface Node {
  /** The indices of the Routers. */
  readonly matching: readonly number[];
  /** The same of those that may match. */
  readonly open: readonly number[];
  /** The class of each routing key. */
  readonly classes: Map<string, number>;
  /** By the index of the next matching Router; for one that may match, by its complement. */
  readonly next: Map<number, Node>;
}

function newNode(matching: readonly number[] = [], open: readonly number[] = []): Node {
  return { matching, open, classes: new Map(), next: new Map() };
}

function nextNode(node: Node, router: number, isOpen: boolean): Node {
  const key = isOpen ? ~router : router;
  const known = node.next.get(key);
  if (known) return known;
  const { matching, open } = node;
  const next = isOpen ? newNode(matching, [...open, router]) : newNode([...matching, router], open);
  node.next.set(key, next);
  return next;
}

/** @param ask looks up the tenants */
function routeClass(
  matching: readonly number[],
  open: readonly number[],
  ask: () => TenantAnswer,
  pipeline: Pipeline,
): RouteClass {
  const { entries, routers, settings } = pipeline;
  const members = new Uint8Array(entries.length);
  for (const index of matching) for (const entry of routers[index]?.entries ?? []) members[entry] = VIA.router;
  // What only may be routed does not keep the tenants out.
  const isRouted = members.some((via) => via !== 0);
  for (const index of open)
    for (const entry of routers[index]?.entries ?? []) members[entry] = (members[entry] ?? 0) | VIA.assumedRouter;
  const found = { routers: matching, openRouters: open, members };
  const { routePolicy, ownership } = settings;
  if (routePolicy === 'RouterOnly') return { ...found, tenants: undefined, viaTenants: false };
  if (routePolicy === 'RouterFirst' && isRouted) {
    const tenants = ownership.release.asksTenants === 'always' ? ask() : undefined;
    return { ...found, tenants, viaTenants: false };
  }
  const answer = ask();
  const add = (tenant: string, via: number): void => {
    for (const entry of pipeline.entriesOf(tenant)) members[entry] = (members[entry] ?? 0) | via;
  };
  for (const tenant of answer.tenants) add(tenant, VIA.tenant);
  if (answer.source === 'unknown') {
    const others = new Set(entries.map(({ tenant }) => tenant));
    for (const tenant of others)
      if (tenant !== GLOBAL_TENANT && tenant !== DEFAULT_TENANT) add(tenant, VIA.assumedTenant);
  }
  return { ...found, tenants: answer, viaTenants: true };
}

function crash(text: Incident['text'], at: NonNullable<Incident['at']>): Incident {
  return { kind: 'crash', stage: 'route', text, at };
}
