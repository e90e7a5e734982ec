import { connect } from './connect.js';
import { listenToFilter } from './message-list.js';
import { listenToPanel } from './panel.js';

listenToFilter();
listenToPanel();
connect();
