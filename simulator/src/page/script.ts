import { TAGS } from './element.js';

/** Runs in the browser. Makes DOM nodes of the elements that the event stream brings; never parses HTML. */
export const script = `
'use strict';
const tags = new Set(${JSON.stringify(TAGS)});
const list = document.getElementById('messages');
const counts = { all: 0, accepted: 0, refused: 0 };
const most = 1000;

function build(part) {
  if (typeof part === 'string') return document.createTextNode(part);
  if (!tags.has(part.tag)) throw new Error('unexpected element');
  const node = document.createElement(part.tag);
  if (part.class) node.className = part.class;
  if (part.title) node.title = part.title;
  if (part.color) node.style.color = part.color;
  if (part.time !== undefined) {
    const time = new Date(part.time);
    node.dateTime = time.toISOString();
    node.title = time.toLocaleString();
    node.textContent = time.toLocaleTimeString();
  }
  if (part.href && /^(https?|dingtalk):/i.test(part.href)) {
    node.href = part.href;
    node.target = '_blank';
    node.rel = 'noopener noreferrer';
  }
  node.append(...part.children.map(build));
  return node;
}

function count(accepted, by) {
  counts.all += by;
  counts[accepted ? 'accepted' : 'refused'] += by;
}

function showCounts() {
  for (const [name, value] of Object.entries(counts)) document.getElementById('count-' + name).textContent = value;
  document.getElementById('empty').hidden = counts.all > 0;
}

function add(view) {
  const atEnd = innerHeight + scrollY >= document.body.scrollHeight - 80;
  const node = build(view.element);
  node.dataset.accepted = view.accepted;
  list.append(node);
  count(view.accepted, 1);
  if (list.children.length > most) {
    count(list.firstChild.dataset.accepted === 'true', -1);
    list.firstChild.remove();
  }
  showCounts();
  if (atEnd) scrollTo(0, document.body.scrollHeight);
}

function clear() {
  list.replaceChildren();
  counts.all = counts.accepted = counts.refused = 0;
  showCounts();
}

function live(state, text) {
  const dot = document.getElementById('live');
  dot.textContent = text;
  dot.dataset.state = state;
}

for (const button of document.querySelectorAll('[data-show]:is(button)')) {
  button.addEventListener('click', () => {
    list.dataset.show = button.dataset.show;
    for (const other of document.querySelectorAll('[data-show]:is(button)')) other.setAttribute('aria-pressed', other === button);
  });
}
document.getElementById('clear').addEventListener('click', () => fetch('/_simulator/messages', { method: 'DELETE' }));
`;
