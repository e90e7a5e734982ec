import type { MessageView } from '../src/page/message-view.js';
import { byId } from './by-id.js';
import { change } from './control.js';
import { drawElement } from './draw-element.js';

/** As many as the simulator keeps by default. */
const MAX_MESSAGES = 1000;

/** The page follows new messages while its end is at most this many pixels away. */
const NEAR_END = 80;

const counts = { all: 0, accepted: 0, refused: 0 };

export function addMessage({ accepted, element: drawing }: MessageView): void {
  const atEnd = innerHeight + scrollY >= document.body.scrollHeight - NEAR_END;
  const list = byId('messages');
  const element = drawElement(drawing);
  element.dataset.accepted = String(accepted);
  list.append(element);
  count(accepted, 1);
  if (list.childElementCount > MAX_MESSAGES) removeOldest(list);
  showCounts();
  if (atEnd) scrollTo(0, document.body.scrollHeight);
}

export function clearMessages(): void {
  byId('messages').replaceChildren();
  Object.assign(counts, { all: 0, accepted: 0, refused: 0 });
  showCounts();
}

/** All, accepted or rejected messages; and the button that clears them. */
export function listenToFilter(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-show]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      byId('messages').dataset.show = button.dataset.show;
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    });
  }
  byId('clear').addEventListener('click', () => change('DELETE', 'messages', undefined, () => undefined));
}

function removeOldest(list: HTMLElement): void {
  const oldest = list.firstElementChild;
  if (oldest instanceof HTMLElement) count(oldest.dataset.accepted === 'true', -1);
  oldest?.remove();
}

function count(accepted: boolean, by: number): void {
  counts.all += by;
  counts[accepted ? 'accepted' : 'refused'] += by;
}

function showCounts(): void {
  for (const [name, value] of Object.entries(counts)) byId(`count-${name}`).textContent = String(value);
  byId('empty').hidden = counts.all > 0;
}
