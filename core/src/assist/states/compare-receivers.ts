import { sourcePlace } from '../../manager/pipeline/report/source-place.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Changes } from '../comparison/changes.js';
import { linePlace } from '../comparison/line-place.js';
import type { FileSide } from '../comparison/read-side.js';
import { type Pipelines, receiverIndex, receiverNames } from '../comparison/route-each.js';
import type { ReceiverPresence } from './states-report.js';

/** Why a state does not have a receiver that the other one has. */
export function whyAbsent(files: readonly FileSide[]): (receiver: string) => Phrase {
  const rejected = new Set(
    files.flatMap(({ verdicts }) =>
      verdicts.flatMap(({ kind, name, accepted }) => (kind === 'Receiver' && !accepted ? [name] : [])),
    ),
  );
  return (receiver) => (rejected.has(receiver) ? REJECTED : UNDEFINED);
}

const REJECTED = phrase('The cluster rejects its document.');
const UNDEFINED = phrase('The manifests do not define it.');

/** The receivers on DingTalk that only one state has. */
export function compareReceivers(
  pipelines: Pipelines,
  why: { readonly before: (receiver: string) => Phrase; readonly after: (receiver: string) => Phrase },
): Changes<ReceiverPresence> {
  const names = [...receiverNames(pipelines)].sort();
  const only = (side: keyof Pipelines, other: keyof Pipelines): readonly ReceiverPresence[] =>
    names.flatMap((name) => {
      const { receivers } = pipelines[side].cluster;
      const object = receivers[receiverIndex(pipelines[side], name) ?? -1];
      if (!object || receiverIndex(pipelines[other], name) !== undefined) return [];
      return [{ name, at: linePlace(sourcePlace(object)), text: why[other](name) }];
    });
  return { appearing: only('after', 'before'), vanishing: only('before', 'after') };
}
