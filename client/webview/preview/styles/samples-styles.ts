import { css } from 'lit';

export const samplesStyles = css`
  .samples-dialog {
    box-sizing: border-box;
    width: min(520px, calc(100vw - 24px));
    max-height: calc(100vh - 48px);
    padding: 0;
    border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent));
    border-radius: 4px;
    background: var(--vscode-editorWidget-background);
    color: var(--vscode-editorWidget-foreground, var(--vscode-foreground));
    box-shadow: 0 4px 16px var(--vscode-widget-shadow, transparent);
  }
  .samples-dialog::backdrop {
    background: #0006;
  }
  .dialog-body {
    padding: 10px 16px 14px;
  }
  .dialog-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .sources {
    margin: 6px 0 10px;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-height: 24px;
  }
  .source label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }
  .source input {
    margin: 0;
    accent-color: var(--vscode-button-background);
  }
  .source-name {
    overflow-wrap: anywhere;
  }
  .source-problems {
    flex-basis: 100%;
    padding-left: 22px;
    color: var(--vscode-editorWarning-foreground);
  }
  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 6px 0;
  }
  .paste-label {
    display: block;
    margin: 12px 0 4px;
  }
  .paste-text {
    display: block;
    width: 100%;
    font-family: var(--vscode-editor-font-family);
    resize: vertical;
  }
`;
