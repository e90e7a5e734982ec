import { css } from 'lit';

/** One column with the details below; two columns from {@link WIDE}. In a low panel, the details fill it. */
export const layoutStyles = css`
  preview-panel {
    display: flex;
    flex-direction: column;
    min-width: 260px;
    height: 100vh;
  }
  main {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
  }
  main.detail-open {
    grid-template-rows: minmax(0, 11fr) minmax(0, 9fr);
  }
  .list, .alerts, .detail {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .alerts {
    flex: 1;
  }
  .conditions {
    flex: none;
    box-sizing: border-box;
    max-height: 38%;
    padding: 6px 0 4px;
    overflow-y: auto;
  }
  .detail {
    border-top: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent));
  }
  @media (min-width: 760px) {
    main, main.detail-open {
      grid-template-columns: minmax(0, 11fr) minmax(0, 9fr);
      grid-template-rows: minmax(0, 1fr);
    }
    .detail {
      border-top: 0;
      border-left: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent));
    }
    .detail .close-detail {
      display: none;
    }
  }
  @media (max-width: 759.98px) and (max-height: 460px) {
    main.detail-open {
      grid-template-rows: minmax(0, 1fr);
    }
    main.detail-open .list {
      display: none;
    }
  }
`;

/** The minimum page width in pixels for details beside the alerts. */
export const WIDE = 760;
