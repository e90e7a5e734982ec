import { readSelector } from '../../../model/read/read-selector.js';
import { validateSelector } from '../../../model/selector/validate-selector.js';
import { phrase } from '../../../text/phrase.js';
import { toAdmissionJson } from '../../../yaml/node.js';
import { type Place, presentMember } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Report, Rule, RuleContext } from '../rule.js';
import { unknownDiscordType } from '../unknown-discord-type.js';

/** Faults over which the webhook of notification-manager 2.6 falls, because its refusal reads another channel. */
export const webhookCrash: Rule = {
  meta: {
    id: 'webhook-crash',
    family: 'admission',
    severity: 'error',
    summary: 'The admission webhook crashes over a fault instead of naming it: the server answers with status 500.',
    fixable: true,
  },
  visit: {
    root(root, report, context) {
      if (context.kind !== 'Receiver') return;
      checkDiscord(root, report, context);
      checkTelegram(root, report, context);
    },
  },
};

function checkDiscord(root: Place, report: Report, context: RuleContext): void {
  const type = unknownDiscordType(root, context);
  if (!type?.crashes) return;
  const { place, value, known, fixes } = type;
  report({
    place,
    message:
      value === ''
        ? phrase(
            'The admission webhook crashes over an empty type: the server says no more than “failed calling webhook” (status 500). Leave it out, or write one of {known}.',
            { known },
          )
        : phrase(
            '“{value}” is not a type of Discord message, and the admission webhook crashes over it: the server says no more than “failed calling webhook” (status 500). Write one of {known}.',
            { value, known },
          ),
    fixes,
  });
}

function checkTelegram(root: Place, report: Report, { compile }: RuleContext): void {
  const telegram = channel(root, 'telegram');
  const selector = telegram && presentMember(telegram, 'alertSelector');
  if (!selector || channel(root, 'slack')) return;
  if (validateSelector(readSelector(toAdmissionJson(selector.node)), { compile }).length === 0) return;
  report({
    place: selector,
    mark: 'key',
    message: phrase(
      'The admission webhook crashes over a fault in this selector: the server says no more than “failed calling webhook” (status 500). Mend the conditions that are marked below.',
    ),
  });
}
