import { html, nothing, type TemplateResult } from 'lit';
import type { MessageAnswer, MessageAnswerPart } from '#server/protocol';
import { chatbotBody, conversationBody } from '../../../../core/src/manager/message/request-body.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import { renderWaiting } from '../detail/render-chosen.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { renderAssumptions } from '../trace/render-trace.js';
import { translate } from '../translate.js';
import { withCode } from '../with-code.js';
import { curlCommand } from './curl-command.js';
import { messageOf } from './message-of.js';
import { renderBubble } from './render-bubble.js';

/** The DingTalk messages for the selected alert, or for all alerts that match. */
export function renderMessage(view: ReceiverView, actions: PanelActions): TemplateResult {
  const { message } = view;
  const part = message?.messages[view.messageIndex];
  return html`
    ${renderChoice(view, actions)}
    ${message === undefined ? renderWaiting() : renderProblem(message, actions)}
    ${part && message ? renderPart(part, message, view, actions) : nothing}
    ${message ? renderAssumptions(message.assumptions) : nothing}
  `;
}

function renderChoice({ chosen, messageOf, receiver }: ReceiverView, actions: PanelActions): TemplateResult {
  const shown = chosen ? messageOf : 'matched';
  const choose = (of: 'alert' | 'matched') => () => actions.dispatch({ type: 'messageOfChanged', messageOf: of });
  const button = (of: 'alert' | 'matched', text: string, disabled: boolean): TemplateResult =>
    html`<button class="segment" aria-pressed=${shown === of ? 'true' : 'false'} ?disabled=${disabled} @click=${choose(of)}>${text}</button>`;
  return html`<div class="segments" role="group" aria-label=${translate(phrase('Message for'))}>
    ${button('alert', translate(phrase('This alert')), !chosen)}
    ${button('matched', translate(phrase('All matches ({count})', { count: receiver.matched })), false)}
  </div>`;
}

function renderProblem(message: MessageAnswer, actions: PanelActions): TemplateResult | typeof nothing {
  if (!message) return html`<p class="hint">${translate(phrase('The receiver cannot be read at the moment.'))}</p>`;
  const { problem, messages } = message;
  if (!problem)
    return messages.length === 0 ? html`<p class="hint">${translate(phrase('Nothing is sent.'))}</p>` : nothing;
  const { place, text } = problem;
  const show = (): void => {
    if (place) actions.post({ type: 'reveal', place });
  };
  return renderNotice(
    html`${withCode(text)} ${place ? html`<button class="link-button" @click=${show}>${translate(phrase('Show'))}</button>` : nothing}`,
  );
}

function renderNotice(text: string | TemplateResult): TemplateResult {
  return html`<div class="notice warning" role="status">
    <span class="codicon codicon-warning" aria-hidden="true"></span>
    <span>${text}</span>
  </div>`;
}

function renderPart(
  part: MessageAnswerPart,
  { messages, omitted, switchedOff }: NonNullable<MessageAnswer>,
  view: ReceiverView,
  actions: PanelActions,
): TemplateResult {
  const alert = view.messageOf === 'alert' ? view.chosen?.sample : undefined;
  const receiver = view.receiver.name;
  const send = (): void =>
    actions.post({ type: 'sendTestMessage', receiver, message: messageOf(part), ...(alert && { alert }) });
  const copy = (): void => actions.post({ type: 'copy', text: curlCommand(bodyOf(part)) });
  return html`
    ${messages.length > 1 ? renderPager(messages, view.messageIndex, actions) : nothing}
    ${omitted > 0 ? html`<p class="hint">${translate(phrase('Only the first messages are shown; {count} more follow.', { count: omitted }))}</p>` : nothing}
    ${part.doubt === null ? nothing : renderNotice(part.doubt)}
    ${switchedOff ? html`<p class="not-sent"><span class="codicon codicon-bell-slash" aria-hidden="true"></span><span>${translate(phrase('Not sent: the receiver is switched off. It would get this message.'))}</span></p>` : nothing}
    ${renderBubble({ part, isSent: !switchedOff }, (address) => actions.post({ type: 'openLink', address }))}
    <div class="message-actions">
      ${view.inBrowser ? nothing : html`<vscode-button icon="send" @click=${send}>${translate(phrase('Send Message'))}</vscode-button>`}
      ${
        part.target.kind === 'chatbot'
          ? html`<vscode-button secondary icon="copy" title=${translate(phrase('The webhook URL is left out: set DINGTALK_WEBHOOK to it'))} @click=${copy}>${translate(phrase('Copy as cURL'))}</vscode-button>`
          : nothing
      }
    </div>
  `;
}

/** Navigates between several messages. */
function renderPager(messages: readonly MessageAnswerPart[], index: number, actions: PanelActions): TemplateResult {
  const turn = (to: number) => () => actions.dispatch({ type: 'messageTurned', index: to });
  return html`<div class="pager">
    <button class="icon-button" aria-label=${translate(phrase('Previous message'))} ?disabled=${index === 0} @click=${turn(index - 1)}>
      <span class="codicon codicon-chevron-left" aria-hidden="true"></span>
    </button>
    <span role="status">${translate(phrase('Message {index} of {total}', { index: index + 1, total: messages.length }))}</span>
    <button class="icon-button" aria-label=${translate(phrase('Next message'))} ?disabled=${index >= messages.length - 1} @click=${turn(index + 1)}>
      <span class="codicon codicon-chevron-right" aria-hidden="true"></span>
    </button>
  </div>`;
}

/** The request body as the manager writes it. */
function bodyOf(part: MessageAnswerPart): string {
  const { keywords, mentions, target } = part;
  const message = messageOf(part);
  if (target.kind === 'conversation') return conversationBody(target.chatId, message);
  const { all: atAll, mobiles: atMobiles, users: atUsers } = mentions;
  return chatbotBody(message, { keywords, atAll, atMobiles, atUsers });
}
