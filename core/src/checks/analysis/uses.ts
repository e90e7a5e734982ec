import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { ReceiverFacts } from '../../model/facts.js';
import { addTo, type Counts } from './counts.js';
import { isOpen } from './is-open.js';
import type { LinkedDocument } from './manifest-index.js';

/** What documents use, to tell what nothing does. */
export interface Uses {
  /** How often any channel or template runs each template. */
  readonly templates: ReadonlyMap<string, number>;
  /** The receivers that have a conversation, or may have one: they need a Config. */
  readonly seekers: ReadonlySet<ReceiverFacts>;
  /** How often patches change each kind: what they make of an object is not known here. */
  readonly patched: ReadonlyMap<string, number>;
}

export interface ChangingUses extends Uses {
  update(gone: readonly LinkedDocument[], come: readonly LinkedDocument[]): void;
}

export function createUses(): ChangingUses {
  const templates: Counts = new Map();
  const patched: Counts = new Map();
  const seekers = new Set<ReceiverFacts>();
  const count = (document: LinkedDocument, by: 1 | -1): void => {
    for (const name of document.templateUses) addTo(templates, name, by);
    for (const receiver of seekersIn(document)) by === 1 ? seekers.add(receiver) : seekers.delete(receiver);
    for (const subject of patchedIn(document)) addTo(patched, subject, by);
  };
  return {
    templates,
    seekers,
    patched,
    update(gone, come) {
      for (const document of gone) count(document, -1);
      for (const document of come) count(document, 1);
    },
  };
}

/** What a document uses, without places; empty: nothing. */
export function contentOfUses(document: LinkedDocument): string {
  const { templateUses } = document;
  const seekers = seekersIn(document).map((facts) => [
    facts.labels,
    facts.unknown.map(({ path }) => path),
    dingTalkSection(facts)?.dingtalk?.configSelector?.selector,
  ]);
  const patched = patchedIn(document);
  const isNothing = seekers.length + templateUses.length + patched.length === 0;
  return isNothing ? '' : JSON.stringify([seekers, templateUses, patched]);
}

function seekersIn({ pipeline }: LinkedDocument): readonly ReceiverFacts[] {
  return pipeline.filter((facts) => facts.kind === 'Receiver').filter(seeksConfig);
}

/** The kinds of the objects that a document patches, also in a kustomization. */
function patchedIn({ names }: LinkedDocument): readonly string[] {
  return names.flatMap(({ role, subject }) => (role === 'patch' ? subject : []));
}

function seeksConfig(receiver: ReceiverFacts): boolean {
  const section = dingTalkSection(receiver);
  return (section?.enabled === true && section.dingtalk?.conversation !== undefined) || isOpen(receiver);
}
