import { defineConfig } from 'vitest/config'

const conditions = ['@scram/source']
const published = ['test/packages/**/*.test.ts', 'test/browser/**/*.test.ts']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          include: [
            'packages/*/src/**/*.test.ts',
            'schemas/**/*.test.ts',
            'docs/**/*.test.ts',
            'test/**/*.test.ts',
            'examples/**/*.test.ts',
          ],
          exclude: [...published, '**/node_modules/**', '**/dist/**'],
        },
      },
      // What is published is tested as it is published, so it is built first.
      { extends: true, test: { name: 'published', include: published, globalSetup: ['test/build.ts'] } },
    ],
  },
})
