#!/usr/bin/env node
/** The `redress` command. */
import { run } from '../backend/node/cli/main.ts';

process.exitCode = await run(process.argv.slice(2), {
  say: (line) => { console.log(line); },
  complain: (line) => { console.error(line); },
  env: process.env,
});
