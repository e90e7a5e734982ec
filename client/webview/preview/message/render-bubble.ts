import { html, nothing, type TemplateResult } from 'lit';
import type { MessageAnswerPart } from '#server/protocol';
import { composeChatbotMessage } from '../../../../core/src/manager/message/compose-chatbot-message.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';
import { messageOf } from './message-of.js';
import { parseMarkdown } from './parse-markdown.js';
import { renderMarkdown } from './render-markdown.js';

interface ShownMessage {
  readonly part: MessageAnswerPart;
  readonly isSent: boolean;
}

/** A message as it appears in a DingTalk group, or would appear. */
export function renderBubble({ part, isSent }: ShownMessage, open: (address: string) => void): TemplateResult {
  const { target, type, title } = part;
  const text = shownText(part);
  const robot = target.kind === 'chatbot' ? translate(phrase('Chatbot')) : translate(phrase('App'));
  return html`<figure class=${isSent ? 'chat' : 'chat unsent'} aria-label=${translate(phrase('Message in DingTalk'))}>
    <figcaption class="chat-target">${targetName(part)}</figcaption>
    <div class="chat-row">
      <span class="avatar codicon codicon-hubot" aria-hidden="true"></span>
      <div class="chat-message">
        <span class="sender">${robot}<span class="robot-tag">${translate(phrase('robot'))}</span></span>
        ${type === 'markdown' ? html`<span class="chat-title" title=${translate(phrase('The title appears only in the chat list and in notifications'))}><span class="codicon codicon-bell" aria-hidden="true"></span> ${title}</span>` : nothing}
        <div class=${`bubble ${type}`} tabindex="0">${type === 'markdown' ? renderMarkdown(parseMarkdown(text), open) : text}</div>
        ${renderMentions(part)}
      </div>
    </div>
    ${renderNotes(part)}
    ${renderFacts(part)}
  </figure>`;
}

function renderNotes({ notes }: MessageAnswerPart): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`<ul class="message-notes" aria-label=${translate(phrase('Shown otherwise in DingTalk'))}>
    ${notes.map((note) => html`<li><span class="codicon codicon-warning" aria-hidden="true"></span> <span>${note}</span></li>`)}
  </ul>`;
}

/** For robots, the manager appends keywords and, in Markdown, mobile numbers to the text. */
function shownText(part: MessageAnswerPart): string {
  const { target, keywords, mentions } = part;
  if (target.kind === 'conversation') return part.text;
  return composeChatbotMessage(messageOf(part), { keywords, atMobiles: mentions.mobiles }).text;
}

function targetName({ target }: MessageAnswerPart): string {
  return target.kind === 'chatbot'
    ? translate(phrase('Group of the chatbot'))
    : translate(phrase('Conversation {chatId}', { chatId: target.chatId }));
}

/** The people that DingTalk notifies. In a text message, DingTalk itself adds their names before or after the text. */
function renderMentions({ mentions: { all, mobiles, users } }: MessageAnswerPart): TemplateResult | typeof nothing {
  const names = [...(all ? [translate(phrase('everyone'))] : []), ...mobiles, ...users];
  if (names.length === 0) return nothing;
  return html`<div class="mentions">
    <span class="quiet">${translate(phrase('Mentions'))}</span> ${names.map((name) => html`<span class="mention">@${name}</span> `)}
  </div>`;
}

function renderFacts({ type, size, limit, part, parts, keywords, alerts }: MessageAnswerPart): TemplateResult {
  const share = limit > 0 ? Math.min(1, size / limit) : 0;
  return html`<dl class="message-facts">
    <div><dt>${translate(phrase('Size'))}</dt><dd>
      <span class="size">${translate(phrase('{size} of {limit} bytes', { size: grouped(size), limit: grouped(limit) }))}</span>
      <svg class=${`size-bar ${share > 0.9 ? 'full' : ''}`} aria-hidden="true" height="4" width="80">
        <rect class="bar-track" width="80" height="4"></rect><rect class="bar-left" width=${share * 80} height="4"></rect>
      </svg>
    </dd></div>
    <div><dt>${translate(phrase('Format'))}</dt><dd>${type === 'markdown' ? 'Markdown' : translate(phrase('plain text'))}</dd></div>
    ${parts > 1 ? html`<div><dt>${translate(phrase('Part'))}</dt><dd>${translate(phrase('{part} of {total}', { part, total: parts }))}</dd></div>` : nothing}
    ${alerts.length > 1 ? html`<div><dt>${translate(phrase('Alerts'))}</dt><dd>${alerts.length}</dd></div>` : nothing}
    ${keywords.length > 0 ? html`<div><dt>${translate(phrase('Keywords'))}</dt><dd>${keywords.join(', ')}</dd></div>` : nothing}
  </dl>`;
}

function grouped(count: number): string {
  return count.toLocaleString(document.documentElement.lang || 'en');
}
