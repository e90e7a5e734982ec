import { CancellationError, l10n, window } from 'vscode';
import { type Message, phrase } from '#core';
import { localize } from '../../infrastructure/localize.js';
import type { GatheredDrill } from './gather-drill.js';

/** Asks once, with every receiver, its targets and what it lacks. @throws CancellationError */
export async function confirmDrill(
  { tests, remarks }: GatheredDrill,
  messageOf: (name: string) => Message,
  apiUrl: string | undefined,
): Promise<void> {
  const { describeHosts, describeTargets, drillSendings, omittedTargets, targetLoads } = await import('#sender');
  const loads = targetLoads(tests.flatMap((test) => drillSendings(test, messageOf(test.receiver.name))));
  const minutes = Math.ceil(Math.max(0, ...loads.map(({ takesMs }) => takesMs)) / 60_000);
  const receivers = tests.map((test) =>
    [
      test.receiver.name || l10n.t('(no name)'),
      ...describeTargets(test.targets).map((label) => `• ${localize(label)}`),
      ...omittedTargets(test).map(({ target, reason }) =>
        localize(phrase('✖ {target}: receives nothing. {reason}', { target: target.label, reason })),
      ),
      ...test.remarks.map((remark) => localize(remark)),
    ].join('\n'),
  );
  const hosts = describeHosts(
    tests.flatMap(({ targets }) => targets),
    apiUrl,
  );
  const example = messageOf(tests[0]?.receiver.name ?? '');
  const detail = [
    ...receivers,
    ...remarks.map(localize),
    ...(hosts.length > 0 ? [hosts.map(localize).join('\n')] : []),
    [l10n.t('Nobody is mentioned. The message:'), ...example.text.split('\n').map((line) => `│ ${line}`)].join('\n'),
    ...(minutes > 0 ? [l10n.t('It is sent at DingTalk’s rate, in at least {minutes} min.', { minutes })] : []),
  ].join('\n\n');
  const count = loads.reduce((sum, { messages }) => sum + messages, 0);
  const send = l10n.t('Run Fire Drill');
  const question =
    count === 1
      ? l10n.t('Send a fire drill to {count} target?', { count })
      : l10n.t('Send a fire drill to {count} targets?', { count });
  if ((await window.showWarningMessage(question, { modal: true, detail }, send)) !== send)
    throw new CancellationError();
}
