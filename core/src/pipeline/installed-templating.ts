import { escapedLength } from '../message/escape-json.js';
import type { Message } from '../message/message.js';
import type { NotifiedAlert } from '../message/notified-alert.js';
import { renderDefault } from '../message/render-default.js';
import type { MessagePart, SplitResult } from '../message/template-result.js';
import type { SplitRequest, Templating } from './templating.js';

/** Messages as the installed templates make them, whatever templates the manifests hold. */
export const installedTemplating: Templating = {
  defaults: { texts: [], packs: [] },
  compile: () => ({ kind: 'compiled', split }),
};

function split({ alerts, template, titleTemplate, maxSize }: SplitRequest): SplitResult {
  const parts: MessagePart[] = [];
  let tooLarge = 0;
  let open: number[] = [];
  const make = (indices: readonly number[]): MessagePart => {
    const chosen = indices.flatMap((index): NotifiedAlert[] => alerts.slice(index, index + 1));
    const message: Message = renderDefault(chosen, template.includes('markdown') ? 'markdown' : 'text');
    const title = titleTemplate === '' || message.type === 'text' ? '' : message.title;
    return { title, message: message.text, alerts: indices };
  };
  const close = (): void => {
    if (open.length > 0) parts.push(make(open));
    open = [];
  };
  for (const index of alerts.keys()) {
    if (escapedLength(make([...open, index]).message) >= maxSize) close();
    if (escapedLength(make([index]).message) >= maxSize) tooLarge++;
    else open.push(index);
  }
  close();
  return { kind: 'parts', parts, tooLarge };
}
