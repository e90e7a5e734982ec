import { placeAt } from '../../../model/read/fields.js';
import { readSelector } from '../../../model/read/read-selector.js';
import { validateSelector } from '../../../model/selector/validate-selector.js';
import { phrase } from '../../../text/phrase.js';
import { toAdmissionJson } from '../../../yaml/node.js';
import type { Place } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Report, Rule, RuleContext } from '../rule.js';
import { unknownDiscordType } from '../unknown-discord-type.js';

/**
 * Objects on which the webhook crashes, because it reads another part than the one that it checks (notification-manager 1.4,
 * 2.3 and 2.6).
 */
export const webhookCrash: Rule = {
  meta: {
    id: 'webhook-crash',
    family: 'admission',
    severity: 'error',
    summary: 'The admission webhook crashes on the object instead of checking it; the server answers with status 500.',
    fixes: 'mixed',
  },
  visit: {
    root(root, report, context) {
      if (context.kind === 'Config') checkHuawei(root, report, context);
      if (context.kind !== 'Receiver') return;
      checkDiscord(root, report, context);
      checkTelegram(root, report, context);
    },
  },
};

/** Before 2.0 the webhook reads Tencent's credentials when it checks Huawei's. */
function checkHuawei(root: Place, report: Report, { release }: RuleContext): void {
  const providers = placeAt(channel(root, 'sms'), 'providers');
  const huawei = placeAt(providers, 'huawei');
  if (release.smsChecks !== 'faulty' || !huawei || placeAt(providers, 'tencent')) return;
  report({
    place: huawei,
    lacks: providers ?? huawei,
    mark: 'key',
    message: phrase(
      'The admission webhook of the targeted version crashes on `huawei` without `tencent`; the server reports only “failed calling webhook” (status 500). Set up `tencent` as well, or use another provider.',
    ),
  });
}

function checkDiscord(root: Place, report: Report, context: RuleContext): void {
  const type = unknownDiscordType(root, context);
  if (!type?.crashes) return;
  const { place, value, known, fixes } = type;
  report({
    place,
    message:
      value === ''
        ? phrase(
            'The admission webhook crashes on an empty type; the server reports only “failed calling webhook” (status 500). Leave it out, or use one of {known}.',
            { known },
          )
        : phrase(
            '“{value}” is not a Discord message type, and the admission webhook crashes on it; the server reports only “failed calling webhook” (status 500). Use one of {known}.',
            { value, known },
          ),
    fixes,
  });
}

function checkTelegram(root: Place, report: Report, { compile }: RuleContext): void {
  const telegram = channel(root, 'telegram');
  const selector = placeAt(telegram, 'alertSelector');
  if (!selector || channel(root, 'slack')) return;
  if (validateSelector(readSelector(toAdmissionJson(selector.node)), { compile }).length === 0) return;
  report({
    place: selector,
    lacks: root,
    mark: 'key',
    message: phrase(
      'The admission webhook crashes on an error in this selector; the server reports only “failed calling webhook” (status 500). Fix the conditions marked below.',
    ),
  });
}
