/**
 * Who may import whom (docs/architecture.md shows it as a picture). What the table does not list is forbidden.
 * `tools/check/check-the-checks.mjs` plants offences and expects each of them to be found.
 */

/** Files of ours, by the folder or file that imports. `may` are patterns of ours that it may import besides itself. */
const LAYERS = [
  { name: 'contracts', from: '^contracts/', may: ['^contracts/'] },
  {
    name: 'the port',
    from: '^server/graph/(graph-store|cypher-files)\\.ts$',
    may: ['^contracts/graph\\.ts$', '^server/(project-root|file-errors)\\.ts$'],
  },
  {
    name: 'an adapter',
    from: '^server/graph/(neo4j|embedded)/',
    may: [
      '^server/graph/$1/',
      '^server/graph/(graph-store|cypher-files|write-counters|json-bytes|within-time)\\.ts$',
      '^contracts/graph\\.ts$',
      '^server/(project-root|file-errors)\\.ts$',
    ],
  },
  {
    name: 'the opener',
    from: '^server/graph/open-graph-store\\.ts$',
    may: ['^server/graph/', '^contracts/graph\\.ts$', '^server/(config|project-root)\\.ts$'],
  },
  {
    name: 'dataset',
    from: '^server/dataset/',
    may: ['^server/dataset/', '^contracts/', '^server/(project-root|file-errors)\\.ts$'],
  },
  {
    name: 'explore',
    from: '^server/explore/',
    may: [
      '^server/explore/',
      '^server/dataset/',
      '^contracts/',
      '^server/graph/(graph-store|cypher-files)\\.ts$',
      '^server/(project-root|file-errors)\\.ts$',
    ],
  },
  {
    name: 'http',
    from: '^server/http/',
    may: [
      '^server/http/',
      '^server/explore/',
      '^contracts/',
      '^server/graph/graph-store\\.ts$',
      '^server/(project-root|file-errors|proto-key)\\.ts$',
    ],
  },
  {
    name: 'a command',
    from: '^server/cli/(?!main\\.ts$)',
    may: [
      '^server/cli/(?!main\\.ts$)',
      '^server/explore/',
      '^server/dataset/',
      '^server/graph/(open-graph-store|graph-store)\\.ts$',
      '^server/http/create-app\\.ts$',
      '^server/start-server\\.ts$',
      '^server/(config|project-root|file-errors|proto-key|terminal-text)\\.ts$',
      '^contracts/',
    ],
  },
  {
    name: 'settings',
    from: '^server/(config|project-root|file-errors|proto-key|terminal-text)\\.ts$',
    may: ['^server/(project-root|file-errors)\\.ts$'],
  },
  { name: 'a composition root', from: '^server/(main|start-server|cli/main)\\.ts$', may: ['^server/', '^contracts/'] },
  { name: 'i18n', from: '^client/i18n/', may: ['^client/i18n/'] },
  { name: 'ui', from: '^client/ui/', may: ['^client/(ui|i18n)/'] },
  { name: 'state', from: '^client/state/', may: ['^client/state/', '^contracts/'] },
  { name: 'api', from: '^client/api/', may: ['^client/api/', '^contracts/'] },
  {
    name: 'graph-view',
    from: '^client/graph-view/',
    may: ['^client/(graph-view|state|ui|i18n)/', '^contracts/(graph|dataset|usual-names)\\.ts$'],
  },
  {
    name: 'a feature',
    from: '^client/features/([^/]+)/',
    may: ['^client/features/$1/', '^client/(state|api|graph-view|ui|i18n)/', '^contracts/'],
  },
  { name: 'the app', from: '^client/[^/]+\\.tsx?$', may: ['^client/', '^contracts/'] },
  { name: 'stories', from: '^e2e/', may: ['^e2e/', '^contracts/', '^tools/'] },
  { name: 'bench and tools', from: '^(bench|tools)/', may: ['^(bench|tools)/', '^server/', '^contracts/'] },
];

