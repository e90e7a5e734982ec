import { css } from 'lit';

export const stormStyles = css`
  .lane {
    padding: 4px 16px 10px;
    overflow-wrap: anywhere;
  }
  .lane p {
    margin: 2px 0 2px 24px;
  }
  .lane .lane-title {
    display: flex;
    gap: 8px;
    margin-left: 0;
  }
  .lane.loses .lane-title .codicon {
    color: var(--vscode-editorError-foreground);
  }
  .lane.keeps .lane-title .codicon {
    color: var(--vscode-testing-iconPassed, var(--vscode-foreground));
  }
  .lane-bar {
    display: block;
    width: calc(100% - 24px);
    height: 4px;
    margin: 4px 0 4px 24px;
    appearance: none;
    border: none;
    background: var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #8884));
  }
  .lane-bar::-webkit-progress-bar {
    background: var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #8884));
  }
  .lane-bar::-webkit-progress-value {
    background: var(--vscode-testing-iconPassed, var(--vscode-foreground));
  }
  .lane.loses .lane-bar::-webkit-progress-value {
    background: var(--vscode-editorError-foreground);
  }
  .remedies li {
    display: flex;
    gap: 8px;
    margin: 2px 0 2px 24px;
  }
  .remedies .codicon {
    color: var(--vscode-editorLightBulb-foreground, var(--vscode-foreground));
  }
  .lane .lane-receivers {
    color: var(--vscode-descriptionForeground);
  }
`;
