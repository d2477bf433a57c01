#!/usr/bin/env node
// The program is TypeScript and runs as it is written.
import { register } from "tsx/esm/api";

register();
await import("../src/cli/mingzhang.ts");