/** Packages that belong to one place. */
const PACKAGES = [
  // The benchmark sets the server beside the bare driver.
  { packages: ['neo4j-driver'], home: '^server/graph/neo4j/|^bench/neo4j(-load)?[.]ts$' },
  { packages: ['@grafeo-db/js'], home: '^server/graph/embedded/' },
  {
    packages: ['express', 'helmet', 'compression', 'express-rate-limit', 'pino-http', 'prom-client'],
    home: '^server/http/',
  },
  {
    packages: ['pino'],
    home: '^bench/|^server/(http/|main\\.ts$|start-server\\.ts$|cli/(main|command-context)\\.ts$)',
  },
  { packages: ['commander', 'cli-progress', 'cli-table3'], home: '^server/cli/' },
  { packages: ['yaml', 'pinyin-pro', 'opencc-js'], home: '^server/dataset/' },
  { packages: ['dotenv'], home: '^server/(config|main|start-server|cli/main)\\.ts$' },
  { packages: ['cytoscape', 'd3-force'], home: '^client/graph-view/' },
  { packages: ['zustand'], home: '^client/(state/|graph-view/viewport\\.ts$)' },
  { packages: ['wouter'], home: '^client/([^/]+\\.tsx$|features/)' },
  { packages: ['react', 'react-dom', '@mantine/', '@tabler/', '@tanstack/'], home: '^client/' },
  { packages: ['vitest', 'fast-check', 'happy-dom'], home: '\\.(test|suite)\\.tsx?$|/testing/|^vitest\\.config\\.ts$' },
  { packages: ['@playwright/test', '@axe-core/playwright'], home: '^(e2e|bench|tools)/|^playwright\\.config\\.ts$' },
  { packages: ['vite', '@vitejs/'], home: '^client/vite\\.config\\.ts$|^vitest\\.config\\.ts$|^tools/' },
  { packages: ['zod'], home: '^(server|contracts|bench|tools|e2e)/|^client/(api|state)/' },
];

const OURS = '^(contracts|server|client|cypher|data|bench|e2e|tools)/';
/** Tests and their helpers compose what they test with real stores and servers, so only sides are kept apart there. */
const TEST = '\\.(test|suite)\\.tsx?$|/testing/';
const quote = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

module.exports = {
  forbidden: [
    ...LAYERS.map(({ name, from, may }) => ({
      name: `layer: ${name}`,
      comment: `${name} imports what the table in dependency-rules.cjs does not give it`,
      severity: 'error',
      from: { path: from, pathNot: TEST },
      to: { path: OURS, pathNot: may },
    })),
    {
      name: 'tests: server',
      severity: 'error',
      from: { path: `^(server|contracts)/.*(${TEST})` },
      to: { path: OURS, pathNot: ['^server/', '^contracts/', '^bench/generate'] },
    },
    {
      name: 'tests: client',
      severity: 'error',
      from: { path: `^client/.*(${TEST})` },
      to: { path: OURS, pathNot: ['^client/', '^contracts/'] },
    },
    {
      name: 'product imports tests',
      severity: 'error',
      from: { path: '^(contracts|server|client)/', pathNot: TEST },
      to: { path: `^(contracts|server|client)/.*(${TEST})` },
    },
    ...PACKAGES.map(({ packages, home }) => ({
      name: `package: ${packages[0]}`,
      comment: `${packages.join(', ')} may be imported only by files that match ${home}`,
      severity: 'error',
      from: {
        path: OURS,
        pathNot:
          packages.some((name) => ['zod', 'react', 'pino'].includes(name)) || packages.includes('vitest')
            ? [home]
            : [home, TEST],
      },
      to: { path: packages.map((name) => `node_modules/${quote(name)}(/|$)`) },
    })),
    {
      name: 'zod/mini in the page',
      comment: 'the page ships zod/mini only: the whole of zod is five times as large',
      severity: 'error',
      from: { path: '^(client|contracts)/', pathNot: TEST },
      to: { path: 'node_modules/zod/', pathNot: 'node_modules/zod/(v4/)?(mini|core|locales)' },
    },
    { name: 'cycle', severity: 'error', from: { path: OURS }, to: { circular: true } },
    { name: 'unresolved', severity: 'error', from: { path: OURS }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
