import type { Severity } from '../../../model/finding/finding.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Rule } from '../rule.js';
import { type TextList, visitTextLists } from '../text-lists.js';

interface Limit {
  readonly most: number;
  readonly message: (given: number) => Phrase;
  readonly severity?: Severity;
}

/** A robot has up to 10 keywords, a message mentions up to 50 people (DingTalk), the console accepts up to 20 chats. */
const MENTIONS: Limit = {
  most: 50,
  message: (given) => phrase('DingTalk mentions at most 50 people in a message; this list has {given}.', { given }),
};
const LIMITS: Readonly<Record<TextList['field'], Limit>> = {
  keywords: {
    most: 10,
    message: (given) =>
      phrase(
        'A robot has at most 10 keywords; this list has {given}. All of them are appended to every message, and one that matches is enough.',
        { given },
      ),
  },
  atMobiles: MENTIONS,
  atUsers: MENTIONS,
  chatids: {
    most: 20,
    severity: 'hint',
    message: (given) =>
      phrase('The KubeSphere console accepts at most 20 conversations; this list has {given}.', { given }),
  },
};

export const listTooLong: Rule = {
  meta: {
    id: 'list-too-long',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['hint'],
    summary: 'More keywords, mentions or chat ids than DingTalk or the console accepts.',
    fixes: 'none',
  },
  visit: visitTextLists(({ field, place, items }, report) => {
    const { most, message, severity } = LIMITS[field];
    if (items.length > most)
      report({ place, mark: 'key', message: message(items.length), ...(severity && { severity }) });
  }),
};
