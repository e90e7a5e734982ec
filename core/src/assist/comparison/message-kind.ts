import { messageFormat } from '../../manager/pipeline/messages/message-format.js';
import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import type { SampleAlert } from '../../model/alert.js';
import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { TextHunk } from './text-hunks.js';

/** Identifies the template of a receiver's messages. */
export function templateOf({ cluster, settings }: Pipeline, receiver: number): string {
  const facts = cluster.receivers[receiver]?.facts;
  const dingtalk = facts && dingTalkSection(facts)?.dingtalk;
  return JSON.stringify(dingtalk ? [messageFormat(dingtalk, settings.options), dingtalk.tmplText ?? null] : []);
}

/** A word of the alert or of the template. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const MIN_VALUE = 2;

/**
 * The shapes of the lines that change, without what the alert says: two messages of one template whose lines have the
 * same shapes change in the same way.
 */
export function changedShapes(hunks: readonly TextHunk[], { labels, annotations }: SampleAlert): ReadonlySet<string> {
  const values = [...Object.values(labels), ...Object.values(annotations)]
    .filter((value) => value.length >= MIN_VALUE)
    .sort((a, b) => b.length - a.length);
  const shapes = hunks
    .flat()
    .filter((line) => !line.startsWith(' '))
    .map((line) =>
      values
        .reduce((rest, value) => rest.replaceAll(value, 'x'), line)
        .replaceAll(WORD, 'x')
        .replaceAll(/x(?:[^\S\n]*x)+/g, 'x'),
    );
  return new Set(shapes);
}
