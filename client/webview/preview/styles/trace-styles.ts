import { css } from 'lit';

export const traceStyles = css`
  .step {
    position: relative;
  }
  .step::before, .step::after {
    content: '';
    position: absolute;
    left: 23px;
    width: 0;
    border-left: 2px solid var(--vscode-testing-iconPassed, var(--vscode-foreground));
  }
  .step::before {
    top: 0;
    height: 4px;
  }
  .step::after {
    top: 22px;
    bottom: 0;
  }
  .step:first-child::before, .step:last-child::after {
    display: none;
  }
  .step.assumed::before, .step.assumed::after {
    border-left-style: dashed;
    border-left-color: var(--vscode-descriptionForeground);
  }
  .step.stopped::before, .step.failed::before {
    border-left-color: var(--vscode-descriptionForeground);
  }
  .step.stopped::after, .step.failed::after {
    border-left-style: dotted;
    border-left-color: var(--vscode-descriptionForeground);
  }
  .step-row {
    align-items: flex-start;
    gap: 8px;
    padding-top: 3px;
    padding-bottom: 5px;
  }
  .step-icon {
    line-height: 20px;
  }
  .step.passed .step-icon {
    color: var(--vscode-testing-iconPassed, var(--vscode-foreground));
  }
  .step.assumed .step-icon {
    color: var(--vscode-descriptionForeground);
  }
  .step.stopped .step-icon {
    color: var(--vscode-editorWarning-foreground);
  }
  .step.failed .step-icon {
    color: var(--vscode-editorError-foreground);
  }
  .step-text {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .step-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  .step-head .place {
    margin-left: auto;
  }
  .stage {
    font-weight: 600;
  }
  .step.stopped .stage, .step.failed .stage {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .verdict {
    color: var(--vscode-descriptionForeground);
    font-size: 0.92em;
  }
  .step-reason {
    color: var(--vscode-descriptionForeground);
  }
  .place {
    font-family: var(--vscode-editor-font-family);
    font-size: 0.88em;
  }
  button.row:hover .place {
    color: var(--vscode-textLink-foreground);
    text-decoration: underline;
  }
  .failure .sentence {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .assumptions {
    margin: 10px 16px 0;
  }
  .assumptions summary {
    cursor: pointer;
  }
  .assumptions summary .codicon {
    vertical-align: -3px;
  }
  .assumptions li {
    margin: 2px 0 2px 20px;
    color: var(--vscode-descriptionForeground);
    list-style: disc;
  }
`;
