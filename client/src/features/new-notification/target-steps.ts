import { l10n } from 'vscode';
import { checkReceiverName, checkTenant, defaultReceiverName } from '#core';
import { askChoice } from '../../infrastructure/ask-choice.js';
import type { Step } from '../../infrastructure/run-steps.js';
import { askText } from './ask-text.js';
import type { Channel, Draft } from './notification-draft.js';
import { wizardTitle } from './wizard-title.js';

/** Asks for the owner, the name and the targets. */
export function targetSteps(taken: ReadonlySet<string>): readonly Step<Draft>[] {
  return [
    {
      async ask(draft, number) {
        const items = [
          {
            label: l10n.t('$(globe) Global'),
            detail: l10n.t('Receives the alerts of the whole platform.'),
            owner: 'global',
          },
          {
            label: l10n.t('$(person) Tenant'),
            detail: l10n.t('Receives the alerts of the namespaces that a user belongs to.'),
            owner: 'tenant',
          },
        ] as const;
        const chosen = items.filter(({ owner }) => owner === draft.owner);
        const placeholder = l10n.t('Select who receives these notifications');
        const choice = await askChoice({ ...number, title: wizardTitle(), placeholder, items, chosen });
        if (typeof choice !== 'object') return choice;
        return { ...draft, owner: choice.items[0]?.owner ?? draft.owner };
      },
    },
    {
      applies: ({ owner }) => owner === 'tenant',
      async ask(draft, number) {
        const user = await askText({
          ...number,
          title: wizardTitle(),
          prompt: l10n.t('The KubeSphere user name'),
          value: draft.user,
          check: (value) => checkTenant(value.trim()),
        });
        return withText(user, (text) => ({ ...draft, user: text }));
      },
    },
    {
      async ask(draft, number) {
        const defaultName = defaultReceiverName(
          draft.owner === 'global' ? { kind: 'global' } : { kind: 'tenant', user: draft.user },
        );
        const name = await askText({
          ...number,
          title: wizardTitle(),
          prompt: l10n.t('The receiver’s name; the console shows only the one named {default}', {
            default: defaultName,
          }),
          value: draft.name || (taken.has(defaultName) ? '' : defaultName),
          check: (value) => checkReceiverName(value.trim(), taken),
        });
        return withText(name, (text) => ({ ...draft, name: text }));
      },
    },
    {
      async ask(draft, number) {
        const items: readonly { label: string; detail: string; channel: Channel }[] = [
          {
            label: l10n.t('Chatbot'),
            detail: l10n.t('A robot in a group; needs its webhook URL.'),
            channel: 'chatbot',
          },
          {
            label: l10n.t('Conversation'),
            detail: l10n.t('Group chats of an internal app; needs the app key, app secret and chat IDs.'),
            channel: 'conversation',
          },
        ];
        const chosen = items.filter(({ channel }) => draft.channels.includes(channel));
        const placeholder = l10n.t('Select one or both targets');
        const choice = await askChoice({ ...number, title: wizardTitle(), placeholder, items, chosen, many: true });
        if (typeof choice !== 'object') return choice;
        return { ...draft, channels: choice.items.map(({ channel }) => channel) };
      },
    },
  ];
}

/** Applies an answer to a draft; passes `back` and undefined on. */
export function withText(
  answer: string | 'back' | undefined,
  change: (text: string) => Draft,
): Draft | 'back' | undefined {
  return answer === undefined || answer === 'back' ? answer : change(answer);
}
