import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';
import type { MarkdownNode } from './parse-markdown.js';

type OpenLink = (address: string) => void;

/** Renders the nodes as our own elements, so that no markup of a message reaches the page; fetches nothing. */
export function renderMarkdown(nodes: readonly MarkdownNode[], open: OpenLink): TemplateResult[] {
  return nodes.map((node) => renderNode(node, open));
}

function renderNode(node: MarkdownNode, open: OpenLink): TemplateResult {
  switch (node.kind) {
    case 'text':
      return html`${node.text}`;
    case 'break':
      return html`<br />`;
    case 'image':
      return renderImage(node.description, node.address);
    case 'link':
      return renderLink(node.address, renderMarkdown(node.children, open), open);
    case 'heading':
      // a message's headings do not belong in the page's outline
      return html`<p class=${`md-heading md-h${node.level}`}>${renderMarkdown(node.children, open)}</p>`;
    case 'paragraph':
      return html`<p>${renderMarkdown(node.children, open)}</p>`;
    case 'quote':
      return html`<blockquote>${renderMarkdown(node.children, open)}</blockquote>`;
    case 'bold':
      return html`<strong>${renderMarkdown(node.children, open)}</strong>`;
    case 'italic':
      return html`<em>${renderMarkdown(node.children, open)}</em>`;
    case 'list':
      return html`<ul>${renderMarkdown(node.children, open)}</ul>`;
    case 'numbered':
      return html`<ol>${renderMarkdown(node.children, open)}</ol>`;
    case 'font':
      return html`<span ${ref(inColor(node.color))}>${renderMarkdown(node.children, open)}</span>`;
    case 'item':
      return html`<li>${renderMarkdown(node.children, open)}</li>`;
  }
}

/**
 * The colour, but nearer to that of the theme's text, so that it can be read on any background. The page's policy forbids
 * `style` attributes, but not this.
 */
function inColor(color: string | undefined): (element?: Element) => void {
  return (element) => {
    if (!(element instanceof HTMLElement)) return;
    element.style.color = color === undefined ? '' : `color-mix(in srgb, ${color} 45%, currentColor)`;
  };
}

function renderLink(address: string, content: TemplateResult[], open: OpenLink): TemplateResult {
  const click = (event: Event): void => {
    event.preventDefault();
    open(address);
  };
  return html`<a href="#" title=${address} @click=${click}>${content}</a>`;
}

function renderImage(description: string, address: string): TemplateResult {
  return html`<span class="md-image" title=${address}
    ><span class="codicon codicon-file-media" aria-hidden="true"></span> ${description || translate(phrase('image'))}</span
  >`;
}
