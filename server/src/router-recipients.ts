import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { instantOf, keepPerObject, type ObjectFacts, type Pipeline, shiftRange } from '#core';
import type { Pipelines, Shown } from './pipelines.js';
import type { RecipientAnswer } from './protocol.js';

/** The receivers for which each enabled Router of a file takes alerts, by the name of the Router. */
export type RecipientsOfRouters = ReadonlyMap<string, readonly RecipientAnswer[]>;

export interface RouterRecipients {
  /**
   * Chosen again only when something has changed that decides which receivers a Router selects.
   * @param shown a Router of the file that counts even if the cluster rejects it
   */
  of(uri: string, shown?: Shown): Promise<RecipientsOfRouters>;
}

/** The indices of the selected receivers by the name of the Router, and what they were chosen from. */
interface Chosen {
  readonly from: readonly string[];
  readonly receivers: ReadonlyMap<string, readonly number[]>;
}

export function createRouterRecipients(documents: TextDocuments<TextDocument>, pipelines: Pipelines): RouterRecipients {
  const known = new Map<string, Chosen>();
  documents.onDidClose(({ document: { uri } }) => known.delete(uri));
  return {
    async of(uri, shown) {
      // the receivers that a Router selects do not depend on the time
      const pipeline = await pipelines.of(uri, instantOf(new Date()), shown);
      const from = basisOf(pipeline, uri);
      const last = known.get(uri);
      const chosen = last && isSame(last.from, from) ? last : { from, receivers: choose(pipeline, uri) };
      // of a file that was closed meanwhile, nothing is kept
      if (documents.get(uri)) known.set(uri, chosen);
      const { receivers } = pipeline.cluster;
      const answer = (index: number): readonly RecipientAnswer[] =>
        receivers.slice(index, index + 1).map(({ uri: where, line, facts }) => ({
          name: facts.name,
          place: { uri: where, range: shiftRange(facts.range, line) },
        }));
      return new Map([...chosen.receivers].map(([name, indices]) => [name, indices.flatMap(answer)]));
    },
  };
}

/** Each receiver once, although the manager has an entry for each of its channels. */
function choose({ routers, entries }: Pipeline, uri: string): Chosen['receivers'] {
  const own = routers.filter(({ object }) => object.uri === uri);
  return new Map(
    own.map((router) => {
      const receivers = router.entries.flatMap((entry) => entries[entry]?.receiver ?? []);
      return [router.object.facts.name, [...new Set(receivers)]];
    }),
  );
}

function basisOf({ cluster, options }: Pipeline, uri: string): readonly string[] {
  const { receivers, routers, managers } = cluster;
  const { at: _, compile: __, ...others } = options;
  return [
    JSON.stringify(others),
    ...managers.map(({ facts }) => contentOf(facts)),
    ...routers.map(({ facts, uri: where }) => (where === uri ? 'own ' : '') + contentOf(facts)),
    ...receivers.map(({ facts }) => contentOf(facts)),
  ];
}

/** What Routers select receivers by. */
const contentOf = keepPerObject((facts: ObjectFacts): string => {
  if (facts.kind !== 'Receiver') return JSON.stringify(facts);
  const { name, labels, sections } = facts;
  return JSON.stringify([name, labels, sections.map(({ channel, enabled }) => [channel, enabled])]);
});

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index]);
}
