import { alertRecipients, type Instant, instantOf, parseKubernetesTime, phrase, type SampleAlert } from '#core';
import type { Configs } from '../config/create-configs.js';
import type { SurroundingsOptions } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import type { NamedText } from '../files/read-manifests.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { explain } from './explain.js';
import { explanationJson } from './explanation-json.js';
import { explanationText } from './explanation-text.js';
import { findAlert } from './find-alert.js';
import { deliveriesFor } from './messages.js';
import { messagesText } from './messages-text.js';
import { recipientsJson } from './recipients-json.js';
import { recipientsText } from './recipients-text.js';
import { routerOf } from './routed-alerts.js';

interface Wanted extends Pick<SurroundingsOptions, 'timeZone' | 'tenant'> {
  readonly configs: Configs;
  readonly receiver?: string;
  /** An alert; without one: who gets all of them. */
  readonly explain?: string;
  readonly at?: string;
  /** With the messages that are sent. */
  readonly messages?: boolean;
  readonly format: 'text' | 'json';
}

/** Prints who gets alerts, and why not, of all manifests together. */
export async function previewPipeline(
  texts: readonly NamedText[],
  samples: readonly SampleAlert[],
  { receiver, explain: wanted, at, messages, format, ...surroundings }: Wanted,
  terminal: Terminal,
): Promise<void> {
  const { translations } = terminal;
  const named = (name: string): boolean => receiver === undefined || name === receiver;
  const route = await routerOf(texts, momentOf(at), surroundings, terminal.cwd);
  if (wanted === undefined) {
    const routing = route(samples);
    const recipients = alertRecipients(routing);
    const sent = messages ? deliveriesFor(routing, named) : undefined;
    terminal.print(
      format === 'json'
        ? recipientsJson(samples, recipients, routing, translations, sent)
        : recipientsText(samples, recipients, routing, terminal),
    );
    if (sent && format === 'text') terminal.print(`\n${messagesText(sent, terminal)}`);
    terminal.exit(routing.incidents.length > 0 ? EXIT.findings : EXIT.ok);
    return;
  }
  const alert = findAlert(samples, wanted);
  const routing = route([alert]);
  const explanation = explain(alert, routing, named);
  const sent = messages ? deliveriesFor(routing, named) : undefined;
  terminal.print(
    format === 'json' ? explanationJson(explanation, translations, sent) : explanationText(explanation, terminal),
  );
  if (sent && format === 'text') terminal.print(`\n${messagesText(sent, terminal)}`);
  terminal.exit(routing.incidents.length > 0 ? EXIT.findings : EXIT.ok);
}

function momentOf(text: string | undefined): Instant {
  if (text === undefined) return instantOf(new Date());
  const moment = parseKubernetesTime(text);
  if (moment === undefined)
    throw new UsageError(
      phrase('“{time}” is no time.', { time: text }),
      phrase('Write it like 2026-03-02T02:00:00Z or 2026-03-02T10:00:00+08:00.'),
    );
  return moment;
}
