import { problemPhrase } from '../../model/selector/describe-problem.js';
import { checkLabelValue } from '../../model/selector/label-value.js';
import type { Requirement } from '../../model/selector/selector.js';
import { validateSelector } from '../../model/selector/validate-selector.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { checkObjectName } from '../names/check-new-name.js';

/** The maximum that the console accepts; a robot itself also has at most 10 keywords. */
const MAX_CHATS = 20;
const MAX_KEYWORDS = 10;

/** Checks a Receiver's name; undefined when it is valid. Each check below does the same for its answer. */
export function checkReceiverName(name: string, taken: ReadonlySet<string>): Phrase | undefined {
  if (name === '') return phrase('A receiver needs a name.');
  if (taken.has(name)) return phrase('The file already has a receiver with this name.');
  return checkObjectName(name);
}

/** A tenant's name becomes a label value. */
export function checkTenant(user: string): Phrase | undefined {
  if (user === '') return phrase('A tenant’s receiver needs the name of its user.');
  return checkLabelValue(user)
    ? phrase(
        'A label value consists of at most 63 letters, digits, “-”, “_” and “.”, and begins and ends with a letter or digit.',
      )
    : undefined;
}

/** Keywords may be empty: a robot without a signature and keywords then checks IP addresses. */
export function checkKeywords(keywords: readonly string[]): Phrase | undefined {
  return checkRepetition(keywords) ?? checkCount(keywords, MAX_KEYWORDS);
}

export function checkChatIds(ids: readonly string[]): Phrase | undefined {
  if (ids.length === 0) return phrase('A conversation needs at least one chat id.');
  const wrong = ids.find((id) => !/^chat\S+$/.test(id));
  if (wrong !== undefined)
    return phrase(
      '“{id}” is not a chat id. A chat id begins with “chat”; DingTalk returns it when the group is created.',
      {
        id: wrong,
      },
    );
  return checkRepetition(ids) ?? checkCount(ids, MAX_CHATS);
}

/** Checks a condition as the cluster does. */
export function checkRequirement(requirement: Requirement): Phrase | undefined {
  const [problem] = validateSelector({ matchExpressions: [requirement] });
  if (problem) return problemPhrase(problem);
  return requirement.operator === 'Match' && !requirement.regexValue
    ? phrase('An empty expression matches every alert.')
    : undefined;
}

/** Splits a list typed on one line at commas and semicolons of both widths, and at line breaks. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[,，、;；\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function checkRepetition(items: readonly string[]): Phrase | undefined {
  const repeated = items.find((item, index) => items.indexOf(item) < index);
  return repeated === undefined ? undefined : phrase('“{item}” is listed twice.', { item: repeated });
}

function checkCount(items: readonly string[], maximum: number): Phrase | undefined {
  return items.length > maximum
    ? phrase('There are {count} items; at most {maximum} are allowed.', { count: items.length, maximum })
    : undefined;
}
