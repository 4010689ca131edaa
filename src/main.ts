#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Before anything else is loaded: halves the time to the first answer from the second start on.
enableCompileCache();
const { runCommandLine } = await import('./verbs/program.ts');
process.exitCode = await runCommandLine(process.argv);
