#!/usr/bin/env node
import { loadProgram } from "./start/load.ts";

await loadProgram().commandLine(process.argv.slice(2), process.env);
