import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { PreviewPanel } from './preview-panel.js';
import { panelStyles } from './styles/panel-styles.js';

for (const { styleSheet } of panelStyles) if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
customElements.define('preview-panel', PreviewPanel);
