#!/usr/bin/env node
/** The `redress` command. */
import { needed, PackageMissing } from '../backend/node/needed.ts';

try {
  const { run } = await needed(() => import('../backend/node/cli/main.ts'));
  process.exitCode = await run(process.argv.slice(2), {
    say: (line) => { console.log(line); },
    complain: (line) => { console.error(line); },
    env: process.env,
  });
} catch (error) {
  if (!(error instanceof PackageMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
