import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseTemplate } from "../generator/render/handlebars.ts";
import { findTemplateFaults } from "./support/template-lint.ts";
