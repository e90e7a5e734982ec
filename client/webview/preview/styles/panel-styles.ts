import { alertStyles } from './alert-styles.js';
import { baseStyles } from './base-styles.js';
import { conditionStyles } from './condition-styles.js';
import { controlStyles } from './control-styles.js';
import { detailStyles } from './detail-styles.js';
import { headerStyles } from './header-styles.js';
import { layoutStyles } from './layout-styles.js';
import { messageStyles } from './message-styles.js';
import { samplesStyles } from './samples-styles.js';
import { silenceStyles } from './silence-styles.js';
import { stormStyles } from './storm-styles.js';
import { traceStyles } from './trace-styles.js';

/** The panel's styles: VS Code's lists and section headers, in the colours of its theme. */
export const panelStyles = [
  baseStyles,
  layoutStyles,
  controlStyles,
  headerStyles,
  conditionStyles,
  alertStyles,
  detailStyles,
  traceStyles,
  messageStyles,
  silenceStyles,
  stormStyles,
  samplesStyles,
];
