import { phrase } from '../../../text/phrase.js';
import { reachIn } from '../../template/reach.js';
import { templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

const TIMES: readonly string[] = ['StartsAt', 'EndsAt'];

/** These releases copy the alerts for each receiver, and the copies have no times. */
export const templateTimeLost: Rule = {
  meta: {
    id: 'template-time-lost',
    family: 'runtime',
    severity: 'warning',
    summary: 'A template uses the times of an alert, which the targeted version of the notification manager loses.',
    fixes: 'none',
    appliesTo: ({ losesTimes }) => losesTimes,
  },
  visit: {
    root(root, report, context) {
      const reach = reachIn(context);
      visitTemplates(root, context, (template) => ({
        reach,
        member(name, extent, owner, member) {
          if (member === 'missing' || owner.name !== '*template.Alert' || !TIMES.includes(name)) return;
          const message = phrase(
            'Notification manager 2.5.0 to 2.5.3 loses the times of alerts, so “{name}” is always 0001-01-01 00:00:00.',
            { name },
          );
          report(templateDraft(template, extent, { message }));
        },
      }));
    },
  },
};
