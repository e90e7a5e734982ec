import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/{core,rules,sender,simulator,client,schemas}/**/*.test.ts'] } },
      { extends: true, test: { name: 'built', include: ['test/{server,cli,bundles}/**/*.test.ts'] } },
    ],
  },
});
