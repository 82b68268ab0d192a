// Where the tests are and what runs them, by folder of test/: Node, or a browser. Used by run.mjs, web-test-runner.config.mjs and the planted bugs.
export const nodeRooms = ['source', 'reference', 'docs', 'rules', 'backend', 'conformance', 'import', 'medusa', 'simulation', 'planted', 'demo', 'pages'];
export const browserRooms = ['client', 'checkout', 'elements', 'locales', 'mocks', 'gallery'];
