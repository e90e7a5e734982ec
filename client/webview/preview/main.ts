import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { panelStyles } from './panel-styles.js';
import { PreviewPanel } from './preview-panel.js';

if (panelStyles.styleSheet) document.adoptedStyleSheets.push(panelStyles.styleSheet);
customElements.define('preview-panel', PreviewPanel);
