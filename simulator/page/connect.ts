import type { MessageView } from '../src/page/message-view.js';
import { byId } from './by-id.js';
import { controlUrl } from './control.js';
import { addMessage, clearMessages } from './message-list.js';
import { refresh } from './refresh.js';
import { translate } from './translate.js';

/** Follows the event stream; the browser reconnects by itself and then receives everything again. */
export function connect(): void {
  const events = new EventSource(controlUrl('events'));
  events.addEventListener('cleared', clearMessages);
  events.addEventListener('message', ({ data }: MessageEvent<string>) => addMessage(JSON.parse(data) as MessageView));
  events.addEventListener('changed', refresh);
  events.addEventListener('open', () => {
    showState('live', translate('Live'));
    void refresh();
  });
  events.addEventListener('error', () => showState('stopped', translate('Disconnected')));
}

function showState(state: 'live' | 'stopped', text: string): void {
  const status = byId('live');
  status.textContent = text;
  status.dataset.state = state;
}
