import { css } from 'lit';

export const silenceStyles = css`
  .silence {
    padding-bottom: 8px;
  }
  .silence-row {
    gap: 8px;
  }
  .silence-row .codicon {
    align-self: flex-start;
    line-height: 18px;
  }
  .silence-row .second {
    color: var(--vscode-descriptionForeground);
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .silence-state {
    flex: none;
  }
  .silence-row .place {
    margin-left: auto;
  }
  /* for text: the colour of warnings in editors is too pale in light themes */
  .silence.active .codicon, .silence.active .silence-state {
    color: var(--vscode-list-warningForeground);
  }
  .silence.off .title {
    text-decoration: line-through;
  }
  .silence.unknown .codicon {
    color: var(--vscode-editorError-foreground);
  }
  .time-line, .time-axis {
    display: block;
    box-sizing: border-box;
    width: calc(100% - 32px);
    margin: 2px 16px 0;
    overflow: visible;
  }
  .time-axis {
    position: sticky;
    top: -4px;
    z-index: 1;
    background: var(--vscode-editor-background);
  }
  .time-track {
    fill: var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #8884));
    opacity: 0.35;
  }
  .time-tick {
    stroke: var(--vscode-descriptionForeground);
    opacity: 0.5;
  }
  .time-bar {
    fill: var(--vscode-editorWarning-foreground);
  }
  .silence.off .time-bar {
    opacity: 0.35;
  }
  .time-now {
    stroke: var(--vscode-editorError-foreground, var(--vscode-foreground));
    stroke-width: 2;
  }
  .time-axis text {
    fill: var(--vscode-descriptionForeground);
    font-size: 10px;
    font-variant-numeric: tabular-nums;
  }
`;
