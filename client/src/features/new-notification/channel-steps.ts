import { l10n } from 'vscode';
import { checkChatIds, checkKeywords, phrase, splitList } from '#core';
import type { CredentialField } from '#sender';
import { askChoice } from '../../infrastructure/ask-choice.js';
import type { Step } from '../../infrastructure/run-steps.js';
import { checkCredential } from '../credentials/check-credential.js';
import { askText } from './ask-text.js';
import type { Draft } from './notification-draft.js';
import { withText } from './target-steps.js';
import { wizardTitle } from './wizard-title.js';

const robot = ({ channels }: Draft): boolean => channels.includes('chatbot');
const chats = ({ channels }: Draft): boolean => channels.includes('conversation');

/** The questions for the selected channels. */
export const CHANNEL_STEPS: readonly Step<Draft>[] = [
  credential('webhook', 'webhook', robot, () => l10n.t('The robot’s webhook URL')),
  {
    applies: robot,
    async ask(draft, number) {
      const items = [
        {
          label: l10n.t('Signature'),
          detail: l10n.t('The robot’s security settings show a secret that begins with SEC.'),
          signs: true,
        },
        {
          label: l10n.t('Keywords or IP addresses only'),
          detail: l10n.t('The robot does not check signatures.'),
          signs: false,
        },
      ];
      const chosen = items.filter(({ signs }) => signs === draft.signs);
      const placeholder = l10n.t('Select how the robot is protected');
      const choice = await askChoice({ ...number, title: wizardTitle(), placeholder, items, chosen });
      if (typeof choice !== 'object') return choice;
      return { ...draft, signs: choice.items[0]?.signs ?? draft.signs };
    },
  },
  credential(
    'secret',
    'secret',
    (draft) => robot(draft) && draft.signs,
    () => l10n.t('The robot’s signing secret'),
  ),
  {
    applies: robot,
    async ask(draft, number) {
      const keywords = await askText({
        ...number,
        title: wizardTitle(),
        prompt: l10n.t('The robot’s keywords, separated by commas; leave empty if it has none'),
        placeholder: l10n.t('such as 告警, alert'),
        value: draft.keywords.join(', '),
        check: (value) => checkKeywords(splitList(value)),
        remark: (value) =>
          splitList(value).length === 0 && !draft.signs
            ? phrase('Without a signature or keywords, the robot must allow the cluster’s IP addresses.')
            : undefined,
      });
      return withText(keywords, (text) => ({ ...draft, keywords: splitList(text) }));
    },
  },
  credential('appkey', 'appKey', chats, () => l10n.t('The internal app’s key (AppKey)')),
  credential('appsecret', 'appSecret', chats, () => l10n.t('The internal app’s secret (AppSecret)')),
  {
    applies: chats,
    async ask(draft, number) {
      const ids = await askText({
        ...number,
        title: wizardTitle(),
        prompt: l10n.t('The chat IDs, separated by commas'),
        placeholder: l10n.t('such as chat0123456789abcdef0123456789abcdef'),
        value: draft.chatIds.join(', '),
        check: (value) => checkChatIds(splitList(value)),
      });
      return withText(ids, (text) => ({ ...draft, chatIds: splitList(text) }));
    },
  },
];

/** A credential may be left empty: the receiver then refers to a Secret that must already exist. */
function credential(
  field: CredentialField,
  key: 'webhook' | 'secret' | 'appKey' | 'appSecret',
  applies: (draft: Draft) => boolean,
  words: () => string,
): Step<Draft> {
  return {
    applies,
    async ask(draft, number) {
      const value = await askText({
        ...number,
        title: wizardTitle(),
        prompt: words(),
        placeholder: l10n.t('leave empty if its Secret is already in the cluster'),
        value: draft[key],
        password: true,
        check: (typed) => (typed === '' ? undefined : checkCredential(field, typed)),
      });
      return withText(value, (text) => ({ ...draft, [key]: text }));
    },
  };
}
