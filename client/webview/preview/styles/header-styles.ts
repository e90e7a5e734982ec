import { css } from 'lit';

export const headerStyles = css`
  header {
    flex: none;
    padding: 10px 16px 8px;
    border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent));
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .toolbar .name {
    flex: 1 1 160px;
    width: auto;
    min-width: 0;
  }
  h1.name {
    overflow: hidden;
    font-size: 1.15em;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 8px;
    min-height: 24px;
    margin-top: 6px;
    color: var(--vscode-descriptionForeground);
  }
  .summary strong {
    color: var(--vscode-foreground);
    font-weight: 600;
  }
  .summary .file::before {
    content: '·';
    margin: 0 4px;
  }
  .when {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px 12px;
  }
  .silenced {
    color: var(--vscode-editorWarning-foreground);
  }
  .left-out details {
    margin-top: 4px;
  }
  .left-out summary {
    cursor: pointer;
  }
  .left-out ul {
    max-height: 8em;
    margin: 4px 0 0;
    padding-left: 16px;
    overflow-y: auto;
    list-style: disc;
  }
  .left-out li + li {
    margin-top: 2px;
  }
  .left-out .link-button {
    padding: 0 2px;
  }
  .time {
    display: inline-flex;
    gap: 6px;
  }
`;
